import Press
import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

@Suite struct WeightSectionTests {
    private static func pages() throws -> [String: String] {
        var (findings, portfolio) = try ReportFixture.findings()
        findings.editions[0].workloads[0].weights = WeightStudy(
            leader: "corvid-mini", indicators: ["accuracy", "cost.per_1k"], draws: 100_000, seed: 7,
            standings: [
                .init(model: "corvid-mini", shares: [0.97, 0.03], meanRank: 1.03, centralWeights: [0.55, 0.45]),
                .init(model: "atlas-8b", shares: [0.03, 0.97], meanRank: 1.97, centralWeights: nil),
            ],
            flips: [
                .init(indicator: "accuracy", weight: 0.7, at: nil, to: nil),
                .init(indicator: "cost.per_1k", weight: 0.3, at: 0.47, to: "atlas-8b"),
            ], neverFirst: [])
        let publication = Report.publication(of: findings, portfolio: portfolio)
        var texts: [String: String] = [:]
        for page in publication.pages { texts[page.path] = page.content.html }
        for file in Press.data(of: publication) { texts[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        return texts
    }

    @Test func `the closed section says how often the leader leads and what would change it`() throws {
        let summary = try #require(Self.pages()["2026-Q3/doubt.html"])
        #expect(
            summary.contains(
                "<p class=\"finding\">chat: corvid-mini has the highest score under 97% of all weights in the policy's order; cost per 1,000 requests at 47% instead of 30% would change that</p>"
            ))
    }

    @Test func `a leader that shares its rank is not told apart`() throws {
        let summary = try #require(Self.pages()["2026-Q3/doubt.html"])
        #expect(summary.contains("Even at today's weights the data can't tell corvid-mini apart from the next."))
    }

    @Test func `a model's page and findings.json carry its share`() throws {
        let pages = try Self.pages()
        let page = try #require(pages["2026-Q3/models/corvid-mini.html"])
        #expect(page.contains("Its score is the highest under 97% of all weights in the policy's order."))
        let json = try #require(pages["2026-Q3/data/findings.json"])
        #expect(json.contains("\"at\": 0.47"))
    }
}
