import RealModule

/// The relative change of a latency quantile between two sets of calls, drawn inside the buckets (methods.md 12).
public struct QuantileChange: Hashable, Sendable {
    /// Calls by latency, from below.
    public struct Calls: Hashable, Sendable {
        /// Calls between two latencies.
        struct Bucket: Hashable, Sendable {
            var low: Double
            var high: Double
            var count: Int
        }

        /// Buckets with calls; failed ones last, without an upper end.
        let buckets: [Bucket]
        /// Whether latencies spread evenly over a bucket's logarithm, not over its length.
        let isLogarithmic: Bool
        /// All calls, failed ones included.
        public let n: Int

        /// The calls of a sketch.
        public init(_ sketch: LatencySketch, failed: Int = 0) {
            var buckets = sketch.counts.sorted { $0.key < $1.key }.map { key, count in
                Bucket(low: sketch.edge(key - 1), high: sketch.edge(key), count: count)
            }
            if sketch.zeroCount > 0 { buckets.insert(Bucket(low: 0, high: 0, count: sketch.zeroCount), at: 0) }
            self.init(buckets, failed: failed, isLogarithmic: true)
        }

        /// The calls between explicit bounds.
        public init(_ found: LatencyBuckets, failed: Int = 0) {
            let edges = [0] + found.bounds + [.infinity]
            let buckets = found.counts.enumerated().map { index, count in
                Bucket(low: edges[index], high: edges[index + 1], count: count)
            }
            self.init(buckets, failed: failed, isLogarithmic: false)
        }

        /// Calls whose latencies are known one by one, in any order.
        public init(samples: [Double], failed: Int = 0) {
            self.init(
                samples.sorted().map { Bucket(low: $0, high: $0, count: 1) }, failed: failed, isLogarithmic: false)
        }

        private init(_ buckets: [Bucket], failed: Int, isLogarithmic: Bool) {
            self.buckets =
                buckets.filter { $0.count > 0 }
                + (failed > 0 ? [Bucket(low: .infinity, high: .infinity, count: failed)] : [])
            self.isLogarithmic = isLogarithmic
            n = self.buckets.reduce(0) { $0 + $1.count }
        }
    }

    /// How its interval was found.
    public enum Method: String, Hashable, Sendable {
        /// From draws inside the buckets.
        case draws
        /// From the buckets' edges: they are too wide, or hold too many calls, to draw inside.
        case edges
    }

    /// Draws.
    public static let draws = 10_000

    /// The quantile before, in the latencies' unit; nil when there are no calls, or it meets a failed one.
    public let before: Double?
    /// The quantile now.
    public let now: Double?
    /// The change, 0.12 for 12% slower; nil where a side has none.
    public let change: Double?
    /// The low end of its 95% interval; nil where the calls bound none.
    public let low: Double?
    /// The high end.
    public let high: Double?
    /// How the interval was found.
    public let method: Method
    /// Slower than any latency now, for sure: too many calls failed.
    public let isBeyond: Bool

