import Documents
import Portfolio
import Testing

import Reading
@testable import Intake

@Suite("A forecast is a range or a chance")
struct ForecastEntryTests {
    private func read(_ forecast: String) throws -> (Forecast?, [String]) {
        let cycle = Cycle(id: try #require(CycleID("2026-Q3")))
        let text =
            "---\ntitle: A\naction: change\nstate: decided\nforecast: {\(forecast), due: 2026-Q4}\n---\nBecause.\n"
        var references: [Reference] = []
        let (decision, mistakes) = DecisionFile.read(
            TextFile(path: "decisions/a.md", bytes: Array(text.utf8)), name: "a", cycle: cycle, &references)
        return (
            decision?.forecast,
            mistakes.sorted().map { "\($0.place.line):\($0.place.column) \($0.message); \($0.cure ?? "")" }
        )
    }

    @Test(
        "both forms are read",
        arguments: [
            ("indicator: accuracy, low: 80, high: 90", Forecast.Expectation.range(low: 80, high: 90, level: 0.9)),
            ("indicator: cost.month, low: 1, high: 2, level: 80%", .range(low: 1, high: 2, level: 0.8)),
            ("indicator: accuracy, chance: 70%, at_least: 85", .chance(0.7, .atLeast(85))),
            ("indicator: cost.per_1k, kind: percent, chance: 0.2, at_most: -5", .chance(0.2, .atMost(-5))),
        ])
    func forms(_ text: String, _ expectation: Forecast.Expectation) throws {
        let (forecast, mistakes) = try read(text)
        #expect(mistakes == [])
        #expect(forecast?.expectation == expectation)
    }

    @Test(
        "a mixture of them, or half of one, is refused with a cure",
        arguments: [
            (
                "indicator: accuracy, chance: 70%, low: 80, high: 90",
                "a forecast has 'chance' or 'low', not both; make it two decisions, or drop one"
            ),
            (
                "indicator: accuracy, chance: 70%",
                "a chance is of 'at_least' or of 'at_most' a value; neither stands here; write one, such as at_least: 85"
            ),
            (
                "indicator: accuracy, chance: 70%, at_least: 1, at_most: 2",
                "a chance is of 'at_least' or of 'at_most' a value; both stand here; write one, such as at_least: 85"
            ),
            (
                "indicator: accuracy, at_least: 85",
                "'at_least' needs 'chance'; write how probable it was, such as chance: 70%, or 'low' and 'high'"
            ),
            ("indicator: accuracy, chance: 70, at_least: 85", "'chance' is 70; 0 to 1 was expected; write 70% or 0.7"),
            (
                "indicator: accuracy, low: 9, high: 8",
                "the forecast's low end lies above its high end; swap low and high"
            ),
        ])
    func mistakes(_ text: String, _ message: String) throws {
        let (forecast, mistakes) = try read(text)
        #expect(forecast == nil)
        #expect(mistakes.map { String($0.drop { $0 != " " }.dropFirst()) } == [message])
        #expect(mistakes.allSatisfy { $0.hasPrefix("5:") })
    }
}
