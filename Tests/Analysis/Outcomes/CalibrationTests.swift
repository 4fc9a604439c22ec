import Portfolio
import Statistics
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("Forecasts judged together")
struct CalibrationTests {
    /// Outcomes of forecasts from 90 to 110, `came` measured.
    private static func outcomes(_ came: [Double]) throws -> [OutcomeFinding] {
        guard let cycle = CycleID("2026-Q2"), let due = CycleID("2026-Q3") else {
            throw Small.NoSuchCycle(name: "2026-Q2")
        }
        return came.enumerated().map { index, value in
            let source = Small.source("decisions/\(index).md", 1)
            var decision = Decision(
                id: DecisionID("2026-Q2/\(index)"), cycle: cycle, title: "Decision \(index)", action: .change,
                state: .inForce, rationale: Prose(markdown: "", firstLine: 1, source: source), source: source)
            decision.forecast = Forecast(
                indicator: "latency.p95", slice: nil, kind: .level, expectation: .range(low: 90, high: 110, level: 0.9),
                unit: "ms", due: due
            )
            let measured = Estimate(
                value: value, spread: .exact, unit: .milliseconds, lineage: Lineage(sources: [source], steps: []))
            return OutcomeFinding(
                decision: decision, measured: measured, result: (90...110).contains(value) ? .hit : .miss, note: nil)
        }
    }

    @Test("nine are listed only, with how many are missing")
    func tooFew() throws {
        let found = CalibrationAssembly.finding(try Self.outcomes(Array(repeating: 100, count: 9)))
        #expect(found.settled == 9)
        #expect(found.inside == 9)
        #expect(found.needed == 10)
        #expect(found.coverage == nil)
        #expect(found.medianError == nil)
    }

    @Test("ten have a coverage with its interval, a median error and a mean score in percent of what was predicted")
    func ten() throws {
        let found = CalibrationAssembly.finding(try Self.outcomes([100, 101, 102, 103, 104, 95, 96, 97, 115, 120]))
        #expect(found.inside == 8)
        #expect(found.coverage?.value == 80)
        #expect(found.coverage?.interval == Wilson(correct: 8, n: 10).interval.scaled(by: 100))
        // Errors in %: 0 1 2 3 3 4 4 5 15 20, of which the fifth is 3.
        #expect(found.medianError?.value == 3)
        // Width 20%, and fines of 20 × 5% and 20 × 10% over ten.
        #expect(abs((found.meanScore?.value ?? 0) - (20 + (100 + 200) / 10)) < 1e-9)
    }
}

@Suite("Chances judged together")
struct ChanceTests {
    /// Outcomes of "70% sure of at least 100", `came` measured.
    private static func outcomes(_ came: [Double]) throws -> [OutcomeFinding] {
        let due = try #require(CycleID("2026-Q3"))
        return came.enumerated().map { index, value in
            let source = Small.source("decisions/\(index).md", 1)
            var decision = Decision(
                id: DecisionID("2026-Q2/\(index)"), cycle: due, title: "Decision \(index)", action: .change,
                state: .inForce, rationale: Prose(markdown: "", firstLine: 1, source: source), source: source)
            let expectation = Forecast.Expectation.chance(0.7, .atLeast(100))
            decision.forecast = Forecast(
                indicator: "latency.p95", slice: nil, kind: .level, expectation: expectation, unit: "ms", due: due)
            let measured = Estimate(
                value: value, spread: .exact, unit: .milliseconds, lineage: Lineage(sources: [source], steps: []))
            return OutcomeFinding(
                decision: decision, measured: measured, result: .init(measured, against: expectation), note: nil)
        }
    }

    @Test("nine are listed with what was to be expected, without a score")
    func few() throws {
        let found = CalibrationAssembly.finding(try Self.outcomes(Array(repeating: 100, count: 9)))
        #expect(found.settled == 0 && found.coverage == nil)
        let chances = try #require(found.chances)
        #expect(chances.settled == 9 && chances.happened == 9 && chances.brier == nil)
        #expect(abs(chances.expected - 6.3) < 1e-12)
    }

    @Test("ten have a Brier score: 0.09 for each that happened, 0.49 for each that didn't")
    func ten() throws {
        let found = CalibrationAssembly.finding(
            try Self.outcomes(Array(repeating: 120, count: 8) + [99.9, 0]))
        #expect(found.chances?.happened == 8)
        #expect(abs((found.chances?.brier?.value ?? 0) - (8 * 0.09 + 2 * 0.49) / 10) < 1e-12)
    }

    @Test("at most and at least hold at the value itself")
    func bounds() {
        func result(_ value: Double, _ bound: Forecast.Bound, _ spread: Estimate.Spread = .exact)
            -> OutcomeFinding.Result
        {
            .init(
                Estimate(value: value, spread: spread, unit: .number, lineage: Lineage(sources: [], steps: [])),
                against: .chance(0.2, bound))
        }
        #expect(result(5, .atMost(5)) == .happened)
        #expect(result(5.1, .atMost(5)) == .failed)
        #expect(result(5, .atLeast(5)) == .happened)
        #expect(result(5, .atLeast(4.5), .computed(Interval(low: 4, high: 6))) == .cannotTell)
        #expect(result(5, .atLeast(4.5), .notSupplied) == .cannotTell)
    }

    @Test("the whole interval lands or misses, else it can't be told")
    func ranges() {
        func result(_ low: Double, _ high: Double) -> OutcomeFinding.Result {
            .init(
                Estimate(
                    value: (low + high) / 2, spread: .computed(Interval(low: low, high: high)), unit: .points,
                    lineage: Lineage(sources: [], steps: [])),
                against: .range(low: 0.8, high: 1.4, level: 0.9))
        }
        #expect(result(0.9, 1.3) == .hit)
        #expect(result(0, 2.1) == .cannotTell)
        #expect(result(1.5, 2) == .miss)
    }
}

@Suite("Outcomes when traffic changed")
struct ConfoundedOutcomeTests {
    @Test(
        "an outcome says so when traffic changed by more than a fifth since the decision", arguments: [1.15, 1.3, 0.7])
    func note(_ factor: Double) throws {
        var first = try Small.cycle(
            [Small.entry("old", .production, price: 2, right: 7600)], in: "2026-Q2", traffic: 1_000_000)
        var decision = Decision(
            id: DecisionID("2026-Q2/more"), cycle: first.id, title: "More", action: .change, state: .inForce,
            rationale: Prose(markdown: "", firstLine: 1, source: Small.source("decisions/more.md", 1)),
            source: Small.source("decisions/more.md", 1))
        let second = try Small.cycle(
            [Small.entry("old", .production, price: 2, right: 7700)], in: "2026-Q3", traffic: 1_000_000 * factor)
        decision.workload = Small.workload
        decision.model = "old"
        decision.forecast = Forecast(
            indicator: "accuracy", slice: nil, kind: .change, expectation: .range(low: 0.5, high: 1.5, level: 0.9),
            unit: nil,
            due: second.id)
        first.decisions = [decision]
        let outcome = try #require(Small.findings(first, second).editions.last?.outcomes.first)
        // 1 point more, with an interval from about 0 to 2: not wholly within 0.5 to 1.5.
        #expect(outcome.result == .cannotTell)
        #expect(outcome.note == (factor == 1.15 ? nil : .confounded(factor - 1, .noFormula)))
    }
}
