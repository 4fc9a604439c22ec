import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("What owners should hear of")
struct AlertTests {
    private static func alerts(_ adjust: (inout Cycle) throws -> Void, before: Cycle? = nil) throws -> [Alert] {
        var cycle = try Small.cycle([
            Small.entry("old", .production, price: 2, right: 7600), Small.entry("new", price: 1, right: 7700),
        ])
        try adjust(&cycle)
        let cycles = [before, cycle].compactMap { $0 }
        let findings = Findings.of(Portfolio(site: Portfolio.Site(), glossary: [], cycles: cycles, files: []))
        return try #require(findings.editions.last).alerts(DecisionRegister(cycles.flatMap(\.decisions)))
    }

    private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func `what is overdue is told to its owner, and the passing of days doesn't make it another alert`() throws {
        func overdue(collected: String) throws -> [Alert] {
            try Self.alerts { cycle in
                cycle.collected = try Self.day(collected)
                cycle.policy.reviews = [
                    DueItem(what: "Weights", due: try Self.day("2026-09-01"), owner: "Finance"),
                    DueItem(what: "Gates", due: try Self.day("2027-09-01"), owner: "Finance"),
                ]
            }.filter { $0.kind == .overdue }
        }
        let (first, later) = (try overdue(collected: "2026-09-10"), try overdue(collected: "2026-09-20"))
        #expect(first.map(\.key) == ["overdue/review/Weights"] && first[0].owner == "Finance")
        #expect(first.map { [$0.key, $0.state] } == later.map { [$0.key, $0.state] })
        #expect(try overdue(collected: "2026-09-01") == [])
    }

    @Test func `a limit that what is in service misses is an alert, a candidate's is none`() throws {
        let found = try Self.alerts { cycle in
            cycle.policy.gates = [
                GateRule(indicator: "accuracy", atMost: nil, atLeast: 90, why: nil, source: nil)
            ]
        }.filter { $0.kind == .limit }
        #expect(found.map(\.model) == ["old"])
        #expect(found.map(\.key) == ["limit/chat/old/accuracy"] && found[0].owner == "Platform")
    }

    @Test func `a measurement that is missing is told`() throws {
        let found = try Self.alerts { cycle in
            cycle.models.append(Model(id: "bare"))
            cycle.policy.gates = [
                GateRule(indicator: "accuracy", atMost: nil, atLeast: 76.1, why: nil, source: nil)
            ]
        }.filter { $0.kind == .evaluation }
        let bare = try #require(found.first { $0.model == "bare" })
        guard case .rerun(let missing) = bare.matter else { throw Missing() }
        #expect(missing.indicator == "accuracy" && missing.more == nil && missing.n == nil)
    }

    @Test func `a setting that changed without a word is an alert until somebody declares it`() throws {
        let before = try Small.cycle([Small.entry("old", .production, price: 2, right: 7600)], in: "2026-Q2")
        func undeclared(_ log: [PolicyChange]) throws -> [Alert] {
            try Self.alerts(
                { cycle in
                    cycle.models.removeLast()
                    cycle.snapshots.removeLast()
                    cycle.policy.thresholds.promote = 0.8
                    cycle.policy.changes = log
                }, before: before
            ).filter { $0.kind == .undeclared }
        }
        let found = try undeclared([])
        guard case .undeclared(let changes)? = found.first?.matter else { throw Missing() }
        #expect(changes.map(\.path) == ["thresholds.promote"])
        let declared = PolicyChange(
            on: try Self.day("2026-07-02"), what: "thresholds.promote", from: nil, to: nil, reason: "prices",
            approvedBy: nil)
        #expect(try undeclared([declared]) == [])
    }

    @Test func `what an edition says twice and differently is an alert`() throws {
        let found = try Self.alerts { cycle in
            cycle.status = .published
            let source = Small.source("decisions/a.md", 1)
            var decision = Decision(
                id: "2026-Q3/a", cycle: cycle.id, title: "Wait", action: .defer, state: .decided,
                rationale: Prose(markdown: "", firstLine: 1, source: source), source: source)
            decision.model = "old"
            cycle.decisions = [decision]
        }.filter { $0.kind == .contradiction }
        #expect(found.map(\.key) == ["contradiction/published", "contradiction/2026-Q3/a/hold"])
    }

    struct Missing: Error {}
}
