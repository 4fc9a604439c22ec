import Statistics
import Testing

@Suite("Draws from a seed")
struct RandomTests {
    private func moments(_ draws: Int = 40_000, _ draw: (inout RandomSource) -> Double) throws -> Moments {
        var random = RandomSource(seed: 42, names: "test")
        return try #require(Moments((0..<draws).map { _ in draw(&random) }))
    }

    @Test("the same seed and names give the same numbers, other names others")
    func repeats() {
        var one = RandomSource(seed: 7, names: "ab", "c")
        var two = RandomSource(seed: 7, names: "ab", "c")
        var other = RandomSource(seed: 7, names: "a", "bc")
        let numbers = (0..<8).map { _ in one.next() }
        #expect(numbers == (0..<8).map { _ in two.next() })
        #expect(numbers != (0..<8).map { _ in other.next() })
    }

    @Test("each distribution has its mean and variance")
    func distributions() throws {
        let normal = try moments { $0.normal() }
        #expect(abs(normal.mean) < 0.02 && abs(normal.variance - 1) < 0.03)
        for shape in [0.5, 3.0] {
            let gamma = try moments { $0.gamma(shape) }
            #expect(abs(gamma.mean / shape - 1) < 0.03 && abs(gamma.variance / shape - 1) < 0.06)
        }
        let beta = try moments { $0.beta(2, 6) }
        #expect(abs(beta.mean - 0.25) < 0.003 && abs(beta.variance - 0.1875 / 9) < 0.001)
        let factor = LognormalFactor(low: 0.8, high: 1.5)
        #expect(abs(factor.quantile(0.025) - 0.8) < 1e-12 && abs(factor.quantile(0.975) - 1.5) < 1e-12)
        let beyond = try moments { factor.draw(&$0) > 1.5 ? 1 : 0 }
        #expect(abs(beyond.mean - 0.025) < 0.003)
        let share = try moments { $0.dirichlet([1, 2.5, 0.5])[1] }
        #expect(abs(share.mean - 0.625) < 0.004 && abs(share.variance - 0.625 * 0.375 / 5) < 0.002)
    }

    @Test("shares add up to 1")
    func shares() {
        var random = RandomSource(seed: 1, names: "shares")
        for _ in 0..<100 { #expect(abs(random.dirichlet([1, 1, 4, 0.5]).reduce(0, +) - 1) < 1e-12) }
    }
}
