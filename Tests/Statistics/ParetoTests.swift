import Statistics
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

    @Test("a sieve before a large set, and halving it, change nothing", arguments: 2...6, [false, true])
    func sieved(objectives: Int, isCoarse: Bool) {
        var random = RandomSource(seed: 4, names: "sieved")
        // Coarse values tie in every objective; the first 400 points lie on a slope where many are nondominated.
        let points = (0..<5000).map { index in
            let raw = (0..<objectives).map { _ in random.uniform() }
            let shift = index < 400 ? raw.reduce(0, +) / Double(objectives) - 0.2 : 0
            return raw.map { isCoarse ? (($0 - shift) * 12).rounded() : $0 - shift }
        }
        let set = ParetoSet(minimising: points)
        // By rising sum a point is only dominated by one of the front so far.
        var front: [[Double]] = []
        var expected = [Bool](repeating: false, count: points.count)
        for index in points.indices.sorted(by: { points[$0].reduce(0, +) < points[$1].reduce(0, +) }) {
            let isBeaten = front.contains { other in
                other != points[index] && zip(other, points[index]).allSatisfy { $0 <= $1 }
            }
            guard !isBeaten else { continue }
            front.append(points[index])
            expected[index] = true
        }
        #expect(set.isNondominated == expected)
        #expect(
            ParetoSet(minimising: points.flatMap { $0 }, objectives: objectives).isNondominated == set.isNondominated)
    }
}
