import Statistics
import Testing

@Suite("Ranks under open weights")
struct WeightTests {
    @Test("drawn weights add up to 1, keep the order and the least weights")
    func restrictions() throws {
        let space = try #require(WeightSpace(count: 4, order: [[2], [0, 3], [1]], least: [0.1, 0.05, 0.1, 0.1]))
        var random = RandomSource(seed: 3, names: "weights")
        for _ in 0..<500 {
            let weights = try #require(space.draw(&random))
            #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
            #expect(weights[2] >= max(weights[0], weights[3]) && min(weights[0], weights[3]) >= weights[1])
            #expect(zip(weights, [0.1, 0.05, 0.1, 0.1]).allSatisfy { $0 >= $1 })
        }
    }

    @Test("a policy's weights give their order, equal ones either way round")
    func importance() throws {
        let space = try #require(WeightSpace(importance: [0.2, 0.4, 0.2, 0.2]))
        #expect(space == WeightSpace(count: 4, order: [[1], [0, 2, 3]]))
        var random = RandomSource(seed: 3, names: "weights")
        let draws = try (0..<4000).map { _ in try #require(space.draw(&random)) }
        #expect(draws.allSatisfy { $0[1] >= $0[0] && $0[1] >= $0[2] && $0[1] >= $0[3] })
        #expect(abs(Double(draws.count { $0[0] > $0[2] }) / 4000 - 0.5) < 0.03)
    }

    @Test("weights that don't exist are refused")
    func refused() {
        #expect(WeightSpace(count: 2, least: [0.6, 0.6]) == nil)
        #expect(WeightSpace(count: 2, least: [0.6]) == nil)
        #expect(WeightSpace(count: 2, order: [[0], [2]]) == nil)
        #expect(WeightSpace(count: 2, order: [[0], [0]]) == nil)
        #expect(WeightSpace(count: 2, order: [[0], [1]], least: [0, 0.7]) == nil)
        #expect(WeightSpace(count: 0) == nil)
    }

    @Test("the same seed gives the same shares; ranks and mean ranks add up")
    func repeats() throws {
        let values = [[0.9, 0.1, 0.5], [0.4, 0.7, 0.5], [0.4, 0.7, 0.5], [0.1, 0.1, 0.1]]
        let space = try #require(WeightSpace(count: 3))
        var one = RandomSource(seed: 5, names: "ranks")
        var two = RandomSource(seed: 5, names: "ranks")
        let found = try #require(RankAcceptability(values: values, space: space, draws: 2000, random: &one))
        #expect(found == RankAcceptability(values: values, space: space, draws: 2000, random: &two))
        #expect(found.shares[1] == found.shares[2] && found.wins[1][2] == 0.5)
        #expect(found.first[3] == 0 && found.centralWeights[3] == nil)
        #expect(found.shares.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
        #expect(abs(found.meanRanks.reduce(0, +) - 10) < 1e-9)
    }
}
