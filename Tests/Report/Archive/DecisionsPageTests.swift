import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

@Suite("The page of all decisions")
struct DecisionsPageTests {
    private static func publication(_ decisions: [Decision]) throws -> Publication {
        var (findings, portfolio) = try ReportFixture.findings()
        findings.editions[0].cycle.decisions = decisions
        portfolio.cycles = [findings.editions[0].cycle]
        return Report.publication(of: findings, portfolio: portfolio)
    }

    private static func decision(_ name: String, _ state: Decision.State, replaces old: String? = nil) throws
        -> Decision
    {
        let source = Source(file: "cycles/2026-Q3/decisions/\(name).md", line: 1, sha256: "0")
        var decision = Decision(
            id: DecisionID("2026-Q3/\(name)"), cycle: try #require(CycleID("2026-Q3")), title: "Title of <\(name)>",
            action: .change, state: state,
            rationale: Prose(markdown: "Why \(name).", firstLine: 9, source: source), source: source)
        decision.supersedes = old.map { DecisionID($0) }
        return decision
    }

    private static func page(_ publication: Publication, _ path: String) throws -> String {
        try #require(publication.pages.first { $0.path == path }).content.html
    }

    @Test func `states stand apart, and what was replaced is a line that points on`() throws {
        let publication = try Self.publication([
            Self.decision("a", .inForce), Self.decision("b", .inForce, replaces: "2026-Q3/a"),
            Self.decision("c", .decided), Self.decision("d", .rejected),
        ])
        let html = try Self.page(publication, "decisions.html")
        #expect(
            html.contains(
                "4 decisions over 1 cycle: 1 turned down, 1 replaced, 1 in force and 1 decided and not in force."))
        let replaced = try #require(html.split(separator: "What holds no more?").last.map(String.init))
        #expect(replaced.contains("Title of &lt;a&gt;") && replaced.contains("Title of &lt;b&gt;"))
        #expect(!html.contains("<a>") && !html.contains("Why a."))
        let edition = try Self.page(publication, "2026-Q3/decisions.html")
        #expect(edition.contains("Replaced by <a href=\"#decision-2026-q3-b") && edition.contains("Why b."))
        #expect(!edition.contains("Why a."))
    }

    @Test func `each decision is a row of the table for programs, with the state now beside the one written`() throws {
        let publication = try Self.publication([
            Self.decision("a", .inForce), Self.decision("b", .inForce, replaces: "2026-Q3/a"),
        ])
        let file = try #require(publication.files.first { $0.path == "data/decisions.csv" })
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(lines[1].contains("2026-Q3/a,") && lines[1].contains(",in force,superseded,no,2026-Q3/b,"))
    }

    @Test func `without a decision the page says so`() throws {
        #expect(try Self.page(Self.publication([]), "decisions.html").contains("No decision is recorded yet."))
    }
}
