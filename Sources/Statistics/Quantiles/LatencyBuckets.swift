/// Counts of values between explicit bounds, as Prometheus keeps them (methods.md 4.6, 8; source S17).
public struct LatencyBuckets: Hashable, Sendable {
    /// Upper bounds, rising and finite; a bucket is (bound before, bound].
    public let bounds: [Double]
    /// One more than bounds: the last is for everything above.
    public let counts: [Int]

    /// The bucket that a quantile lies in; `high` is nil for the open one.
    public struct Bucket: Hashable, Sendable {
        /// Its lower bound; 0 for the first.
        public var low: Double
        /// Its upper bound; nil above the last.
        public var high: Double?
        /// A straight line's guess within it, for plotting; the last bound in the open bucket, which understates.
        public var interpolated: Double
    }

    /// Makes the buckets; nil unless bounds rise and there is one count more than bounds, none negative.
    public init?(bounds: [Double], counts: [Int]) {
        guard counts.count == bounds.count + 1, !bounds.isEmpty, counts.allSatisfy({ $0 >= 0 }),
            zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        self.bounds = bounds
        self.counts = counts
    }

    /// All values.
    public var n: Int { counts.reduce(0, +) }

    /// Both together; nil when their bounds differ.
    public func merged(with other: LatencyBuckets) -> LatencyBuckets? {
        guard bounds == other.bounds else { return nil }
        return LatencyBuckets(bounds: bounds, counts: zip(counts, other.counts).map { $0 + $1 })
    }

    /// The bucket of the quantile by the nearest rank, `failed` calls counted as slower than any; nil without values.
    public func quantile(_ probability: Double, failed: Int = 0) -> Bucket? {
        guard n + failed > 0 else { return nil }
        let index = index(ofRank: QuantileRanks.nearest(n: n + failed, p: probability))
        guard index < bounds.count else {
            return Bucket(low: bounds[bounds.count - 1], high: nil, interpolated: bounds[bounds.count - 1])
        }
        let low = lower(index)
        let below = counts[..<index].reduce(0, +)
        let part = (probability * Double(n + failed) - Double(below)) / Double(counts[index])
        return Bucket(low: low, high: bounds[index], interpolated: low + (bounds[index] - low) * min(1, max(0, part)))
    }

    /// The quantile's interval: the lower bound of the low rank's bucket, the upper of the high rank's; nil is open.
    ///
    /// With too few values for a low rank the end is 0: no latency is below it.
    public func interval(_ probability: Double, failed: Int = 0, level: Double = 0.95) -> (low: Double?, high: Double?)
    {
        guard n + failed > 0 else { return (nil, nil) }
        let ranks = QuantileRanks(n: n + failed, p: probability, level: level)
        let high = ranks.high.map { index(ofRank: $0) }
        return (ranks.low.map { lower(index(ofRank: $0)) } ?? 0, high.flatMap { $0 < bounds.count ? bounds[$0] : nil })
    }

    /// Calls that are surely within `limit`, and those that possibly are.
    public func within(_ limit: Double) -> (surely: Int, possibly: Int) {
        var result = (surely: 0, possibly: 0)
        for (index, count) in counts.enumerated() {
            if index < bounds.count, bounds[index] <= limit { result.surely += count }
            if lower(index) < limit { result.possibly += count }
        }
        return result
    }

    private func lower(_ index: Int) -> Double { index == 0 ? 0 : bounds[index - 1] }

    private func index(ofRank rank: Int) -> Int {
        var seen = 0
        for (index, count) in counts.enumerated() {
            seen += count
            if rank <= seen { return index }
        }
        return bounds.count
    }
}
