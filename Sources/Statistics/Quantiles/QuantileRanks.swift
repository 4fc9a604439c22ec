import RealModule

/// The ranks of a quantile and of its interval among `n` sorted values (methods.md 4.5; sources S1, S15).
public struct QuantileRanks: Hashable, Sendable {
    /// The nearest rank: `max(1, ceil(p n))`.
    public let estimate: Int
    /// The rank of the interval's lower end; nil when the values are too few for one.
    public let low: Int?
    /// The rank of the interval's upper end; nil when the values are too few for one: print "at least".
    public let high: Int?
    /// The probability that the interval covers the quantile, an open side counted as covered.
    public let coverage: Double

    /// The ranks for `n` values, at least 1, of the quantile `p`, 0 to 1.
    public init(n: Int, p: Double, level: Double = 0.95) {
        let tail = (1 - level) / 2 * (1 + 1e-12)
        let hits = BinomialDistribution(n: n, p: p)
        estimate = QuantileRanks.nearest(n: n, p: p)
        // P(hits <= l - 1) rises with l, P(hits >= u) falls with u.
        let lower = QuantileRanks.partition(0, n) { hits.atMost($0) <= tail }
        low = lower >= 1 ? lower : nil
        let upper = 1 + QuantileRanks.partition(1, n + 1) { hits.atLeast($0) > tail } - 1
        high = upper <= n ? upper : nil
        coverage = 1 - (low.map { hits.atMost($0 - 1) } ?? 0) - (high.map { hits.atLeast($0) } ?? 0)
    }

    /// The nearest rank of the quantile `p` among `n` values: `max(1, ceil(p n))`, never above n.
    public static func nearest(n: Int, p: Double) -> Int {
        min(n, max(1, Int((p * Double(n) - 1e-9).rounded(.up))))
    }

    /// The least number of values from which an upper end exists, with one or both ends asked for.
    public static func leastCount(p: Double, level: Double = 0.95, sides: Int = 2) -> Int {
        let tail = (1 - level) / Double(sides) * (1 + 1e-12)
        return max(1, Int((Double.log(tail) / Double.log(p) - 1e-9).rounded(.up)))
    }

    /// The first value from `start` up to `end` for which `holds` is false; it holds up to there.
    private static func partition(_ start: Int, _ end: Int, _ holds: (Int) -> Bool) -> Int {
        var first = start
        var last = end
        while first < last {
            let middle = first + (last - first) / 2
            if holds(middle) { first = middle + 1 } else { last = middle }
        }
        return first
    }
}
