import Portfolio
import Statistics
import Testing

@testable import Analysis

@Suite("What an experiment showed")
struct ExperimentTests {
    private static func finding(
        _ control: Experiment.Side, _ variant: Experiment.Side, changed: [String] = ["cache"], unit: String? = nil,
        paired: Bool = false
    ) -> ExperimentFinding {
        let source = SmallPortfolio.source("experiments/cache.yml", 1)
        var effect = Experiment.Effect(
            indicator: "cost", unit: unit, better: .lower, control: control, variant: variant, isGuard: false,
            source: source)
        effect.isPaired = paired
        return ExperimentAssembly.finding(
            Experiment(
                id: "cache", title: "Answer cache", model: "old", workload: nil, factor: "cache", control: "off",
                variant: "on", changed: changed, effects: [effect], source: source),
            policy: Policy())
    }

    @Test("two factors changed together are refused, and named")
    func twoFactors() {
        let found = Self.finding(.values([1, 2]), .values([2, 3]), changed: ["prompt", "batch"])
        #expect(found.refusal == .changedTogether(["prompt", "batch"]))
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

    @Test("all effects of an edition are judged together: what is real alone may be chance among many")
    func holm() throws {
        func experiment(_ id: String, _ variant: Experiment.Side) -> Experiment {
            let source = SmallPortfolio.source("experiments/\(id).yml", 1)
            let effect = Experiment.Effect(
                indicator: "accuracy", unit: nil, better: .higher, control: .tally(Tally(correct: 760, n: 1000)),
                variant: variant, isGuard: false, source: source)
            return Experiment(
                id: id, title: id, model: "old", workload: nil, factor: id, control: "off", variant: "on",
                changed: [id], effects: [effect], source: source)
        }
        let sides = [800, 761, 700].map { Experiment.Side.tally(Tally(correct: $0, n: 1000)) }
        let alone = ExperimentFamily.findings([experiment("a", sides[0])], policy: Policy())
        #expect(alone[0].effects[0].verdict == .better)
        #expect(alone[0].effects[0].adjustedP == alone[0].effects[0].pValue)
        let many = ExperimentFamily.findings(
            zip(["a", "b", "c"], sides).map { experiment($0, $1) }, policy: Policy()
        ).flatMap(\.effects)
        let p = many.compactMap(\.pValue)
        #expect(many.compactMap(\.adjustedP) == [2 * p[0], max(2 * p[0], p[1]), 3 * p[2]])
        #expect(many.map(\.verdict) == [.open, .open, .worse])
    }

    @Test("the same requests run twice are compared pair by pair")
    func pairs() throws {
        let (control, variant) = ([10.0, 20, 40], [11.0, 23, 43])
        let effect = try #require(
            Self.finding(.values(control), .values(variant), unit: "s", paired: true).effects.first)
        let paired = try #require(MeanDifference.paired(control: control, variant: variant))
        #expect(effect.difference?.unit == .milliseconds)
        #expect(abs((effect.difference?.value ?? 0) - 1000 * paired.estimate) < 1e-9)
        let ratio = try #require(MeanDifference.pairedRatio(control: control, variant: variant))
        #expect(effect.percentValue.map { abs($0 - 100 * (ratio.estimate - 1)) < 1e-9 } == true)
        #expect(effect.pValue == ratio.test?.pValue)
    }

    @Test("without a test nothing is told, and units are those that the author wrote")
    func untestedAndUnits() throws {
        let single = try #require(Self.finding(.values([3]), .values([1]), unit: "USD").effects.first)
        #expect(single.verdict == .untested)
        #expect(single.difference?.unit == .moneyPerThousand)
        let tokens = try #require(Self.finding(.values([3, 4]), .values([1, 2]), unit: "tokens").effects.first)
        #expect(tokens.difference?.unit == .number)
        let share = try #require(Self.finding(.values([0.3, 0.4]), .values([0.1, 0.2]), unit: "share").effects.first)
        #expect(share.difference?.unit == .points)
        #expect(abs((share.difference?.value ?? 0) + 20) < 1e-9)
    }
}
