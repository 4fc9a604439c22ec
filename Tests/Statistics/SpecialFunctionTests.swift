import Foundation
import Statistics
import Testing

@Suite("Special functions")
struct SpecialFunctionTests {
    private func agrees(_ got: Double, _ expected: Double) -> Bool { abs(got - expected) <= 1e-10 * abs(expected) }

    @Test("quantiles agree with the tables")
    func tables() {
        #expect(agrees(NormalDistribution.quantile(0.975), 1.959963984540054))
        #expect(agrees(NormalDistribution.quantile(0.995), 2.5758293035489004))
        #expect(agrees(ChiSquareDistribution(freedom: 9).quantile(0.95), 16.918977604620448))
        #expect(agrees(StudentDistribution(freedom: 5).twoSided(level: 0.95), 2.570581835636314))
    }

    @Test("quantiles undo the probabilities", arguments: [1e-9, 0.001, 0.2, 0.5, 0.8, 0.999])
    func inverse(probability: Double) {
        #expect(agrees(NormalDistribution.upperTail(-NormalDistribution.quantile(probability)), probability))
        for freedom in [1.0, 2, 7.5, 400] {
            let chiSquare = ChiSquareDistribution(freedom: freedom)
            #expect(abs(1 - chiSquare.upperTail(chiSquare.quantile(probability)) - probability) < 1e-12)
        }
    }

    @Test("where there is a closed form it is met")
    func closedForms() {
        // Two degrees: an exponential. One: a squared normal. t with one degree: Cauchy.
        #expect(agrees(ChiSquareDistribution(freedom: 2).upperTail(60), exp(-30)))
        #expect(agrees(ChiSquareDistribution(freedom: 1).upperTail(25), 2 * NormalDistribution.upperTail(5)))
        #expect(agrees(StudentDistribution(freedom: 1).upperTail(3), 0.5 - atan(3) / .pi))
        #expect(agrees(IncompleteBeta.regularized(0.5, 2, 3), 0.6875))
        #expect(agrees(IncompleteBeta.regularized(0.3, 1, 1), 0.3))
        #expect(agrees(BinomialDistribution(n: 10, p: 0.3).atMost(3), 0.6496107184))
        #expect(agrees(BinomialDistribution(n: 1000, p: 0.99).atLeast(1000), pow(0.99, 1000)))
    }

    @Test("the ends are the ends")
    func ends() {
        #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
        #expect(IncompleteBeta.regularized(0, 2, 3) == 0 && IncompleteBeta.regularized(1, 2, 3) == 1)
        #expect(IncompleteGamma.upper(2, 0) == 1 && IncompleteGamma.upper(2, .infinity) == 0)
        let chiSquare = ChiSquareDistribution(freedom: 3)
        #expect(chiSquare.quantile(0) == 0 && chiSquare.quantile(1) == .infinity)
        #expect(BinomialDistribution(n: 5, p: 0.5).atMost(-1) == 0 && BinomialDistribution(n: 5, p: 0.5).atMost(5) == 1)
    }
}
