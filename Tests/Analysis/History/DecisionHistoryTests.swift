import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("The record of all decisions")
struct DecisionHistoryTests {
    private static func decision(
        _ name: String, in cycle: String, _ state: Decision.State, action: Action = .change,
        replaces old: String? = nil, forecast: Forecast? = nil
    ) throws -> Decision {
        let source = Small.source("decisions/\(name).md", 1)
        var decision = Decision(
            id: DecisionID("\(cycle)/\(name)"), cycle: try #require(CycleID(cycle)), title: name, action: action,
            state: state, rationale: Prose(markdown: "", firstLine: 1, source: source), source: source)
        decision.workload = Small.workload
        decision.model = "old"
        decision.supersedes = old.map { DecisionID($0) }
        decision.forecast = forecast
        return decision
    }

    private static func cost(low: Double, high: Double) throws -> Forecast {
        Forecast(
            indicator: "cost.per_1k", slice: nil, kind: .level, expectation: .range(low: low, high: high, level: 0.9),
            unit: "USD", due: try #require(CycleID("2026-Q2")))
    }

    /// Three quarters of a model in service whose price is $2, then $2.4, then $3.
    private static func findings(_ decisions: [Decision]) throws -> Findings {
        let prices = ["2026-Q1": 2.0, "2026-Q2": 2.4, "2026-Q3": 3.0]
        let cycles = try prices.sorted { $0.key < $1.key }.map { name, price in
            try Small.cycle([Small.entry("old", .production, price: price, right: 7600)], in: name) { cycle in
                cycle.decisions = decisions.filter { $0.cycle == cycle.id }
            }
        }
        return Findings.of(Portfolio(site: Portfolio.Site(), glossary: [], cycles: cycles, files: []))
    }

    @Test func `a forecast is judged in its cycle and one later, each with the size of its error`() throws {
        let made = try Self.decision("cheaper", in: "2026-Q1", .inForce, forecast: Self.cost(low: 2.3, high: 2.7))
        let entry = try #require(DecisionHistory(Self.findings([made])).entries.first)
        let outcome = try #require(entry.outcome)
        #expect(outcome.result == .hit)
        guard case .range(let off, let percent?, let outside)? = outcome.error else { throw Missing() }
        #expect(abs(off + 0.1) < 1e-9 && abs(percent - 4) < 1e-9 && outside == 0)
        let later = try #require(outcome.later)
        #expect(later.cycle.name == "2026-Q3" && later.result == .miss)
        guard case .range(let then, _, let beyond)? = later.error else { throw Missing() }
        #expect(abs(then - 0.5) < 1e-9 && abs(beyond - 0.3) < 1e-9)
    }

    @Test func `a decision that was not carried out is said so, and is no miss`() throws {
        let made = try Self.decision("idle", in: "2026-Q1", .decided, forecast: Self.cost(low: 9, high: 10))
        let history = DecisionHistory(try Self.findings([made]))
        #expect(history.entries[0].outcome?.result == .notCarriedOut && history.entries[0].outcome?.later == nil)
        #expect(history.entries[0].isLeftUndone)
        #expect(history.calibration?.settled == 0)
    }

    @Test func `to wait is nobody's work, so nothing of it is left undone`() throws {
        let made = try Self.decision("wait", in: "2026-Q1", .decided, action: .defer)
        #expect(DecisionHistory(try Self.findings([made])).entries[0].isLeftUndone == false)
    }

    @Test(arguments: [
        (Decision.State.inForce, Decision.State.superseded), (.decided, .inForce), (.proposed, .inForce),
        (.rejected, .inForce),
    ])
    func `a decision in force goes once its successor is in force`(_ next: Decision.State, _ then: Decision.State)
        throws
    {
        let old = try Self.decision("old", in: "2026-Q1", .inForce)
        let new = try Self.decision("new", in: "2026-Q2", next, replaces: "2026-Q1/old")
        let history = DecisionHistory(try Self.findings([old, new]))
        let entry = try #require(history.entries.first { $0.decision.id == old.id })
        #expect(entry.standing == then)
        #expect(entry.successor?.id == (next == .rejected ? nil : new.id))
        #expect(history.entries(.inForce).contains { $0.decision.id == old.id } == (then == .inForce))
    }

    @Test func `a chance that the report gave is held against the next cycle's figures`() throws {
        // $2 against $1.8 for alike answers: it pays by 20 cents, then costs $3.
        func cycle(_ name: String, _ price: Double, right: Int) throws -> Cycle {
            try Small.cycle(
                [
                    Small.entry("old", .production, price: 2, right: 7600),
                    Small.entry("new", price: price, right: right),
                ], in: name)
        }
        let findings = Small.findings(
            try cycle("2026-Q1", 1.8, right: 7700), try cycle("2026-Q2", 3, right: 7690),
            try cycle("2026-Q3", 3, right: 7690))
        let accuracy = DecisionHistory(findings).accuracy
        let claim = try #require(accuracy.claims.first)
        // Nothing was measured anew for the third cycle, so it settles nothing.
        #expect(accuracy.claims.count == 1 && claim.cycle.name == "2026-Q1" && claim.settled.name == "2026-Q2")
        // 0.9 points at a dollar each per 1,000 would be 0.9 · worth; the dollar that it costs more isn't made up for.
        let worth = try #require(findings.editions[0][Small.workload]?.pointWorthPerThousand)
        #expect(abs(claim.came - (worth * 0.9 - 1)) < 1e-9)
        #expect(claim.paid == (worth * 0.9 > 1))
        #expect(accuracy.brier == nil && accuracy.needed == 10)
    }

    struct Missing: Error {}
}
