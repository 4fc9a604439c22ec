import Press
import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

@Suite struct ScenarioSectionTests {
    private static func study() -> ScenarioStudy {
        func finding(_ title: String, choice: ModelID, regret: Double) -> ScenarioFinding {
            let standings = (["atlas-8b", "corvid-mini"] as [ModelID]).map { model in
                ScenarioFinding.Standing(
                    model: model, quality: 77, costPerThousand: 2, costPerMonth: 4000, replicas: nil, score: 70,
                    verdict: .pass, isOnFrontier: true, netBenefit: 100, regret: model == choice ? 0 : regret,
                    action: .hold, rule: "R12")
            }
            return ScenarioFinding(
                scenario: Scenario(id: ScenarioID(title), title: title), requestsPerMonth: 1_900_000,
                standings: standings, frontier: ["corvid-mini"], choice: choice)
        }
        return ScenarioStudy(
            planned: finding("As planned", choice: "corvid-mini", regret: 1600),
            scenarios: [
                finding("Traffic doubles", choice: "atlas-8b", regret: 3500),
                finding("GPU hours dearer", choice: "corvid-mini", regret: 900),
            ],
            fragility: [
                .init(model: "corvid-mini", regret: 3500, perThousand: 3500 / 1900, scenario: "Traffic doubles"),
                .init(model: "atlas-8b", regret: nil, scenario: nil),
            ],
            switches: [
                SwitchFinding(
                    input: .traffic, range: 0.5...2, planned: 1_900_000,
                    changes: [.init(factor: 1.5, below: "corvid-mini", above: "atlas-8b")]),
                SwitchFinding(input: .hardwarePrice, range: 0.5...2, planned: nil, changes: []),
            ])
    }

    private static func pages() throws -> [String: String] {
        var (findings, portfolio) = try ReportFixture.findings()
        findings.editions[0].workloads[0].scenarios = study()
        let publication = Report.publication(of: findings, portfolio: portfolio)
        var texts: [String: String] = [:]
        for page in publication.pages { texts[page.path] = page.content.html }
        for file in Press.data(of: publication) { texts[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        return texts
    }

    @Test func `the closed section says in how many scenarios the choice stays`() throws {
        let summary = try #require(Self.pages()["2026-Q3/doubt.html"])
        #expect(summary.contains("<p class=\"finding\">chat: corvid-mini stays the choice in 1 of 2 scenarios</p>"))
    }

    @Test func `the open section says what changes the choice, what would be chosen and at which level`() throws {
        let summary = try #require(Self.pages()["2026-Q3/doubt.html"])
        for sentence in [
            "Traffic doubles: atlas-8b would be the choice; staying with corvid-mini would cost $3.5k per 1,000 requests in net benefit.",
            "Alone, only this can change the choice of corvid-mini: traffic. Within the range tried, the price of an hour of hardware can't.",
            "atlas-8b from 2.9M a month", "no change down to 950k a month", "no change down to 50% less",
        ] {
            #expect(summary.contains(sentence))
        }
    }

    @Test func `a model's page says what becomes of it in each scenario`() throws {
        let page = try #require(Self.pages()["2026-Q3/models/corvid-mini.html"])
        #expect(page.contains("What becomes of it in each scenario?"))
        #expect(page.contains("none: it is the choice"))
    }

    @Test func `the figures stand in findings.json`() throws {
        let json = try #require(Self.pages()["2026-Q3/data/findings.json"])
        #expect(json.contains("\"leastRegret\": \"corvid-mini\""))
        #expect(json.contains("\"factor\": 1.5"))
        #expect(json.contains("\"busyTraffic\": 1"))
        // Each is explained by name, net benefits with their numbers.
        #expect(json.contains("\"name\": \"chat scenario.Traffic doubles\""))
        #expect(json.contains("corvid-mini: (1.2 × 77 − 2) × 1,900,000 / 1,000 = 100; regret 3,500"))
    }
}
