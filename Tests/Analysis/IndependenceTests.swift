import Portfolio
import Testing

@testable import Analysis

@Suite("Figures depend on nothing that they shouldn't")
struct IndependenceTests {
    private typealias Small = SmallPortfolio

    private static let three = [
        Small.entry("old", .production, price: 2, right: 7600), Small.entry("new", price: 1.5, right: 7900),
        Small.entry("big", price: 9, right: 8330),
    ]

    @Test("the same portfolio gives the same findings")
    func deterministic() throws {
        let cycle = try Small.cycle(Self.three)
        #expect(Small.findings(cycle) == Small.findings(cycle))
    }

    @Test("the order in which things were written changes no figure and no advice")
    func order() throws {
        let forward = try Small.chat(Small.cycle(Self.three))
        let backward = try Small.chat(Small.cycle(Self.three.reversed()))
        #expect(forward.models == backward.models)
        #expect(forward.ladder == backward.ladder)
        #expect(forward.frontier == backward.frontier)
    }

    @Test("another model that nobody would choose changes no other model's figures")
    func dominatedModel() throws {
        let before = try Small.chat(Small.cycle(Self.three))
        let after = try Small.chat(Small.cycle(Self.three + [Small.entry("poor", price: 20, right: 5000)]))
        for id in ["old", "new", "big"] as [ModelID] {
            let (left, right) = (try #require(before[id]), try #require(after[id]))
            #expect(left.quality == right.quality)
            #expect(left.cost == right.cost)
            #expect(left.score == right.score)
            #expect(left.frontierProbability == right.frontierProbability)
            #expect(left.recommendation == right.recommendation)
        }
        #expect(before.ladder.rungs == after.ladder.rungs)
        #expect(before.frontier == after.frontier)
    }

    @Test("models that the data can't tell apart share their ranks")
    func sharedRanks() throws {
        let chat = try Small.chat(
            Small.cycle([
                Small.entry("a", price: 2, right: 152, of: 200), Small.entry("b", price: 2, right: 150, of: 200),
                Small.entry("c", price: 2, right: 110, of: 200),
            ]) { cycle in cycle.policy.goalposts.removeAll { $0.indicator == "latency.p95" } })
        #expect(chat["a"]?.score.rank == 1...2)
        #expect(chat["b"]?.score.rank == 1...2)
        #expect(chat["c"]?.score.rank == 3...3)
    }

    @Test("without any indicator of latency the score is a range, not a number")
    func missingIndicator() throws {
        let chat = try Small.chat(Small.cycle(Self.three))
        let score = try #require(chat["old"]?.score)
        #expect(score.score == nil)
        #expect(abs(score.coverage - 0.8) < 1e-9)
        #expect(score.range.low < score.range.high)
    }
}
