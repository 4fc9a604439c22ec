import Press
import Portfolio
import Press
import Testing

@testable import Analysis
@testable import Report

@Suite struct ExperimentSectionTests {
    private static func effect(
        _ indicator: String, _ unit: String?, _ better: Indicator.Direction, _ control: Experiment.Side,
        _ variant: Experiment.Side, isGuard: Bool = false
    ) -> Experiment.Effect {
        Experiment.Effect(
            indicator: indicator, unit: unit, better: better, control: control, variant: variant, isGuard: isGuard,
            source: Source(
                file: "cycles/2026-Q3/experiments/photos.yml", line: 9, sha256: String(repeating: "a", count: 64)))
    }

    private static func experiment(_ id: String, changed: [String], _ effects: [Experiment.Effect]) -> Experiment {
        var experiment = Experiment(
            id: id, title: "Smaller photos", model: "corvid-mini", workload: nil, factor: "photo size",
            control: "1,600 pixels", variant: "1,200 pixels", changed: changed, effects: effects,
            source: Source(
                file: "cycles/2026-Q3/experiments/photos.yml", line: 1, sha256: String(repeating: "a", count: 64),
                window: Day("2026-09-01").flatMap { first in
                    Day("2026-09-14").flatMap { Window(from: first, to: $0) }
                }))
        experiment.trafficShare = 0.1
        return experiment
    }

    private static func publication() throws -> (summary: String, json: String) {
        var (findings, portfolio) = try ReportFixture.findings()
        let faster = effect(
            "Service time", "ms", .lower, .summary(mean: 622, deviation: 214, n: 6200),
            .summary(mean: 481, deviation: 176, n: 6150))
        let right = effect(
            "accuracy", "percent", .higher, .tally(Tally(correct: 611, n: 800)),
            .tally(Tally(correct: 598, n: 800)), isGuard: true)
        findings.editions[0].experiments = ExperimentFamily.findings(
            [
                experiment("photos", changed: ["photo size"], [faster, right]),
                experiment("both", changed: ["photo size", "batch size"], [faster]),
            ], policy: Policy())
        let publication = Report.publication(of: findings, portfolio: portfolio)
        let json = Press.data(of: publication).first { $0.path == "2026-Q3/data/findings.json" }.map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
        let summary = publication.pages.first { $0.path == "2026-Q3/quality.html" }?.content.html
        return (try #require(summary), try #require(json))
    }

    @Test func `an effect says its percentage, its difference with the unit, and its adjusted p`() throws {
        let summary = try Self.publication().summary
        for words in [
            "22.7% faster", "95% interval 21.7 to 23.6% · −141\u{a0}ms, −148 to −134\u{a0}ms",
            "p &lt;0.001 · &lt;0.001 among the 2 effects", "2 effects were tested",
        ] {
            #expect(summary.contains(words), "\(words)")
        }
    }

    @Test func `a guard that can't be told from no change says which loss isn't ruled out`() throws {
        let summary = try Self.publication().summary
        #expect(summary.contains("must not get worse"))
        #expect(summary.contains("a loss of up to 6 points isn't ruled out"))
    }

    @Test func `each experiment says what changed, its days, its share of the traffic and its n`() throws {
        let summary = try Self.publication().summary
        for words in [
            "photo size: 1,600 pixels, then 1,200 pixels", "1 Sep – 14 Sep 2026", "800–6,200",
            "photo size and batch size changed together, so no effect can be told apart",
            "two changes together may do more or less than each alone",
        ] {
            #expect(summary.contains(words), "\(words)")
        }
    }

    @Test func `the effects stand in findings.json`() throws {
        let json = try Self.publication().json
        #expect(json.contains("\"refused\": \"photo size and batch size changed together"))
        #expect(json.contains("\"trafficShare\": 0.1"))
        #expect(json.contains("\"verdict\": \"better\""))
        // Each is explained by name.
        #expect(json.contains("\"name\": \"portfolio experiment.photos.accuracy\""))
        #expect(json.contains("\"name\": \"portfolio experiment.both.refused\""))
    }
}
