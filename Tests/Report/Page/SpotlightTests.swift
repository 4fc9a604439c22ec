import Press
import Portfolio
import Report
import Testing

@testable import Analysis

@Suite("Of a crowd of models the summary names some, and all stand in a list")
struct SpotlightTests {
    /// The fixture with as many more models that wait.
    private static func publication(more: Int) throws -> Publication {
        var (findings, portfolio) = try ReportFixture.findings()
        let chat = findings.editions[0].workloads[0]
        let template = try #require(chat.models.last)
        let others = (0..<more).map { index in
            var finding = template
            finding.model = Model(id: ModelID("late-\(index)"))
            finding.recommendation.model = finding.model.id
            return finding
        }
        findings.editions[0].workloads[0] = WorkloadFinding(
            workload: chat.workload, incumbent: chat.incumbent, pointWorthPerMonth: chat.pointWorthPerMonth,
            pointWorthPerThousand: chat.pointWorthPerThousand, models: chat.models + others, frontier: chat.frontier,
            ladder: chat.ladder, choice: chat.choice, weakest: chat.weakest, gaps: chat.gaps)
        return Report.publication(of: findings, portfolio: portfolio)
    }

    private static func html(_ path: String, _ publication: Publication) throws -> String {
        try #require(publication.pages.first { $0.path == "2026-Q3/" + path }, "\(path)").content.html
    }

    @Test func `a handful is named in full, and no list beside it is needed`() throws {
        let publication = try Self.publication(more: 3)
        #expect(try Self.html("models.html", publication).contains("late-2"))
        #expect(!publication.pages.contains { $0.path == "2026-Q3/all-models.html" })
    }

    @Test func `of a crowd the first are named, and a link leads to the list of all`() throws {
        let publication = try Self.publication(more: 97)
        let summary = try Self.html("models.html", publication)
        #expect(summary.contains("models/late-10.html") && !summary.contains("models/late-90.html"))
        #expect(summary.contains("<a href=\"all-models.html\">all models</a>"))
        let list = try Self.html("all-models.html", publication)
        for index in 0..<97 { #expect(list.contains("models/late-\(index).html")) }
    }

    @Test func `a long list is cut into pages, each a link away`() throws {
        let publication = try Self.publication(more: 1500)
        #expect(try Self.html("all-models.html", publication).contains("<a href=\"all-models-2.html\">"))
        let second = try Self.html("all-models-2.html", publication)
        #expect(second.contains("models/late-1499.html") && !second.contains("models/late-3.html"))
    }

    @Test func `those that wait are cut short in the table of advice, and counted`() throws {
        let summary = try Self.html("decisions.html", try Self.publication(more: 97))
        #expect(summary.contains("90 more wait as well; each model's page says why."))
    }

    @Test func `a model that isn't named has its lineage on its own page, and links lead there`() throws {
        let publication = try Self.publication(more: 97)
        let anchor = "f-chat--late-90--i-accuracy"
        #expect(try Self.html("models/late-90.html", publication).contains("<div id=\"\(anchor)\" class=\"body\">"))
        #expect(try !Self.html("lineage.html", publication).contains(anchor))
        #expect(
            try Self.html("sources/late-10.html", publication).contains(
                "<div id=\"f-chat--late-10--i-accuracy\" class=\"body\">"))
    }
}
