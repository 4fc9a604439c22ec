import Portfolio
import Statistics
import Testing

@testable import Analysis

/// The busiest hour that replicas are planned for.
@Suite struct DemandTests {
    private typealias Small = SmallPortfolio

    /// Hours of calls each, from Monday 6 July 2026, 0:00 on.
    private static func series(_ hours: [Int], start: String = "2026-07-06T00:00") throws -> CallSeries {
        CallSeries(
            start: try #require(Moment(start)), minutes: 60, calls: hours, failed: hours.map { _ in 0 },
            source: Small.source("snapshots/a.json", 9))
    }

    private static func demand(_ entries: [(Small.Entry, CallSeries?, [HourOfWeek])]) throws -> Demand {
        let cycle = try Small.cycle(
            entries.map { entry, series, week in
                var entry = entry
                var snapshot = Snapshot(
                    workload: Small.workload, model: entry.model.id, source: Small.source("snapshots/a.json", 1))
                snapshot.series = series
                snapshot.week = week
                entry.snapshot = snapshot
                return entry
            })
        return Demand(
            cycle.workloads[0], in: cycle, measured: MeasuredByModel(cycle, on: Small.workload))
    }

    private static let serving = Small.entry("serving", .production, price: 2, right: 7600)
    private static let week = (0..<168).map { HourOfWeek(hour: $0, requests: $0 == 10 ? 300 : 100) }

    @Test func `an hour that happened goes before the largest of a mean week`() throws {
        let demand = try Self.demand([(Self.serving, Self.series([100, 100, 500, 100]), Self.week)])
        let peak = try #require(demand.peak)
        #expect(peak.basis == .realHours)
        // 500 over a mean of 200.
        #expect(peak.factor == 2.5)
        #expect(peak.hour == 2)
        #expect(peak.start == Moment("2026-07-06T02:00"))
    }

    @Test func `without counted hours the mean week stands, and says so`() throws {
        let peak = try #require(try Self.demand([(Self.serving, nil, Self.week)]).peak)
        #expect(peak.basis == .meanWeek)
        #expect(peak.hour == 10)
        #expect(peak.start == nil)
    }

    @Test func `hours of what doesn't serve are nobody's load`() throws {
        let candidate = Small.entry("candidate", price: 2, right: 7600)
        #expect(try Self.demand([(candidate, Self.series([100, 900]), Self.week)]).peak == nil)
    }

    @Test func `of two that serve the one with more calls is counted`() throws {
        let other = Small.entry("other", .production, price: 2, right: 7600)
        let demand = try Self.demand([
            (Self.serving, Self.series([10, 90]), []), (other, Self.series([400, 600]), []),
        ])
        #expect(demand.peak?.factor == 1.2)
    }

    @Test func `the rate is that of the busiest hour with its bursts, and follows the volume`() throws {
        let demand = try Self.demand([(Self.serving, Self.series([100, 100, 500, 100]), [])])
        // 2.5 × 730,000 / 730 h = 2,500 calls, times 1.3 within the hour.
        #expect(demand.calls(at: 730_000) == 2_500)
        #expect(abs((demand.rate(at: 730_000) ?? 0) - 2_500 / 3600 * 1.3) < 1e-12)
        #expect(demand.rate(at: 0) == 0)
    }
}
