import NorthwaterStory
import Portfolio
import Statistics
import Testing

@testable import Analysis

#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Intervals of costs, their differences and net benefits hold the truth as often as what they are computed of.
@Suite("Coverage of money")
struct MoneyCoverageTests {
    @Test("cost", arguments: MoneyCoverageTests.costs)
    func cost(_ example: CoverageCase) throws { try example.check() }

    @Test("cost difference", arguments: MoneyCoverageTests.changes)
    func change(_ example: CoverageCase) throws { try example.check() }

    @Test("net benefit", arguments: MoneyCoverageTests.benefits)
    func benefit(_ example: CoverageCase) throws { try example.check() }

    /// A model's truth.
    private struct Truth: Sendable {
        var right: Double
        var n: Int
        var cost: Double
        /// Standard deviation of the logarithm of the measured cost; 0 for a price.
        var error = 0.0
        /// Hours of people at 80 a month, which are exact.
        var support = 0.0
    }

    private static let worth = 1.0
    private static let traffic = 1_000_000.0

    /// What an honest author measures and supplies of a model: right answers, and a cost with its 95% interval.
    private static func entry(
        _ id: ModelID, _ truth: Truth, _ draw: BinomialDraw, _ stage: Model.Stage, _ random: inout RandomSource
    ) -> SmallPortfolio.Entry {
        var entry = SmallPortfolio.entry(id, stage, price: nil, right: draw.next(&random), of: truth.n)
        entry.model.supportHours = truth.support
        entry.model.supportRate = 80
        guard truth.error > 0 else {
            entry.model.pricePerThousand = Cost(truth.cost, currency: .usd, basis: .list)
            return entry
        }
        let measured = truth.cost * exp(truth.error * random.normal())
        let reach = exp(1.959963984540054 * truth.error)
        entry.measurements = [
            Measurement(
                model: id, workload: SmallPortfolio.workload, indicator: "cost.per_1k", value: measured,
                low: measured / reach, high: measured * reach, source: SmallPortfolio.source("metrics.csv", 2))
        ]
        return entry
    }

    /// The contenders of these truths, the first in production.
    private static func contenders(_ truths: [(Truth, BinomialDraw)], _ random: inout RandomSource) throws -> (
        [Contender], Cycle
    ) {
        let entries = truths.enumerated().map { index, truth in
            entry(ModelID("m\(index)"), truth.0, truth.1, index == 0 ? .production : .candidate, &random)
        }
        var cycle = try SmallPortfolio.cycle(entries, worth: worth / 10, traffic: traffic)
        cycle.policy.draws = 800
        cycle.policy.seed = random.next()
        let measured = MeasuredByModel(cycle, on: SmallPortfolio.workload)
        return (
            cycle.models.map {
                Contender(
                    $0, on: cycle.workloads[0], in: cycle, measured: measured,
                    demand: Demand(cycle.workloads[0], in: cycle, measured: measured), draws: 800, currency: .usd)
            }, cycle
        )
    }

    private static func drawn(_ truths: [Truth]) -> [(Truth, BinomialDraw)] {
        truths.map { ($0, BinomialDraw(n: $0.n, p: $0.right)) }
    }

    private static func full(_ truth: Truth) -> Double { truth.cost + truth.support * 80 * 1000 / traffic }

    private static let laws: [(name: String, truths: [Truth])] = [
        (
            "the example's atlas-8b and corvid-mini",
            [
                Truth(right: 0.76, n: 12_000, cost: 2.54, support: 14),
                Truth(right: 0.778, n: 5150, cost: 1.60, support: 8),
            ]
        ),
        (
            "measured costs, 5% and 10%",
            [
                Truth(right: 0.76, n: 12_000, cost: 2.54, error: 0.05, support: 14),
                Truth(right: 0.778, n: 5150, cost: 1.60, error: 0.10, support: 8),
            ]
        ),
        (
            "heavy-tailed costs, 30% and 20%",
            [
                Truth(right: 0.8, n: 3000, cost: 2, error: 0.3, support: 10),
                Truth(right: 0.82, n: 3000, cost: 3, error: 0.2, support: 5),
            ]
        ),
        (
            "accuracy near 1",
            [
                Truth(right: 0.99, n: 3000, cost: 0.5, error: 0.05),
                Truth(right: 0.995, n: 6000, cost: 0.6, error: 0.05),
            ]
        ),
        (
            "n = 40",
            [Truth(right: 0.7, n: 40, cost: 2, error: 0.05), Truth(right: 0.78, n: 40, cost: 1.5, error: 0.05)]
        ),
    ]

    private static let costs = laws.dropFirst().prefix(2).map { law in
        let truths = drawn(law.truths)
        return CoverageCase(name: "cost, \(law.name)", trials: 1_000) { random in
            let (contenders, _) = try contenders([truths[1]], &random)
            let cost = try #require(contenders[0].cost.perThousand)
            return .init(isCovered: cost.interval?.contains(full(truths[1].0)) ?? false, remarks: cost.remarks)
        }
    }

    private static let changes = laws.dropFirst().prefix(2).map { law in
        let truths = drawn(law.truths)
        return CoverageCase(name: "cost difference, \(law.name)", trials: 1_000) { random in
            let (contenders, cycle) = try contenders(truths, &random)
            let change = try #require(comparison(contenders, cycle).costChange)
            let truth = full(truths[1].0) - full(truths[0].0)
            return .init(isCovered: change.interval?.contains(truth) ?? false, remarks: [])
        }
    }

    private static let benefits = laws.map { law in
        let truths = drawn(law.truths)
        func net(_ truth: Truth) -> Double { (worth * 100 * truth.right - full(truth)) * traffic / 1000 }
        let truth = net(law.truths[1]) - net(law.truths[0])
        return CoverageCase(
            name: "net benefit, \(law.name)", trials: 5_000, caution: law.name == "n = 40" ? .misses : nil
        ) { random in
            let (contenders, cycle) = try contenders(truths, &random)
            let benefit = try #require(comparison(contenders, cycle).benefit)
            return .init(isCovered: benefit.interval?.contains(truth) ?? false, remarks: benefit.remarks)
        }
    }

    private static func comparison(_ contenders: [Contender], _ cycle: Cycle) -> Comparison {
        Comparison(
            contenders[1], against: contenders[0], worth: worth, workload: cycle.workloads[0], policy: cycle.policy)
    }

    @Test("a cost of prices alone is exact")
    func exact() throws {
        var random = RandomSource(seed: 1, names: "exact")
        let truths = Self.drawn(Self.laws[0].truths)
        let (contenders, _) = try Self.contenders(truths, &random)
        for (contender, truth) in zip(contenders, truths) {
            #expect(contender.cost.perThousand?.spread == .exact)
            #expect(abs((contender.cost.perThousand?.value ?? 0) - Self.full(truth.0)) < 1e-9)
        }
    }
}
