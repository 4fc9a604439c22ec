/// The chi-square distribution.
public struct ChiSquareDistribution: Hashable, Sendable {
    /// Degrees of freedom, above 0.
    public let freedom: Double

    /// Makes the distribution.
    public init(freedom: Double) { self.freedom = freedom }

    /// P(X > x), accurate in the tail.
    public func upperTail(_ x: Double) -> Double { IncompleteGamma.upper(freedom / 2, x / 2) }

    /// The x with P(X <= x) = probability, for 0 <= probability < 1, by bisection to full accuracy; infinite from 1 on.
    public func quantile(_ probability: Double) -> Double {
        guard probability > 0 else { return 0 }
        guard probability < 1 else { return .infinity }
        let tail = 1 - probability
        var low = 0.0
        var high = max(1, freedom)
        while upperTail(high) > tail { high *= 2 }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if middle == low || middle == high { break }
            if upperTail(middle) > tail { low = middle } else { high = middle }
        }
        return high
    }
}
