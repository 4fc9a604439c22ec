import NorthwaterStory
import Portfolio
import Statistics
import Testing

@testable import Analysis

/// Intervals of shares hold the truth as often as they say, on the example's truth and on harder ones.
@Suite("Coverage of shares")
struct ShareCoverageTests {
    @Test("accuracy", arguments: ShareCoverageTests.shares)
    func accuracy(_ example: CoverageCase) throws { try example.check() }

    @Test("accuracy weighed by live traffic", arguments: ShareCoverageTests.mixes)
    func live(_ example: CoverageCase) throws { try example.check() }

    private static let shares = [
        share("accuracy 77.8%, n = 5,150: the example's corvid-mini", 0.778, n: 5150),
        share("accuracy 76.0%, n = 12,000: the example's atlas-8b", 0.76, n: 12_000),
        share("accuracy 99.5%, n = 6,000: near 1", 0.995, n: 6000),
        share("accuracy 99.9%, n = 400: near 1 with few wrong", 0.999, n: 400, caution: .misses),
        share("accuracy 77.8%, n = 40", 0.778, n: 40, caution: .misses),
        share("accuracy 97.5%, n = 40: near 1", 0.975, n: 40, caution: .misses),
        clustered,
    ]

    /// What the product makes of a share that was counted.
    private static func estimate(_ correct: Int, _ n: Int) throws -> Estimate {
        let cycle = try SmallPortfolio.cycle([SmallPortfolio.entry("a", price: 1, right: correct, of: n)])
        let figures = GatheredFigures(
            MeasuredByModel(cycle, on: SmallPortfolio.workload), of: "a", policy: cycle.policy)
        return try #require(figures.figures["accuracy"])
    }

    private static func share(_ name: String, _ truth: Double, n: Int, caution: CoverageCase.Caution? = nil)
        -> CoverageCase
    {
        let draw = BinomialDraw(n: n, p: truth)
        return CoverageCase(name: name, caution: caution, isDiscrete: true) { random in
            let found = try estimate(draw.next(&random), n)
            return .init(isCovered: found.interval?.contains(100 * truth) ?? false, remarks: found.remarks)
        }
    }

    /// Failures come in clusters of ten calls: no interval of independent calls can hold 95%.
    private static let clustered = CoverageCase(
        name: "failed calls 20%, n = 2,000 in clusters of 10", trials: 1_000, caution: .calls
    ) { random in
        var failed = 0
        for _ in 0..<200 {
            let ease = random.beta(1, 4)
            for _ in 0..<10 where random.uniform() < ease { failed += 1 }
        }
        var cycle = try SmallPortfolio.cycle([SmallPortfolio.entry("a", price: 1, right: 1, of: 2)])
        cycle.snapshots[0].calls = (total: 2000, failed: failed)
        let figures = GatheredFigures(
            MeasuredByModel(cycle, on: SmallPortfolio.workload), of: "a", policy: cycle.policy)
        let found = try #require(figures.figures["errors"])
        return .init(isCovered: found.interval?.contains(20) ?? false, remarks: found.remarks)
    }

    private static let mixes = ["corvid-mini", "lumen-32b"].compactMap { mix($0) }

    /// The example's slices, with its traffic and its truth.
    private static func mix(_ model: String) -> CoverageCase? {
        guard let truth = NorthwaterStory.truths.last(where: { $0.model == model }) else { return nil }
        let tested: KeyValuePairs = ["en": 0.45, "de": 0.14, "pl": 0.11, "ar": 0.18, "uk": 0.12]
        let slices = SupportChat.traffic.map { language, share in
            var slice = Slice(id: SliceID("language=" + language), title: language)
            slice.share = share
            return slice
        }
        let counts = tested.map { Int((Double(truth.rated) * $0.value).rounded()) }
        let rights = tested.map { (truth.accuracy[$0.key] ?? 0) / 100 }
        let draws = zip(counts, rights).map { BinomialDraw(n: $0, p: $1) }
        let whole = zip(SupportChat.traffic, rights).reduce(0) { $0 + 100 * $1.0.value * $1.1 }
        return CoverageCase(name: "live accuracy of \(model), n = \(truth.rated)", trials: 1_000) { random in
            var workload = Workload(id: "chat")
            workload.slices = slices
            let source = SmallPortfolio.source("snapshots/a.json", 1)
            var snapshot = Snapshot(workload: "chat", model: "a", source: source)
            snapshot.slices = zip(slices, zip(counts, draws)).map { slice, drawn in
                Snapshot.SliceTally(
                    slice: slice.id, tally: Tally(correct: drawn.1.next(&random), n: drawn.0), source: source)
            }
            var cycle = try SmallPortfolio.cycle([])
            cycle.snapshots = [snapshot]
            let figures = GatheredFigures(MeasuredByModel(cycle, on: "chat"), of: "a", policy: cycle.policy)
            let stream = RandomSource(seed: random.next(), names: "draws")
            let found = try #require(LiveQuality(figures, workload: workload, draws: 1_000, random: stream).estimate)
            return .init(isCovered: found.interval?.contains(whole) ?? false, remarks: found.remarks)
        }
    }
}
