import Testing

@testable import Portfolio

struct IndicatorsTests {
    @Test func `every indicator that the program knows stands once, with its title, family and unit`() {
        let all = Indicator.builtIn + Indicator.derived
        #expect(Set(all.map(\.id)).count == all.count)
        #expect(Set(all.map(\.title)).count == all.count)
        #expect(all.filter { $0.family == nil }.map(\.id) == [.contentUsers])
        for indicator in all { #expect(Indicator.known(indicator.id) == indicator) }
        #expect(Indicator.derived.allSatisfy { $0.method != nil })
    }

    @Test func `a percentile is known by its id, whether the list has it or not`() throws {
        let busy = try #require(IndicatorID.latency("99.9", isBusy: true).quantile)
        #expect(abs(busy.probability - 0.999) < 1e-12 && busy.isBusy)
        let all = try #require(IndicatorID.latency(percentile: "p95", isBusy: false).quantile)
        #expect(all.probability == 0.95 && !all.isBusy)
        #expect(IndicatorID.latency("95", isBusy: true).name == "latency.busy.p95")
        #expect(IndicatorID.meanLatency.quantile == nil)
        #expect(IndicatorID("latency.p97").family == .latency)
        #expect(IndicatorID("latencies").family == nil)
    }

    @Test func `a spread is an indicator of its dimension`() {
        let spread = Indicator.known(.spread(over: "language"))
        #expect(spread?.title == "Spread beyond chance over language")
        #expect(spread?.family == .cohorts)
        #expect(IndicatorID.spread(over: "language").dimension == "language")
        #expect(IndicatorID.worstGap.dimension == nil)
    }

    @Test func `an author's own indicator is of no family that the program knows`() {
        #expect(Indicator.known("tickets.reopened") == nil)
        #expect(IndicatorID("tickets.reopened").family == nil)
    }

    @Test func `of two sources the newer window wins, then the later place`() throws {
        func source(_ line: Int, _ last: String?) throws -> Source {
            let end = try last.map { try #require(Day($0)) }
            return Source(
                file: "metrics.csv", line: line, sha256: "", window: end.flatMap { Window(from: $0, to: $0) })
        }
        #expect(try source(9, "2026-07-01").isOlder(than: source(2, "2026-08-01")))
        #expect(try source(2, "2026-07-01").isOlder(than: source(9, "2026-07-01")))
        #expect(try source(9, nil).isOlder(than: source(2, "2026-07-01")))
        #expect(try !source(2, "2026-07-01").isOlder(than: source(2, "2026-07-01")))
    }
}
