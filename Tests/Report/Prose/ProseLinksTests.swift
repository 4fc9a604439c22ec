import Documents
import Portfolio
import Report
import Testing

@Suite struct ProseLinksTests {
    private func said(_ words: String) throws -> [String] {
        let (findings, portfolio) = try ReportFixture.findings(narrative: words)
        return Report.publication(of: findings, portfolio: portfolio).diagnostics
            .map { "\($0.severity) \($0.file):\($0.place.line) \($0.message)" }
    }

    @Test(arguments: ["nowhere.md", "models/nobody.html", "../2026-Q2/index.html", "/nowhere/"])
    func `a link to a page that isn't there is said with its line`(address: String) throws {
        #expect(
            try said("Words.\n\nSee [this](\(address)).") == [
                "warning cycles/2026-Q3/summary.md:6 '\(address)' leads to no page of this report"
            ])
    }

    @Test func `a link to a heading that isn't there is said with the page that lacks it`() throws {
        #expect(
            try said("See [below](#nothing).") == [
                "warning cycles/2026-Q3/summary.md:4 '#nothing' leads to no heading or figure of 2026-Q3/index.html"
            ])
    }

    @Test(arguments: [
        "#limits", "governance.html#policy", "models/corvid-mini.html", "lineage.html", "../index.html", "/2026-Q3/",
        "data/models.csv", ".",
        "https://elsewhere.example/#x", "mailto:desk@example.org",
    ])
    func `a link that leads somewhere, or out of the report, is nobody's mistake`(address: String) throws {
        #expect(try said("See [this](\(address)).") == [])
    }
}
