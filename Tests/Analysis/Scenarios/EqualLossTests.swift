import Portfolio
import Testing

@testable import Analysis

@Suite struct `A loss that hits every model alike` {
    private typealias Small = SmallPortfolio

    /// Counts of which 3 points are no whole number of answers.
    private static func study() throws -> ScenarioStudy {
        let old = Small.entry("old", .production, price: 3, right: 7611)
        let new = Small.entry("new", price: 2, right: 7703)
        var all = Scenario(id: "all-lose", title: "All lose")
        all.drift = 3.004
        return try #require(try Small.chat(Small.cycle([old, new]) { $0.scenarios = [all] }).scenarios)
    }

    @Test func `takes exactly its points off each`() throws {
        let study = try Self.study()
        let lost = try #require(study.scenarios.first)
        for standing in lost.standings {
            let planned = try #require(study.planned[standing.model]?.quality)
            #expect(abs(planned - (standing.quality ?? 0) - 3.004) < 1e-9)
        }
    }

    @Test func `moves no regret and no chance`() throws {
        let study = try Self.study()
        let lost = try #require(study.scenarios.first)
        #expect(lost.choice == study.planned.choice)
        for standing in lost.standings {
            let planned = try #require(study.planned[standing.model])
            #expect(abs((planned.regret ?? 0) - (standing.regret ?? 0)) < 1e-6)
        }
    }
}
