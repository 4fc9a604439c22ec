import Portfolio
import Testing

@testable import Analysis

@Suite("What an experiment showed")
struct ExperimentTests {
    private static func finding(
        _ control: Experiment.Side, _ variant: Experiment.Side, changed: [String] = ["cache"]
    ) -> ExperimentFinding {
        let source = SmallPortfolio.source("experiments/cache.yml", 1)
        let effect = Experiment.Effect(
            indicator: "cost", unit: nil, better: .lower, control: control, variant: variant, isGuard: false,
            source: source)
        return ExperimentAssembly.finding(
            Experiment(
                id: "cache", title: "Answer cache", model: "old", workload: nil, factor: "cache", control: "off",
                variant: "on", changed: changed, effects: [effect], source: source))
    }

    @Test("two factors changed together are refused, and named")
    func twoFactors() {
        let found = Self.finding(.values([1, 2]), .values([2, 3]), changed: ["prompt", "batch"])
        #expect(found.refusal == "prompt and batch changed together, so no effect can be told apart")
        #expect(found.effects.isEmpty)
    }

    @Test("the headline is the ratio of geometric means, by Welch on logarithms")
    func ratio() throws {
        // The case "tiny" of the reference files.
        let effect = try #require(Self.finding(.values([10, 12]), .values([9, 8.5])).effects.first)
        #expect(abs((effect.difference?.value ?? 0) + 2.25) < 1e-12)
        #expect(abs((effect.difference?.interval?.low ?? 0) + 12.371689453494378) < 1e-6)
        #expect(abs((effect.percentValue ?? 0) + 20.15640288664716) < 1e-9)
        #expect(abs((effect.percent?.low ?? 0) + 65.29503623964918) < 1e-5)
    }

    @Test("a zero forbids the ratio, a single value the interval")
    func noRatioNoInterval() throws {
        let zero = try #require(Self.finding(.values([0, 1, 2]), .values([1, 2, 4])).effects.first)
        #expect(zero.percentValue == nil)
        #expect(zero.difference?.interval != nil)
        let single = try #require(Self.finding(.values([3]), .values([1, 2, 4])).effects.first)
        #expect(single.difference?.spread == .notSupplied)
    }

    @Test("shares are compared by Newcombe, in points")
    func shares() throws {
        let effect = try #require(
            Self.finding(.tally(Tally(correct: 920, n: 1000)), .tally(Tally(correct: 940, n: 1000))).effects.first)
        #expect(effect.difference?.unit == .points)
        #expect(abs((effect.difference?.interval?.low ?? 0) + 0.24) < 0.05)
        #expect(abs((effect.difference?.interval?.high ?? 0) - 4.28) < 0.05)
    }
}
