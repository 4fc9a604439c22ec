import Press
import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

@Suite struct AcceptabilitySectionTests {
    private static func pages(_ found: AcceptabilityFinding?) throws -> [String: String] {
        var (findings, portfolio) = try ReportFixture.findings()
        findings.editions[0].workloads[0].acceptability = found
        let publication = Report.publication(of: findings, portfolio: portfolio)
        var texts: [String: String] = [:]
        for page in publication.pages { texts[page.path] = page.content.html }
        for file in Press.data(of: publication) { texts[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        return texts
    }

    private static let found = AcceptabilityFinding(
        draws: 10_000, seed: 20_260_930, worths: [0, 1.2], choices: ["corvid-mini", "corvid-mini"],
        options: [
            .init(model: "corvid-mini", probabilities: [1, 0.42], probability: 0.42, expectedLoss: 300),
            .init(model: "atlas-8b", probabilities: [0, 0.58], probability: 0.58, expectedLoss: 900),
        ], worth: 1.2, choice: "corvid-mini", perfectInformation: 300, leftOut: [],
        promises: [.init(model: "corvid-mini", estimated: 6200, promised: 5900)], isShrunk: true)

    @Test func `the closed section names the choice and how sure it is`() throws {
        let summary = try #require(Self.pages(Self.found)["2026-Q3/doubt.html"])
        #expect(summary.contains("<p class=\"finding\">chat: corvid-mini is the best choice, 42% sure, doubtful</p>"))
    }

    @Test func `where another model is likelier to be best the section says why the choice stands`() throws {
        let summary = try #require(Self.pages(Self.found)["2026-Q3/doubt.html"])
        for sentence in [
            "atlas-8b is likelier to be best, 58% against 42%.", "where corvid-mini wins, it wins by more.",
            "so $5.9k per 1,000 requests is what it promises.", "seed 20260930",
        ] {
            #expect(summary.contains(sentence))
        }
    }

    @Test func `probabilities, losses and promises stand in findings.json, or null where nothing was drawn`() throws {
        let json = try #require(Self.pages(Self.found)["2026-Q3/data/findings.json"])
        #expect(json.contains("\"perfectInformation\": 300"))
        #expect(json.contains("\"promised\": 5900"))
        let none = try #require(Self.pages(nil)["2026-Q3/data/findings.json"])
        #expect(none.contains("\"acceptability\": null"))
    }

    /// The same where nobody has said what a right answer is worth.
    private static var unsaid: AcceptabilityFinding {
        var found = Self.found
        (found.worth, found.choice, found.perfectInformation) = (nil, nil, nil)
        found.options = found.options.map { .init(model: $0.model, probabilities: $0.probabilities) }
        found.ranges = [
            .init(model: "corvid-mini", from: 0, to: 0.48, probability: 0.97),
            .init(model: "atlas-8b", from: 0.48, to: nil, probability: 0.62),
        ]
        return found
    }

    @Test func `without a worth the section says who would be chosen at which, and what is promoted meanwhile`() throws
    {
        let summary = try #require(Self.pages(Self.unsaid)["2026-Q3/doubt.html"])
        for sentence in [
            "chat: which model is best depends on what a right answer is worth, and nobody has said",
            "Below $0.048 a right answer, corvid-mini has the largest net benefit on average, up to 97% sure.",
            "From $0.048 on, it is atlas-8b, up to 62% sure.",
            "only a model that is very likely to answer no less for no more money is promoted",
            "depends on the worth",
        ] {
            #expect(summary.contains(sentence), "\(sentence)")
        }
    }

    @Test func `the head of the summary says that a worth is missing, and who would be best below and above`() throws {
        var (findings, _) = try ReportFixture.findings()
        let before = findings.editions[0].workloads[0]
        let models = before.models.map { model in
            var model = model
            model.recommendation.action = .defer
            model.recommendation.reason = .noValue
            return model
        }
        var workload = WorkloadFinding(
            workload: before.workload, incumbent: before.incumbent, pointWorthPerMonth: nil, pointWorthPerThousand: nil,
            models: models, frontier: before.frontier, ladder: before.ladder, choice: nil, weakest: nil, gaps: [])
        workload.acceptability = Self.unsaid
        findings.editions[0].workloads[0] = workload
        #expect(
            Headline(findings.editions[0]).lede.hasSuffix(
                "Nobody has said what a right answer is worth for chat, so nothing is promoted on cost grounds. "
                    + "On average corvid-mini would be the best choice below $0.048 a right answer, atlas-8b from $0.048."
            ))
    }
}
