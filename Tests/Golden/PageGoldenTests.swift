import Analysis
import Report
import Testing

/// What the pages of the example's newest edition say, one of each kind.
@Suite struct PageGoldenTests {
    @Test func `every kind of page says what it said`() throws {
        let portfolio = try #require(Example.portfolio)
        let findings = try #require(Example.findings)
        let newest = try #require(findings.editions.last?.cycle.id.name)
        let pages = Report.publication(of: findings, portfolio: portfolio).pages
        var texts: [String: String] = [:]
        for page in pages {
            guard let kind = Self.kind(of: page.path, in: newest), texts[kind] == nil else { continue }
            texts[kind] = PageText.text(of: page)
        }
        #expect(texts.count > 12)
        try Golden.expect(texts, in: "pages")
    }

    /// What a page is: `money` of `2026-Q3/money.html`, `models` of the first page below that folder; nil for another edition's.
    private static func kind(of path: String, in edition: String) -> String? {
        let parts = path.split(separator: "/").map(String.init)
        if parts.count == 1 { return "archive-" + parts[0].dropLast(".html".count) }
        guard parts[0] == edition else { return nil }
        return parts.count == 2 ? String(parts[1].dropLast(".html".count)) : parts[1] + "-one"
    }
}
