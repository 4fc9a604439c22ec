import Analysis
import Documents
import Press
import Portfolio
import Press
import Report
import Testing

@Suite struct ReportTests {
    @Test func `the headline is the decision with its numbers`() throws {
        let (findings, portfolio) = try ReportFixture.findings()
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let page = try #require(publication.pages.first { $0.path == "2026-Q3/index.html" })
        #expect(
            page.content.html.contains(
                "<h1>Promote <span class=\"name\">corvid-mini</span> and retire <span class=\"name\">atlas-8b:</span> "
                    + "$37k a year less, and 1.8 points better.</h1>"))
    }

    @Test func `every edition has its pages and data, and every link between them leads somewhere`() throws {
        let (findings, portfolio) = try ReportFixture.findings()
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let paths = Set(publication.pages.map(\.path) + Press.data(of: publication).map(\.path))
        for path in [
            "index.html", "2026-Q3/index.html", "2026-Q3/models/corvid-mini.html", "2026-Q3/lineage.html",
            "2026-Q3/methods.html", "2026-Q3/glossary.html", "2026-Q3/data/findings.json",
            "2026-Q3/data/findings.schema.json", "2026-Q3/data/figures.csv",
        ] {
            #expect(paths.contains(path))
        }
        #expect(publication.diagnostics.isEmpty)
    }

    @Test func `a figure in prose stands as its value and leads to its lineage`() throws {
        let (findings, portfolio) = try ReportFixture.findings()
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let page = try #require(publication.pages.first { $0.path == "2026-Q3/index.html" })
        #expect(
            page.content.html.contains(
                "It costs <a href=\"sources/corvid-mini.html#f-chat--corvid-mini--cost\">$1.60</a>."))
    }

    @Test func `a figure that prose names and that does not exist is an error with its place`() throws {
        let (findings, portfolio) = try ReportFixture.findings(narrative: "Fine.\n\nSee {{ figure: cost of corvd }}.")
        let publication = Report.publication(of: findings, portfolio: portfolio)
        #expect(
            publication.diagnostics == [
                Diagnostic(
                    .error, file: "cycles/2026-Q3/summary.md", place: Place(line: 6, column: 5, length: 27),
                    excerpt: "See {{ figure: cost of corvd }}.", message: "there is no model 'corvd'",
                    cure: "choose one of: atlas-8b, corvid-mini, nimbus<b>")
            ])
    }

    @Test func `a figure in prose that is never closed is an error with its place`() throws {
        let lines = [
            "See {{ figure: cost of corvid-mini.", "",
            "{{ figure: cost of corvid-mini } and {{ figure: cost of atlas-8b }}",
            "", "A template has {{ name, and `{{ x }`.", "", "{{chart: map",
        ]
        let (findings, portfolio) = try ReportFixture.findings(narrative: lines.joined(separator: "\n"))
        func unclosed(_ kind: String, _ line: Int, _ length: Int, column: Int = 1) -> Diagnostic {
            Diagnostic(
                .error, file: "cycles/2026-Q3/summary.md", place: Place(line: line, column: column, length: length),
                excerpt: lines[line - 4], message: "'{{' opens a \(kind) here that nothing closes",
                cure: "close it with '}}' on the same line")
        }
        #expect(
            Report.publication(of: findings, portfolio: portfolio).diagnostics == [
                unclosed("figure", 4, 31, column: 5), unclosed("figure", 6, 37), unclosed("chart", 10, 12),
            ])
    }

    @Test func `names of models are words, never markup`() throws {
        let (findings, portfolio) = try ReportFixture.findings()
        let publication = Report.publication(of: findings, portfolio: portfolio)
        for page in publication.pages { #expect(!page.content.html.contains("nimbus<b>")) }
    }

    @Test func `an unknown cost says so and is no number`() throws {
        let (findings, portfolio) = try ReportFixture.findings()
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let page = try #require(publication.pages.first { $0.path == "2026-Q3/models.html" })
        #expect(page.content.html.contains("unknown<small>no price published</small>"))
    }

    @Test func `the same findings give the same publication`() throws {
        let (findings, portfolio) = try ReportFixture.findings()
        let one = Report.publication(of: findings, portfolio: portfolio)
        let two = Report.publication(of: findings, portfolio: portfolio)
        #expect(one.pages.map(\.content.html) == two.pages.map(\.content.html))
        #expect(one.files.map(\.bytes) == two.files.map(\.bytes))
    }

    @Test func `prose is read as Markdown, and figures stand inside its emphasis and lists`() throws {
        let (findings, portfolio) = try ReportFixture.findings(
            narrative: "# Why\n\n- **{{ figure: cost of corvid-mini }}** <b>raw</b>\n- two")
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let page = try #require(publication.pages.first { $0.path == "2026-Q3/index.html" })
        let html = page.content.html
        #expect(
            html.contains(
                "<h3>Why</h3><ul><li><strong><a href=\"sources/corvid-mini.html#f-chat--corvid-mini--cost\">$1.60</a></strong>"
            ))
        #expect(!html.contains("<b>raw"))
    }
}
