import RealModule

/// Counts of values in logarithmic buckets, DDSketch's: quantiles within a relative error, and exact merging
/// (methods.md 4.6; Masson, Rim, Lee 2019).
public struct LatencySketch: Hashable, Sendable {
    /// The relative error.
    public let alpha: Double
    /// The ratio of a bucket's ends.
    public let gamma: Double
    /// Values of 0.
    public private(set) var zeroCount: Int
    /// Counts by key; the bucket of key k is (gamma^(k-1), gamma^k].
    public private(set) var counts: [Int: Int]

    /// A quantile with the bucket it lies in.
    public struct Quantile: Hashable, Sendable {
        /// The bucket's representative value.
        public var estimate: Double
        /// The bucket's ends.
        public var bucket: Interval
    }

    /// A sketch with counts; 0 < alpha < 1, counts not negative.
    public init(alpha: Double, zeroCount: Int = 0, counts: [Int: Int] = [:]) {
        self.alpha = alpha
        gamma = (1 + alpha) / (1 - alpha)
        self.zeroCount = zeroCount
        self.counts = counts.filter { $0.value > 0 }
    }

    /// All values.
    public var n: Int { zeroCount + counts.values.reduce(0, +) }

    /// The key of a value above 0.
    public func key(of value: Double) -> Int { Int((Double.log(value) / Double.log(gamma)).rounded(.up)) }

    /// Counts a value, 0 or more.
    public mutating func add(_ value: Double) {
        if value > 0 { counts[key(of: value), default: 0] += 1 } else { zeroCount += 1 }
    }

    /// Both together; nil when their errors differ, as their buckets do then.
    public func merged(with other: LatencySketch) -> LatencySketch? {
        guard alpha == other.alpha else { return nil }
        return LatencySketch(
            alpha: alpha, zeroCount: zeroCount + other.zeroCount,
            counts: counts.merging(other.counts) { $0 + $1 })
    }

    /// The upper end of a key's bucket.
    func edge(_ key: Int) -> Double { Double.pow(gamma, Double(key)) }

    /// The value that stands for a key's bucket: off by the relative error at most.
    public func representative(of key: Int) -> Double { 2 * Double.pow(gamma, Double(key)) / (1 + gamma) }

    /// The value of `rank`, from 1; nil above n.
    public func value(rank: Int) -> Quantile? {
        var seen = zeroCount
        if rank >= 1, rank <= seen { return Quantile(estimate: 0, bucket: Interval(low: 0, high: 0)) }
        for key in counts.keys.sorted() {
            seen += counts[key] ?? 0
            if rank <= seen {
                let high = Double.pow(gamma, Double(key))
                return Quantile(
                    estimate: 2 * high / (1 + gamma),
                    bucket: Interval(low: Double.pow(gamma, Double(key - 1)), high: high))
            }
        }
        return nil
    }

    /// The quantile by the nearest rank among `n` values plus `failed` calls that are slower than any; nil when there
    /// are none, or a failed call is meant.
    public func quantile(_ probability: Double, failed: Int = 0) -> Quantile? {
        guard n + failed > 0 else { return nil }
        return value(rank: QuantileRanks.nearest(n: n + failed, p: probability))
    }

    /// The quantile's interval: the lower edge of the low rank's bucket, the upper edge of the high rank's. An end is
    /// nil when the calls are too few for one.
    public func interval(_ probability: Double, failed: Int = 0, level: Double = 0.95) -> (low: Double?, high: Double?)
    {
        guard n + failed > 0 else { return (nil, nil) }
        let ranks = QuantileRanks(n: n + failed, p: probability, level: level)
        return (
            ranks.low.flatMap { value(rank: $0)?.bucket.low }, ranks.high.flatMap { value(rank: $0)?.bucket.high }
        )
    }

    /// Calls that are surely within `limit`, and those that possibly are: whole buckets below it, and the one around it.
    public func within(_ limit: Double) -> (surely: Int, possibly: Int) {
        guard limit >= 0 else { return (0, 0) }
        var result = (surely: zeroCount, possibly: zeroCount)
        for (key, count) in counts {
            if Double.pow(gamma, Double(key)) <= limit { result.surely += count }
            if Double.pow(gamma, Double(key - 1)) < limit { result.possibly += count }
        }
        return result
    }
}
