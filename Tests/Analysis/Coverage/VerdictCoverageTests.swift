import Statistics
import Testing

/// Verdicts, plans and margins keep the error rates that they state, by simulation.
@Suite("Error rates of verdicts")
struct VerdictCoverageTests {
    /// The share of `trials` in which `holds`.
    private static func share(
        _ name: String, trials: Int = 4_000, _ holds: (inout RandomSource) -> Bool
    ) -> Double {
        var random = RandomSource(seed: 20_261_127, names: "verdicts", name)
        let hits = (0..<trials).count { _ in holds(&random) }
        return Double(hits) / Double(trials)
    }

    @Test("bounds hold the truth whatever the unmeasured answers are", arguments: [0, 0.4, 1])
    func bounds(_ unknown: Double) {
        let draws = [BinomialDraw(n: 620, p: 0.72), BinomialDraw(n: 240, p: 0.64)]
        let truth = 0.61 * 0.72 + 0.29 * 0.64 + 0.1 * unknown
        let share = Self.share("bounds \(unknown)", trials: 1_000) { random in
            let found = WeighedShare([
                .init(share: 0.61, correct: draws[0].next(&random), n: 620),
                .init(share: 0.29, correct: draws[1].next(&random), n: 240), .init(share: 0.1, correct: 0, n: 0),
            ])
            return found.interval(found.draws(1_000, random: &random)).contains(truth)
        }
        #expect(share >= 0.94)
    }

    private static func verdict(
        _ before: BinomialDraw, _ now: BinomialDraw, n: Int, _ random: inout RandomSource
    ) -> ChangeVerdict {
        let change = Newcombe(first: (now.next(&random), n), second: (before.next(&random), n))
        return ChangeVerdict(change.estimate ?? 0, change.interval, minimum: 0.01)
    }

    @Test("no change that matters is said of one that does in 2.5% of the cases at most", arguments: [0.01, -0.01])
    func falseSame(_ change: Double) {
        let (before, now) = (BinomialDraw(n: 40_000, p: 0.8), BinomialDraw(n: 40_000, p: 0.8 + change))
        #expect(Self.share("same \(change)") { Self.verdict(before, now, n: 40_000, &$0) == .noChange } <= 0.033)
    }

    @Test("a move is said of none in 5% of the cases at most, and of a large one nearly always")
    func falseMove() {
        let (still, moved) = (BinomialDraw(n: 5_000, p: 0.8), BinomialDraw(n: 5_000, p: 0.76))
        #expect(Self.share("still") { Self.verdict(still, still, n: 5_000, &$0) == .moved } <= 0.06)
        #expect(Self.share("moved") { Self.verdict(still, moved, n: 5_000, &$0) == .moved } >= 0.99)
    }

    @Test("the examples that a plan asks for tell the difference four times in five", arguments: [0.02, 0.05])
    func power(_ difference: Double) throws {
        let n = try #require(SampleSize().independent(0.8, 0.8 - difference))
        let (first, second) = (BinomialDraw(n: n, p: 0.8), BinomialDraw(n: n, p: 0.8 - difference))
        let share = Self.share("power \(difference)") { random in
            Newcombe(first: (first.next(&random), n), second: (second.next(&random), n)).interval.low > 0
        }
        #expect((0.77...0.83).contains(share))
        let even = try #require(SampleSize(power: SampleSize.evenChance).independent(0.8, 0.8 - difference))
        #expect(even * 2 < n + n / 10)
    }

    @Test("a slice at its limit fails, and one beyond it passes, no more often than the levels allow")
    func slices() {
        // Eight points behind, at a limit of eight: to fail is one of two slices' share of 5%, to pass 2.5%.
        let (slice, rest) = (BinomialDraw(n: 1_000, p: 0.70), BinomialDraw(n: 4_000, p: 0.78))
        func rate(_ verdict: Verdict) -> Double {
            Self.share("slice \(verdict)") { random in
                SliceGate.Row((slice.next(&random), 1_000), rest: (rest.next(&random), 4_000), together: 2)
                    .verdict(limit: 0.08) == verdict
            }
        }
        #expect(rate(.fail) <= 0.02)
        #expect(rate(.pass) <= 0.035)
    }

    @Test("an outturn with its contingency holds in four years of five")
    func outturn() throws {
        let lines = [RunningCost([.init(.fixed, amount: 5_000), .init(.variable, amount: 3_000)])]
        let found = Outturn(
            budget: 105_000, bills: [8_000, 8_200, 8_100], lines: lines, growth: 0.05, once: OnceCost(switching: 2_400),
            risk: .spread(low: 0.9, high: 1.25, quantile: 0.8))
        let high = try #require(found.high)
        let factor = LognormalFactor(low: 0.9, high: 1.25)
        let share = Self.share("outturn", trials: 10_000) {
            found.spent + found.once + found.rest * factor.draw(&$0) <= high
        }
        #expect((0.785...0.815).contains(share))
    }
}
