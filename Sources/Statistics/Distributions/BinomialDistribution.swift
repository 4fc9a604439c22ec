import RealModule

/// The number of hits in `n` independent trials that each hit with probability `p`.
public struct BinomialDistribution: Hashable, Sendable {
    /// The trials, 0 or more.
    public let n: Int
    /// The probability of a hit, 0 to 1.
    public let p: Double

    /// Makes the distribution.
    public init(n: Int, p: Double) {
        self.n = n
        self.p = p
    }

    /// P(hits = k).
    public func probability(of k: Int) -> Double {
        guard (0...n).contains(k) else { return 0 }
        if p <= 0 { return k == 0 ? 1 : 0 }
        if p >= 1 { return k == n ? 1 : 0 }
        let ways = Double.logGamma(Double(n + 1)) - Double.logGamma(Double(k + 1)) - Double.logGamma(Double(n - k + 1))
        return Double.exp(ways + Double(k) * Double.log(p) + Double(n - k) * Double.log(onePlus: -p))
    }

    /// P(hits <= k).
    public func atMost(_ k: Int) -> Double {
        if k < 0 { return 0 }
        if k >= n { return 1 }
        return IncompleteBeta.regularized(1 - p, Double(n - k), Double(k + 1))
    }

    /// P(hits >= k), accurate in the tail.
    public func atLeast(_ k: Int) -> Double {
        if k <= 0 { return 1 }
        if k > n { return 0 }
        return IncompleteBeta.regularized(p, Double(k), Double(n - k + 1))
    }
}
