import Portfolio
import Statistics
import Testing

@testable import Analysis

@Suite("What a right answer, a timely one and a request of the busiest hour cost")
struct RatioTests {
    private static func model(
        price: Double?, right: Int, within: Int? = nil, adjust: (inout Model) -> Void = { _ in }
    ) throws -> ModelFinding {
        var entry = SmallPortfolio.entry("a", .production, price: price, right: right, of: 1_000)
        adjust(&entry.model)
        var snapshot = Snapshot(
            workload: SmallPortfolio.workload, model: "a",
            source: SmallPortfolio.source("snapshots/a.json", 1))
        snapshot.week = (0..<168).map { HourOfWeek(hour: $0, requests: $0 == 10 ? 2_000 : 1_000) }
        if let within {
            let values = Array(repeating: 100.0, count: within) + Array(repeating: 900, count: 1_000 - within)
            snapshot.latency = [
                LatencyMeasurement(
                    span: .all, failed: 0, record: .samples(values),
                    source: SmallPortfolio.source("snapshots/a.json", 2))
            ]
        }
        entry.snapshot = snapshot
        let cycle = try SmallPortfolio.cycle([entry]) { cycle in
            cycle.workloads[0].serviceLevel = ServiceLevel(quantile: 0.95, latencyLimit: 500)
            cycle.prices = [
                Price(
                    item: "gpu", cost: Cost(2, currency: .usd, basis: .list), unit: .hour,
                    from: Day(year: 2026, month: 1, day: 1) ?? cycle.id.window.first, document: nil)
            ]
        }
        return try #require(SmallPortfolio.chat(cycle).models.first)
    }

    @Test func `a right answer costs the request's cost over the share that is right`() throws {
        let found = try #require(Self.model(price: 2, right: 800).figures["cost.per_1k_right"])
        #expect(abs(found.value - 2.5) < 1e-12)
        // The price is exact, so the interval is that of the share turned round.
        let share = Wilson(correct: 800, n: 1_000).interval
        let interval = try #require(found.interval)
        #expect(abs(interval.low - 2 / share.high) < 1e-9 && abs(interval.high - 2 / share.low) < 1e-9)
    }

    @Test func `a request within the limit costs more by those that come late`() throws {
        let found = try #require(Self.model(price: 2, right: 800, within: 500).figures["cost.per_1k_within"])
        #expect(abs(found.value - 4) < 1e-12)
    }

    @Test func `what has no known part or only zeros below it isn't defined`() throws {
        #expect(try Self.model(price: nil, right: 800).figures["cost.per_1k_right"] == nil)
        #expect(try Self.model(price: 2, right: 0).figures["cost.per_1k_right"] == nil)
        #expect(try Self.model(price: 2, right: 800).figures["cost.per_1k_within"] == nil)
        #expect(try Self.model(price: 2, right: 800, within: 0).figures["cost.per_1k_within"] == nil)
    }

    @Test func `own replicas are shared by more requests in the busiest hour`() throws {
        let found = try Self.model(price: nil, right: 800) { model in
            model.hardware = Model.Hardware(item: "gpu", replicas: 3, minimumReplicas: 1, capacity: nil, hours: 730)
        }
        // A million a month in 169 shares of a week's hours, two of them the busiest hour's.
        let calls = 1_000_000 * 2 / 169.0 / (730.0 / 168)
        let busy = try #require(found.figures["cost.busy.per_1k"])
        #expect(abs(busy.value - 6 * 1_000 / calls) < 1e-9)
        #expect(busy.spread == Estimate.Spread.notSupplied)
        #expect(busy.value < (found.cost.perThousand?.value ?? 0))
    }

    @Test func `a model paid by the request costs the same at every hour`() throws {
        let found = try #require(Self.model(price: 2, right: 800).figures["cost.busy.per_1k"])
        #expect(found.value == 2)
    }
}
