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

/// Intervals of latency quantiles hold the truth as often as they say: order statistics ask nothing of the distribution.
@Suite("Coverage of latency")
struct LatencyCoverageTests {
    @Test("p95 and p99", arguments: LatencyCoverageTests.cases)
    func quantiles(_ example: CoverageCase) throws { try example.check() }

    @Test("the difference of two quantiles", arguments: LatencyCoverageTests.differences)
    func difference(_ example: CoverageCase) throws { try example.check() }

    /// A way of drawing a call, and its true quantile.
    private struct Law: Sendable {
        var name: String
        var draw: @Sendable (inout RandomSource) -> Double
        var quantile: @Sendable (Double) -> Double
    }

    /// The example's busy-hour latency of corvid-mini: lognormal.
    private static let example: Law = {
        let truth = NorthwaterStory.truths.last { $0.model == "corvid-mini" }?.busy
        let (median, spread) = (truth?.median ?? 0, truth?.spread ?? 0)
        return Law(
            name: "the example's corvid-mini", draw: { median * exp(spread * $0.normal()) },
            quantile: { median * exp(spread * NormalDistribution.quantile($0)) })
    }()

    /// Pareto's law with exponent 1.5: its variance is infinite.
    private static let heavy = Law(
        name: "heavy-tailed", draw: { 100 * pow($0.uniform(), -1 / 1.5) }, quantile: { 100 * pow(1 - $0, -1 / 1.5) })

    private static let cases =
        [example, heavy].flatMap { law in
            [0.95, 0.99].flatMap { p in
                [samples(law, p, n: p < 0.99 ? 1000 : 2000), samples(law, p, n: 40), counted(law, p, n: 1000)]
            }
        } + [0.95, 0.99].map { clustered($0) }

    private static func estimate(_ record: LatencyRecord, _ p: Double) -> Estimate? {
        LatencyFigures.quantile(
            p,
            of: LatencyMeasurement(
                span: .busy, failed: 0, record: record, source: SmallPortfolio.source("snapshots/a.json", 1)))
    }

    /// An open side is no bound, so it misses nothing.
    private static func covers(_ estimate: Estimate, _ truth: Double) -> Bool {
        switch estimate.spread {
        case .computed(let interval), .supplied(let interval): interval.contains(truth)
        case .open(let low, let high): (low ?? -.infinity) <= truth && truth <= (high ?? .infinity)
        case .exact, .notSupplied: false
        }
    }

    private static func samples(_ law: Law, _ p: Double, n: Int) -> CoverageCase {
        let truth = law.quantile(p)
        // With forty calls one side is open.
        return CoverageCase(
            name: "latency p\(Int(p * 100)), n = \(n), \(law.name)", trials: n < 100 ? 2_000 : 600, isDiscrete: n < 100
        ) { random in
            let found = try #require(estimate(.samples((0..<n).map { _ in law.draw(&random) }), p))
            return .init(isCovered: covers(found, truth), remarks: found.remarks)
        }
    }

    private static func counted(_ law: Law, _ p: Double, n: Int) -> CoverageCase {
        let truth = law.quantile(p)
        return CoverageCase(
            name: "latency p\(Int(p * 100)), n = \(n) counted in buckets, \(law.name)", trials: 500, isDiscrete: true
        ) { random in
            var sketch = LatencySketch(alpha: 0.01)
            for _ in 0..<n { sketch.add(law.draw(&random)) }
            let (first, last) = (sketch.counts.keys.min() ?? 0, sketch.counts.keys.max() ?? 0)
            let record = LatencyRecord.sketch(
                alpha: 0.01, zero: 0, first: first, counts: (first...last).map { sketch.counts[$0] ?? 0 })
            let found = try #require(estimate(record, p))
            return .init(isCovered: covers(found, truth), remarks: found.remarks)
        }
    }

    /// Calls of twenty hours, each hour slow or quick as a whole: no interval of independent calls can hold 95%.
    private static func clustered(_ p: Double) -> CoverageCase {
        let law = example
        // The hour's factor and the call's own are both lognormal.
        let spread = (0.34 * 0.34 + 0.3 * 0.3).squareRoot()
        let truth = law.quantile(0.5) * exp(spread * NormalDistribution.quantile(p))
        return CoverageCase(
            name: "latency p\(Int(p * 100)), n = 1000 clustered by hour", trials: 500, caution: .calls
        ) { random in
            let calls = (0..<20).flatMap { _ -> [Double] in
                let hour = exp(0.3 * random.normal())
                return (0..<50).map { _ in hour * law.draw(&random) }
            }
            let found = try #require(estimate(.samples(calls), p))
            return .init(isCovered: covers(found, truth), remarks: found.remarks)
        }
    }

    private static let differences = [example, heavy].map { law in
        CoverageCase(
            name: "change of latency p90, n = 1000 each, \(law.name)", trials: 300
        ) { random in
            func side(_ factor: Double) -> QuantileChange.Calls {
                .init(samples: (0..<1000).map { _ in factor * law.draw(&random) })
            }
            let (before, now) = (side(1), side(1.1))
            var stream = RandomSource(seed: random.next(), names: "resamples")
            let found = try #require(QuantileChange(0.9, from: before, to: now, random: &stream))
            return .init(isCovered: found.interval.contains(0.1), remarks: [])
        }
    }
}
