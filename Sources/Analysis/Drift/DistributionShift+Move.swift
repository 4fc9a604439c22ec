import Portfolio
import Statistics

extension DistributionShift.Move {
    /// The move of the part furthest out, with its verdict: the change of its share by Newcombe at 1 − 0.05/B, B parts
    /// judged together (methods.md 12). Nil with fewer than two parts, or where a side is empty.
    static func furthest(
        before: [Int], now: [Int], names: [PartName], minimum: Double
    ) -> (move: DistributionShift.Move, verdict: ChangeVerdict)? {
        let (n, m) = (before.reduce(0, +), now.reduce(0, +))
        guard before.count == now.count, names.count == before.count, before.count > 1, n > 0, m > 0 else { return nil }
        let changes = zip(before, now).map { old, new in
            Newcombe(first: (new, m), second: (old, n), level: 1 - 0.05 / Double(before.count))
        }
        let sizes = changes.map { abs($0.estimate ?? 0) }
        guard let largest = sizes.max(), let place = sizes.firstIndex(of: largest) else { return nil }
        let (change, interval) = (100 * (changes[place].estimate ?? 0), changes[place].interval.scaled(by: 100))
        let move = DistributionShift.Move(
            of: .part(names[place]), change: change, low: interval.low, high: interval.high, minimum: minimum)
        return (move, ChangeVerdict(change, interval, minimum: minimum))
    }

    /// The change of a quantile, with its verdict; nil where calls can't be counted on both sides.
    static func quantile(
        _ probability: Double, _ before: LatencyMeasurement, _ now: LatencyMeasurement, minimum: Double,
        random source: RandomSource
    ) -> (move: DistributionShift.Move, verdict: ChangeVerdict)? {
        var random = source
        guard let then = QuantileChange.Calls(before), let today = QuantileChange.Calls(now),
            let found = QuantileChange(probability, from: then, to: today, random: &random)
        else { return nil }
        let move = DistributionShift.Move(
            of: .quantile(probability), change: found.change, low: found.low, high: found.high, minimum: minimum)
        return (move, found.verdict(minimum: minimum))
    }
}

extension QuantileChange.Calls {
    /// The calls of a record; nil where only percentiles are known, or counts can't be read.
    init?(_ measurement: LatencyMeasurement) {
        switch measurement.record {
        case .samples(let values): self.init(samples: values, failed: measurement.failed)
        case .sketch:
            guard let sketch = LatencyFigures.sketch(measurement.record) else { return nil }
            self.init(sketch, failed: measurement.failed)
        case .buckets(let bounds, let counts):
            guard let buckets = LatencyBuckets(bounds: bounds, counts: counts) else { return nil }
            self.init(buckets, failed: measurement.failed)
        case .percentiles: return nil
        }
    }
}
