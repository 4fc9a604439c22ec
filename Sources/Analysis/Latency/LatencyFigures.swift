import Formulas
import Portfolio
import Statistics

/// Quantiles and shares within a limit from whatever form latencies were recorded in (methods.md 4.5, 4.6, 8).
enum LatencyFigures {
    /// A quantile in ms with its interval; nil without calls, or when it falls on a failed call.
    static func quantile(_ probability: Double, of record: LatencyMeasurement) -> Estimate? {
        let failed = record.failed
        func estimate(
            _ value: Double, _ low: Double?, _ high: Double?, n: Int, _ step: LatencyStep, _ method: MethodName,
            _ remarks: [Remark] = []
        ) -> Estimate {
            let spread: Estimate.Spread
            if let low, let high {
                spread = .computed(Interval(low: low, high: high))
            } else {
                spread = .open(low: low, high: high)
            }
            return Estimate(
                value: value, spread: spread, unit: .milliseconds, n: n, window: record.source.window,
                lineage: Lineage(
                    sources: [record.source],
                    steps: [.latency(.failed(failed))] + LatencyStep.ranks(probability, n: n) + [.latency(step)],
                    methods: [method]),
                remarks: remarks + [.independentCalls])
        }
        switch record.record {
        case .samples(let values):
            let sorted = values.sorted() + Array(repeating: Double.infinity, count: failed)
            guard let found = SampleQuantile(sorted: sorted, p: probability), found.estimate.isFinite else {
                return nil
            }
            return estimate(
                found.estimate, found.low, found.high.flatMap { $0.isFinite ? $0 : nil }, n: found.n,
                .call(found.estimate), .sampleQuantile)
        case .sketch:
            guard let sketch = sketch(record.record), let found = sketch.quantile(probability, failed: failed) else {
                return nil
            }
            let (low, high) = sketch.interval(probability, failed: failed)
            return estimate(
                found.estimate, low, high, n: sketch.n + failed,
                .sketch(
                    bucket: Interval(low: found.bucket.low, high: found.bucket.high), ratio: sketch.gamma,
                    value: found.estimate, error: sketch.alpha),
                .countedQuantile)
        case .buckets(let bounds, let counts):
            guard let buckets = LatencyBuckets(bounds: bounds, counts: counts),
                let found = buckets.quantile(probability, failed: failed), let high = found.high
            else { return nil }
            let ends = buckets.interval(probability, failed: failed)
            return estimate(
                found.interpolated, ends.low, ends.high, n: buckets.n + failed,
                .bucket(Interval(low: found.low, high: high)),
                .countedQuantile, [.fromBuckets])
        case .percentiles(let percentiles, let n):
            guard let found = percentiles.first(where: { $0.probability == probability }) else { return nil }
            return Estimate(
                value: found.value, spread: .notSupplied, unit: .milliseconds, n: n, window: record.source.window,
                lineage: Lineage(sources: [record.source], steps: [.count(.given)]),
                remarks: [.onlyPercentiles])
        }
    }

    /// Calls surely and possibly within `limit` ms, and all calls; nil when no counts can be given.
    static func within(_ limit: Double, of record: LatencyMeasurement) -> (surely: Int, possibly: Int, n: Int)? {
        within(limit, of: record.record, failed: record.failed)
    }

    /// The same of a record, whose `failed` calls are slower than any limit.
    static func within(
        _ limit: Double, of record: LatencyRecord, failed: Int
    ) -> (surely: Int, possibly: Int, n: Int)? {
        switch record {
        case .samples(let values):
            let count = values.count { $0 <= limit }
            return (count, count, values.count + failed)
        case .sketch:
            guard let sketch = sketch(record) else { return nil }
            let found = sketch.within(limit)
            return (found.surely, found.possibly, sketch.n + failed)
        case .buckets(let bounds, let counts):
            guard let buckets = LatencyBuckets(bounds: bounds, counts: counts) else { return nil }
            let found = buckets.within(limit)
            return (found.surely, found.possibly, buckets.n + failed)
        case .percentiles(let percentiles, let n):
            guard let n else { return nil }
            let (below, above) = bracket(limit, percentiles)
            // 1e-9: 0.95 × 1000 must count as 950.
            return (
                Int((below * Double(n) + 1e-9).rounded(.down)), Int((above * Double(n) - 1e-9).rounded(.up)), n
            )
        }
    }

    /// The share within `limit` lies between the neighbouring percentiles: at least the first, at most the second.
    static func bracket(_ limit: Double, _ percentiles: [LatencyRecord.Percentile]) -> (Double, Double) {
        (
            percentiles.last { $0.value <= limit }?.probability ?? 0,
            percentiles.first { $0.value > limit }?.probability ?? 1
        )
    }

    /// Counts of a DDSketch; nil for another form of record.
    static func sketch(_ record: LatencyRecord) -> LatencySketch? {
        guard case .sketch(let alpha, let zero, let first, let counts) = record else { return nil }
        let pairs = counts.enumerated().map { (first + $0.offset, $0.element) }
        return LatencySketch(alpha: alpha, zeroCount: zero, counts: Dictionary(uniqueKeysWithValues: pairs))
    }
}