    /// The change of the quantile `p` from `old` to `new`; nil without calls on a side.
    public init?(_ p: Double, from old: Calls, to new: Calls, random: inout RandomSource) {
        guard old.n > 0, new.n > 0, p > 0, p < 1 else { return nil }
        let then = Side(old, p)
        let today = Side(new, p)
        let (first, second) = (then.value(p), today.value(p))
        before = first.isFinite ? first : nil
        now = second.isFinite ? second : nil
        change = first.isFinite && first > 0 && second.isFinite ? second / first - 1 : nil
        var ends: (low: Double?, high: Double?)
        let isBeyond: Bool
        if then.isWide || today.isWide {
            method = .edges
            ends.low = then.highEdge.isFinite ? today.lowEdge / then.highEdge - 1 : nil
            ends.high = then.lowEdge > 0 && today.highEdge.isFinite ? today.highEdge / then.lowEdge - 1 : nil
            isBeyond = then.highEdge > 0 && then.highEdge.isFinite && today.lowEdge == .infinity
        } else {
            method = .draws
            var ratios: [Double] = []
            ratios.reserveCapacity(QuantileChange.draws)
            var isPositive = true
            for _ in 0..<QuantileChange.draws {
                let old = then.draw(&random)
                let new = today.draw(&random)
                isPositive = isPositive && old > 0
                let ratio = new / old
                ratios.append(ratio.isNaN ? .infinity : ratio)
            }
            let interval = DrawSummary.interval(ratios)
            ends.low = interval.low.isFinite ? interval.low - 1 : nil
            ends.high = interval.high.isFinite ? interval.high - 1 : nil
            isBeyond = isPositive && interval.low == .infinity
        }
        // An end that a side's calls are too few for is open.
        if today.ranks.low == nil || then.ranks.high == nil { ends.low = nil }
        if today.ranks.high == nil || then.ranks.low == nil { ends.high = nil }
        (low, high) = (ends.low, ends.high)
        self.isBeyond = isBeyond && today.ranks.low != nil && then.ranks.high != nil
    }

    /// The interval; an open end is infinite.
    public var interval: Interval { Interval(low: low ?? -.infinity, high: high ?? .infinity) }

    /// The verdict against the least change that matters, 0.1 for 10%. An interval wholly beyond it has moved, be its far
    /// end open or not.
    public func verdict(minimum: Double) -> ChangeVerdict {
        if isBeyond { return .moved }
        if let low, low >= minimum { return .moved }
        if let high, high <= -minimum { return .moved }
        guard let change, low != nil, high != nil else { return .cannotTell }
        return ChangeVerdict(change, interval, minimum: minimum)
    }
}

extension QuantileChange {
    /// One set of calls and the ranks of a quantile in it.
    private struct Side {
        let calls: Calls
        let ranks: QuantileRanks
        let lowEdge: Double
        let highEdge: Double
        /// Whether a bucket near the quantile is too wide, or too full, to say where in it a call lies.
        let isWide: Bool
        /// Calls up to the end of each bucket.
        private let upTo: [Int]

        init(_ calls: Calls, _ p: Double) {
            self.calls = calls
            let ranks = QuantileRanks(n: calls.n, p: p)
            self.ranks = ranks
            var seen = 0
            let upTo = calls.buckets.map { bucket in
                seen += bucket.count
                return seen
            }
            func bucket(_ rank: Int) -> Calls.Bucket { calls.buckets[upTo.firstIndex { rank <= $0 } ?? upTo.count - 1] }
            let low = ranks.low.map { bucket($0).low } ?? 0
            let high = ranks.high.map { bucket($0).high } ?? .infinity
            let near = calls.buckets.filter { $0.low < high && $0.high > low }
            isWide = (near.isEmpty ? calls.buckets : near).contains {
                $0.high > $0.low && ($0.low <= 0 || $0.high / $0.low > 1.1 || 5 * $0.count > calls.n)
            }
            (lowEdge, highEdge) = (low, high)
            self.upTo = upTo
        }

        /// The latency that the share `u` of calls doesn't exceed; infinite among failed calls.
        func value(_ u: Double) -> Double {
            let position = u * Double(calls.n)
            var (first, last) = (0, upTo.count - 1)
            while first < last {
                let middle = (first + last) / 2
                if Double(upTo[middle]) >= position { last = middle } else { first = middle + 1 }
            }
            let bucket = calls.buckets[first]
            guard bucket.high.isFinite else { return .infinity }
            guard bucket.high > bucket.low else { return bucket.low }
            let part = (position - Double(upTo[first] - bucket.count)) / Double(bucket.count)
            return calls.isLogarithmic && bucket.low > 0
                ? bucket.low * Double.pow(bucket.high / bucket.low, part)
                : bucket.low + (bucket.high - bucket.low) * part
        }

        func draw(_ random: inout RandomSource) -> Double {
            value(random.beta(Double(ranks.estimate), Double(calls.n - ranks.estimate + 1)))
        }
    }
}
