/// Student's t distribution.
public struct StudentDistribution: Hashable, Sendable {
    /// Degrees of freedom, above 0.
    public let freedom: Double

    /// Makes the distribution.
    public init(freedom: Double) { self.freedom = freedom }

    /// P(T > t) for t >= 0.
    public func upperTail(_ t: Double) -> Double {
        0.5 * IncompleteBeta.regularized(freedom / (freedom + t * t), freedom / 2, 0.5)
    }

    /// The t of a two-sided interval, by bisection to full accuracy.
    public func twoSided(level: Double) -> Double {
        let tail = (1 - level) / 2
        var low = 0.0
        var high = 1.0
        while upperTail(high) > tail, high < 1e300 { high *= 2 }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if middle == low || middle == high { break }
            if upperTail(middle) > tail { low = middle } else { high = middle }
        }
        return high
    }
}
