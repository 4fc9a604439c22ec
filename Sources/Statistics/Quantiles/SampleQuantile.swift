/// A quantile of samples: the nearest rank, a value that happened, with its order-statistic interval (methods.md 4.5).
public struct SampleQuantile: Hashable, Sendable {
    /// How many values there were.
    public let n: Int
    /// The quantile.
    public let estimate: Double
    /// The interval's lower end; nil when the values are too few for one.
    public let low: Double?
    /// The interval's upper end; nil when the values are too few for one.
    public let high: Double?
    /// The ranks behind them.
    public let ranks: QuantileRanks

    /// The quantile `p` of `sorted`, rising values; nil when there are none.
    public init?(sorted: [Double], p: Double, level: Double = 0.95) {
        guard !sorted.isEmpty else { return nil }
        ranks = QuantileRanks(n: sorted.count, p: p, level: level)
        n = sorted.count
        estimate = sorted[ranks.estimate - 1]
        low = ranks.low.map { sorted[$0 - 1] }
        high = ranks.high.map { sorted[$0 - 1] }
    }
}
