/// The difference of one quantile between two sets of calls, with its percentile bootstrap interval (methods.md 4.5).
///
/// The quantile of a resample is the value of a random rank: with u from Beta(r, n − r + 1) it is the one of rank ⌈n u⌉.
/// Drawing ranks is drawing resamples, without sorting any.
public struct QuantileDifference: Hashable, Sendable {
    /// Second less first.
    public let estimate: Double
    /// The 95% interval.
    public let interval: Interval

    /// Resamples.
    public static let resamples = 2_000

    /// One side: how many calls, and the value of a rank; nil for a rank of calls that failed.
    public struct Side {
        /// Calls, failed ones included.
        public var n: Int
        /// The value of a rank, from 1.
        public var value: (Int) -> Double?

        /// Makes a side.
        public init(n: Int, value: @escaping (Int) -> Double?) {
            self.n = n
            self.value = value
        }
    }

    /// The quantile `p` of `second` less that of `first`; nil with fewer than 100 / (1 − p) calls on a side, where the
    /// bootstrap is not to be trusted, or when it meets failed calls.
    public init?(_ p: Double, from first: Side, to second: Side, random: inout RandomSource) {
        let least = 100 / (1 - p)
        guard p > 0, p < 1, Double(first.n) >= least - 1e-6, Double(second.n) >= least - 1e-6 else { return nil }
        let (r, s) = (QuantileRanks.nearest(n: first.n, p: p), QuantileRanks.nearest(n: second.n, p: p))
        guard let before = first.value(r), let now = second.value(s) else { return nil }
        var differences: [Double] = []
        differences.reserveCapacity(QuantileDifference.resamples)
        for _ in 0..<QuantileDifference.resamples {
            guard let then = QuantileDifference.drawn(r, first, &random),
                let today = QuantileDifference.drawn(s, second, &random)
            else { return nil }
            differences.append(today - then)
        }
        estimate = now - before
        interval = DrawSummary.interval(differences)
    }

    private static func drawn(_ rank: Int, _ side: Side, _ random: inout RandomSource) -> Double? {
        let share = random.beta(Double(rank), Double(side.n - rank + 1))
        return side.value(min(side.n, max(1, Int((Double(side.n) * share).rounded(.up)))))
    }
}
