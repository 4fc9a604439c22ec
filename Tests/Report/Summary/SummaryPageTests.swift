import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

@Suite struct `The summary of an edition` {
    private static func pages(_ change: (inout EditionFinding) throws -> Void = { _ in }) throws -> [String: Page] {
        var (findings, portfolio) = try ReportFixture.findings()
        try change(&findings.editions[0])
        let publication = Report.publication(of: findings, portfolio: portfolio)
        return Dictionary(publication.pages.map { ($0.path, $0) }) { first, _ in first }
    }

    private static func summary(_ change: (inout EditionFinding) throws -> Void = { _ in }) throws -> Page {
        try #require(try pages(change)["2026-Q3/index.html"])
    }

    private static func decision(_ model: ModelID, _ action: Action, _ day: String?) throws -> Decision {
        let source = Source(file: "cycles/2026-Q3/decisions/\(model.name).md", line: 1, sha256: "0")
        let cycle = try #require(CycleID("2026-Q3"))
        var decision = Decision(
            id: DecisionID("2026-Q3/\(model.name)"), cycle: cycle, title: model.name, action: action, state: .decided,
            rationale: Prose(markdown: "", firstLine: 1, source: source), source: source)
        decision.model = model
        decision.by = "Model council"
        decision.decided = day.flatMap { Day($0) }
        return decision
    }

    @Test func `answers what is asked, why, the money, what can go wrong and where to read on, in this order`() throws {
        var found: [String] = []
        let blocks = try Self.summary().content.flatMap { block in
            if case .beside(let parts) = block { Array(parts.joined()) } else { [block] }
        }
        for case .heading(_, _, let id?) in blocks { found.append(id) }
        let order = ["decisions", "why", "money", "maps", "mind", "earlier", "checks", "contents", "limits"]
        #expect(found == order.filter(found.contains))
        #expect(Set(["decisions", "why", "money", "contents", "limits"]).isSubset(of: found))
    }

    @Test func `asks for a decision on what nobody has decided, and says what stays if it isn't made`() throws {
        let html = try Self.summary().content.html
        #expect(
            html.contains("<strong>Asked of you:</strong> decide whether to promote corvid-mini and retire atlas-8b."))
        #expect(html.contains("If not: atlas-8b stays"))
        #expect(html.contains("<strong>Main risk:</strong>"))
        #expect(html.contains("0 decided, 2 open"))
    }

    @Test func `says that nothing is asked, and who decided when, once all is decided`() throws {
        let html = try Self.summary { edition in
            edition.cycle.decisions = [
                try Self.decision("corvid-mini", .promote, "2026-10-05"),
                try Self.decision("atlas-8b", .retire, "2026-10-06"),
            ]
        }.content.html
        #expect(html.contains("<strong>Asked of you:</strong> nothing; Model council decided on 6 Oct 2026."))
        #expect(html.contains("2 decided, 0 open"))
    }

    @Test func `of a leaderboard says what is missing before anything can be advised, and calls nobody waiting`() throws
    {
        let html = try Self.summary { edition in
            let old = edition.workloads[0]
            var models = old.models
            for index in models.indices {
                models[index].recommendation.action = .defer
            }
            edition.workloads[0] = WorkloadFinding(
                workload: old.workload, incumbent: nil, pointWorthPerMonth: nil, pointWorthPerThousand: nil,
                models: models, frontier: old.frontier, ladder: old.ladder, choice: nil, weakest: nil, gaps: [])
        }.content.html
        #expect(
            html.contains(
                "say which model runs in production and what a right answer is worth; without that nothing can be advised."
            ))
        #expect(!html.contains("waiting"))
    }

    @Test func `a decision against the advice leaves the advice open`() throws {
        let html = try Self.summary { edition in
            edition.cycle.decisions = [try Self.decision("corvid-mini", .hold, "2026-10-05")]
        }.content.html
        #expect(html.contains("0 decided, 2 open"))
    }

    @Test func `leads to every page on a topic, each of which answers first`() throws {
        let pages = try Self.pages()
        let summary = try #require(pages["2026-Q3/index.html"]).content.html
        for kind in Topic.Kind.allCases {
            #expect(summary.contains("<a href=\"\(kind.file)\">\(kind.name)</a>"))
            let page = try #require(pages["2026-Q3/" + kind.file])
            guard case .heading(1, _, _)? = page.content.first,
                case .words(let answer, .lede)? = page.content.dropFirst().first
            else {
                Issue.record("\(kind) begins otherwise")
                continue
            }
            #expect(answer.map(\.words).joined().count > 3)
        }
    }

    @Test func `is led to from the same places on every page of the edition`() throws {
        let places = ["Summary", "Decisions", "Models", "What if", "Record", "Governance", "Methods", "Glossary"]
        for (path, page) in try Self.pages() where path.hasPrefix("2026-Q3/") {
            #expect(page.navigation.map(\.title) == places, "\(path)")
        }
    }

    @Test func `says cost, right answers, worst group and wait today and after, each with its unit`() throws {
        let figures = TodayAfter(try Example.context(), page: "2026-Q3/index.html").figures
        #expect(figures.map(\.value).prefix(2) == ["$100k → $76k", "76.0 → 77.8%"])
        #expect(figures.count == 4 && figures.allSatisfy { $0.way != nil && $0.value.contains(" → ") })
    }

    @Test func `weighs at most 150 kB for the example, with style and charts`() throws {
        let (portfolio, findings) = try #require(Example.read)
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let theme = try #require(Theme.shipped(named: "boardroom"))
        for file in try Press.files(of: publication, theme: theme) where file.path.hasSuffix("-Q3/index.html") {
            #expect(file.bytes.count <= 150_000)
        }
    }
}
