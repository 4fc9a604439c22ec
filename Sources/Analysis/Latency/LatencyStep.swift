public import Statistics

/// A step from recorded calls to a quantile, or to the share within a limit (methods.md 4.5, 4.6, 8).
public enum LatencyStep: Hashable, Sendable {
    /// So many failed calls count as slower than any.
    case failed(Int)
    /// The rank that a quantile is read at, of so many values.
    case rank(probability: Double, n: Int, rank: Int)
    /// The ranks of its interval; nil where too few calls leave an end open.
    case ranks(n: Int, low: Int?, high: Int?)
    /// The call of that rank took so many ms.
    case call(Double)
    /// Read from the bucket of a sketch, ms.
    case sketch(bucket: Interval, ratio: Double, value: Double, error: Double)
    /// Read between two bounds, ms.
    case bucket(Interval)
    /// Calls within a limit of so many ms, for certain and possibly.
    case within(limit: Double, surely: Int, possibly: Int, n: Int)
    /// The interval of that share, percent.
    case share(Interval)

    /// The rank of a quantile and those of its interval.
    static func ranks(_ probability: Double, n: Int) -> [Step] {
        let ranks = QuantileRanks(n: n, p: probability)
        return [
            .latency(.rank(probability: probability, n: n, rank: ranks.estimate)),
            .latency(.ranks(n: n, low: ranks.low, high: ranks.high)),
        ]
    }
}
