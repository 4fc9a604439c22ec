import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("A cost's outcome at the traffic that came")
struct RealisedTrafficTests {
    /// $1,000 a month and `price` per 1,000 requests.
    private static func entry(_ price: Double) -> Small.Entry {
        var entry = Small.entry("old", .production, price: price, right: 7600)
        entry.model.fixedPerMonth = 1_000
        return entry
    }

    private static func outcome(
        _ indicator: IndicatorID, _ kind: Forecast.Kind, _ expectation: Forecast.Expectation, traffic factor: Double,
        price: Double = 2, model: Small.Entry? = nil
    ) throws -> OutcomeFinding {
        var first = try Small.cycle([model ?? entry(2)], in: "2026-Q2", traffic: 1_000_000)
        let second = try Small.cycle([model ?? entry(price)], in: "2026-Q3", traffic: 1_000_000 * factor)
        let source = Small.source("decisions/more.md", 1)
        var decision = Decision(
            id: DecisionID("2026-Q2/more"), cycle: first.id, title: "More", action: .change, state: .inForce,
            rationale: Prose(markdown: "", firstLine: 1, source: source), source: source)
        decision.workload = Small.workload
        decision.model = "old"
        decision.forecast = Forecast(
            indicator: indicator, slice: nil, kind: kind, expectation: expectation, unit: nil, due: second.id)
        first.decisions = [decision]
        return try #require(Small.findings(first, second).editions.last?.outcomes.first)
    }

    @Test("a level that was forecast moves by what traffic alone changes")
    func level() throws {
        // $3 per 1,000 at a million; at two million the fixed thousand is 50 cents of it.
        let found = try Self.outcome("cost.per_1k", .level, .range(low: 2.9, high: 3.1, level: 0.9), traffic: 2)
        #expect(found.measured?.value == 2.5 && found.result == .miss)
        #expect(found.note == .restated(1))
        let again = try #require(found.atTraffic)
        #expect(again.before == 3 && again.beforeAtRealised == 2.5)
        #expect(again.expectation == .range(low: 2.4, high: 2.6, level: 0.9))
        #expect(again.measured.value == 2.5 && again.result == .hit)
    }

    @Test(
        "a change is counted from what the traffic that came would have cost",
        arguments: [Forecast.Kind.change, .percent])
    func change(_ kind: Forecast.Kind) throws {
        // The price by the request falls from $2 to $1.60: 40 cents of $2.50 at two million, where the raw change is 90 of $3.
        let found = try Self.outcome(
            "cost.per_1k", kind, .range(low: -20, high: 0, level: 0.9), traffic: 2, price: 1.6)
        let again = try #require(found.atTraffic)
        #expect(abs((found.measured?.value ?? 0) - (kind == .change ? -0.9 : -30)) < 1e-9)
        #expect(abs(again.measured.value - (kind == .change ? -0.4 : -16)) < 1e-9)
        #expect(again.result == .hit)
        #expect(found.result == (kind == .change ? .hit : .miss))
    }

    @Test("a month's cost can be forecast, and is restated alike")
    func month() throws {
        let found = try Self.outcome(
            .costOfMonth, .level, .chance(0.8, .atMost(3_100)), traffic: 1.5)
        #expect(found.measured?.value == 4_000 && found.measured?.unit == .moneyPerThousand)
        #expect(found.result == .failed)
        let again = try #require(found.atTraffic)
        #expect(again.expectation == .chance(0.8, .atMost(4_100)) && again.result == .happened)
    }

    @Test("replicas follow the traffic that came")
    func replicas() throws {
        var entry = Small.entry("old", .production, price: nil, right: 7600)
        entry.model.hardware = Model.Hardware(
            item: "gpu", replicas: 2, minimumReplicas: 1, capacity: 600_000, hours: 100)
        func cycle(_ cycle: inout Cycle) {
            cycle.prices = [
                Price(
                    item: "gpu", cost: Cost(1, currency: .usd, basis: .list, source: Small.source("portfolio.yml", 2)),
                    unit: .hour, from: Day(ordinal: 0), document: nil)
            ]
        }
        let planned = try Small.cycle([entry], in: "2026-Q2", traffic: 1_000_000, adjust: cycle)
        let change = try #require(
            RealisedTraffic(planned, currency: .usd, planned: 1_000_000, realised: 1_600_000))
        let forecast = Forecast(
            indicator: .costOfMonth, slice: nil, kind: .level, expectation: .range(low: 1, high: 2, level: 0.9),
            unit: nil, due: planned.id)
        let now = Estimate(value: 400, spread: .exact, unit: .number, lineage: Lineage(sources: [], steps: []))
        let found = change.restated(forecast, of: entry.model, on: planned.workloads[0], now: now)
        // With the reserve one carries 510,000: two a million, four 1.6 million.
        #expect(found?.before == 200 && found?.beforeAtRealised == 400)
    }

    @Test("a fifth more traffic is no reason, and quality isn't restated")
    func none() throws {
        let range = Forecast.Expectation.range(low: 2, high: 3, level: 0.9)
        let little = try Self.outcome("cost.per_1k", .level, range, traffic: 1.2)
        #expect(little.note == nil && little.atTraffic == nil)
        let quality = try Self.outcome("accuracy", .level, range, traffic: 2)
        #expect(quality.atTraffic == nil && quality.note == .confounded(1, .noFormula))
    }
}
