import Press
import Portfolio
import Testing

@testable import Report

@Suite("What people wrote down stands on the page that its question has")
struct DecisionRecordsTests {
    private static func page(_ kind: Topic.Kind, _ adjust: (inout Cycle) -> Void) throws -> String {
        var (findings, portfolio) = try ReportFixture.findings()
        adjust(&findings.editions[0].cycle)
        portfolio.cycles = [findings.editions[0].cycle]
        let publication = Report.publication(of: findings, portfolio: portfolio)
        #expect(publication.diagnostics == [])
        return try #require(publication.pages.first { $0.path == "2026-Q3/" + kind.file }).content.html
    }

    private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func `a decision stands with its rationale, who answers for it and what it means, escaped`() throws {
        let html = try Self.page(.decisions) { cycle in
            let source = Source(file: "cycles/2026-Q3/decisions/move.md", line: 1, sha256: "0")
            var decision = Decision(
                id: DecisionID("2026-Q3/move"), cycle: cycle.id, title: "Move <all>", action: .promote,
                state: .decided, rationale: Prose(markdown: "It is *cheaper*.", firstLine: 9, source: source),
                source: source)
            decision.decided = try? Self.day("2026-10-06")
            decision.by = "Council"
            decision.users = "Two more & sooner."
            cycle.decisions = [decision]
        }
        #expect(html.contains("1 decided"))
        #expect(html.contains("Move &lt;all&gt;") && !html.contains("<all>"))
        #expect(html.contains("Decided on 6 Oct 2026 by Council. Nobody is named to carry it out."))
        #expect(html.contains("It is <em>cheaper</em>."))
        #expect(html.contains("Two more &amp; sooner."))
        #expect(html.contains("not assessed"))
    }

    @Test func `events, sources due and thresholds to review are listed with what is overdue`() throws {
        let html = try Self.page(.governance) { cycle in
            guard let july = try? Self.day("2026-07-06"), let late = try? Self.day("2026-09-15"),
                let collected = try? Self.day("2026-10-02")
            else { return }
            cycle.collected = collected
            var event = Event(
                on: july, kind: .incident, what: "The <script> broke",
                source: Source(file: "cycle.yml", line: 3, sha256: "0"))
            event.cost = 1_800
            cycle.events = [event]
            cycle.refresh = [DueItem(what: "Ratings", due: late, owner: "Care")]
            cycle.policy.reviews = [DueItem(what: "Weight of cost", due: collected, owner: nil)]
        }
        #expect(html.contains("The &lt;script&gt; broke") && html.contains("$1.8k"))
        #expect(html.contains("overdue by 17 days"))
        #expect(html.contains("Weight of cost") && html.contains("not yet due"))
    }
}
