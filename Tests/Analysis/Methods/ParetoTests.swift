import Analysis
import Testing

@Suite("Nondominated points")
struct ParetoTests {
    /// Points on a coarse grid, so that ties and duplicates abound.
    private func points(_ count: Int, objectives: Int, seed: UInt64) -> [[Double]] {
        var random = RandomSource(seed: seed, names: "pareto")
        return (0..<count).map { _ in (0..<objectives).map { _ in Double(Int.random(in: 0..<8, using: &random)) } }
    }

    @Test("every way of finding them agrees with the definition", arguments: 1...5, [1 as UInt64, 2, 3, 4])
    func definition(objectives: Int, seed: UInt64) {
        let points = points(120, objectives: objectives, seed: seed)
        let set = ParetoSet(minimising: points)
        #expect(set.isNondominated == points.indices.map { set.dominators(of: $0).isEmpty })
        let fronts = set.fronts()
        for index in points.indices {
            // A front is one more than the deepest of those that dominate it.
            #expect(fronts[index] == (set.dominators(of: index).map { fronts[$0] + 1 }.max() ?? 0))
        }
    }

    @Test("nothing gives nothing, one point is on the frontier, and zeros of both signs are equal")
    func edges() {
        #expect(ParetoSet(minimising: []).isNondominated == [])
        #expect(ParetoSet(minimising: [[3, 1, 2]]).fronts() == [0])
        #expect(ParetoSet(minimising: [[0, -0.0, 1], [-0.0, 0, 1]]).isNondominated == [true, true])
    }

    @Test("a front of ten thousand points in three objectives is found at once")
    func large() {
        var random = RandomSource(seed: 9, names: "large")
        // On a plane nobody dominates anybody.
        let points = (0..<10_000).map { _ in
            let (x, y) = (random.uniform(), random.uniform())
            return [x, y, 2 - x - y]
        }
        #expect(ParetoSet(minimising: points).isNondominated.allSatisfy { $0 })
    }
}
