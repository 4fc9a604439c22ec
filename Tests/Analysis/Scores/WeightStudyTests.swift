import Portfolio
import Statistics
import Testing

@testable import Analysis

@Suite("How much a ranking depends on the weights")
struct WeightStudyTests {
    private typealias Small = SmallPortfolio

    /// Accuracy weighs 60, cost 40; no other indicator.
    private static func study(_ entries: [Small.Entry]) throws -> WeightStudy? {
        try Small.chat(
            Small.cycle(entries) { cycle in
                cycle.policy.goalposts = [
                    Goalpost(indicator: "accuracy", worst: 50, best: 100, scale: .linear, weight: 60),
                    Goalpost(indicator: "cost.per_1k", worst: 10, best: 1, scale: .log, weight: 40),
                ]
            }
        ).weights
    }

    private static let cheap = Small.entry("cheap", .production, price: 1.5, right: 7600)
    private static let good = Small.entry("good", price: 4, right: 8500)

    @Test("the leader, its share of weights and the weight at which another leads are found")
    func flip() throws {
        let study = try #require(try Self.study([Self.cheap, Self.good]))
        #expect(study.indicators == ["accuracy", "cost.per_1k"])
        #expect(study.leader == "cheap")
        let flip = try #require(study.flips.first)
        #expect(flip.to == "good")
        // At the flip both have the same weighted sum of logarithms.
        let at = try #require(flip.at)
        let found = try #require(
            WeightFlip(
                first: [0.52, 0.823909].map(CompositeScore.logarithm),
                second: [0.7, 0.39794].map(CompositeScore.logarithm),
                weights: [0.6, 0.4], index: 0
            )?.flip)
        #expect(abs(at - found) < 1e-4)
        #expect(study.standings.map(\.shares).allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
    }

    @Test("two by two the shares of weights that favour each add up to all of them")
    func duels() throws {
        let study = try #require(
            try Self.study([Self.cheap, Self.good, Small.entry("middle", price: 2.5, right: 8000)]))
        let standings = study.standings
        #expect(standings.count == 3)
        for row in standings.indices {
            #expect(standings[row].wins.count == 3)
            for column in standings.indices where column != row {
                #expect(abs(standings[row].wins[column] + standings[column].wins[row] - 1) < 1e-9)
            }
        }
        // Who is first most often wins most duels here, and the shares agree where only two matter.
        #expect(standings[0].wins[1] > 0.5)
    }

    @Test("whom another equals or beats on every indicator is named as never first and changes no other's share")
    func neverFirst() throws {
        let before = try #require(try Self.study([Self.cheap, Self.good]))
        let after = try #require(try Self.study([Self.cheap, Self.good, Small.entry("poor", price: 5, right: 7500)]))
        #expect(after.neverFirst == [.init(model: "poor", by: "cheap")])
        #expect(after.standings == before.standings)
        #expect(after.flips == before.flips)
    }

    @Test("a leader that no other can overtake is robust")
    func robust() throws {
        let study = try #require(try Self.study([Self.cheap, Small.entry("poor", price: 5, right: 7500)]))
        #expect(study.isRobust)
        #expect(study.nearestFlip == nil)
        #expect(study.standings.map(\.first) == [1])
    }

    @Test("without two scores there is no ranking to question")
    func none() throws {
        #expect(try Self.study([Self.cheap]) == nil)
    }
}
