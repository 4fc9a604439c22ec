/// The difference of two models' shares on the same examples, first minus second (methods.md 4.3; sources S12 to S14).
public struct PairedShares: Hashable, Sendable {
    /// Examples that both answered right.
    public let both: Int
    /// Examples that only the first answered right.
    public let onlyFirst: Int
    /// Examples that only the second answered right.
    public let onlySecond: Int
    /// Examples that neither answered right.
    public let neither: Int

    /// Makes the table.
    public init(both: Int, onlyFirst: Int, onlySecond: Int, neither: Int) {
        self.both = both
        self.onlyFirst = onlyFirst
        self.onlySecond = onlySecond
        self.neither = neither
    }

    /// All examples.
    public var n: Int { both + onlyFirst + onlySecond + neither }

    /// The difference, -1 to 1; nil without examples.
    public var estimate: Double? { n > 0 ? Double(onlyFirst - onlySecond) / Double(n) : nil }

    /// Newcombe's paired interval (method 10), of one family with `Wilson` and `Newcombe`.
    public func newcombe(level: Double = 0.95) -> Interval {
        PairedShares.newcombe(Double(both), Double(onlyFirst), Double(onlySecond), Double(neither), level: level)
    }

    /// The same of counts that need not be whole: both right, only the first, only the second, neither.
    static func newcombe(_ a: Double, _ b: Double, _ c: Double, _ d: Double, level: Double = 0.95) -> Interval {
        let n = a + b + c + d
        guard n > 0 else { return Interval(low: -1, high: 1) }
        let (p1, p2) = ((a + b) / n, (a + c) / n)
        let difference = (b - c) / n
        let one = Wilson.interval(p1, n: n, level: level)
        let two = Wilson.interval(p2, n: n, level: level)
        let margins = (a + b) * (c + d) * (a + c) * (b + d)
        let product = a * d - b * c
        let phi = margins > 0 ? (product > 0 ? max(product - n / 2, 0) : product) / margins.squareRoot() : 0
        func span(_ left: Double, _ right: Double) -> Double {
            max(0, left * left - 2 * phi * left * right + right * right).squareRoot()
        }
        return Interval(
            low: difference - span(p1 - one.low, two.high - p2), high: difference + span(one.high - p1, p2 - two.low))
    }

    /// Bonett and Price's interval, which needs only the two discordant counts and n.
    public func bonettPrice(level: Double = 0.95) -> Interval {
        let total = Double(n + 2)
        let q1 = Double(onlyFirst + 1) / total
        let q2 = Double(onlySecond + 1) / total
        let half =
            NormalDistribution.twoSided(level: level) * ((q1 + q2 - (q1 - q2) * (q1 - q2)) / total).squareRoot()
        return Interval(low: max(-1, q1 - q2 - half), high: min(1, q1 - q2 + half))
    }

    /// McNemar's exact p-value.
    public var exactP: Double {
        let discordant = BinomialDistribution(n: onlyFirst + onlySecond, p: 0.5)
        return min(1, 2 * discordant.atMost(min(onlyFirst, onlySecond)))
    }

    /// McNemar's mid-p value: the exact one contradicts the interval in small samples.
    public var midP: Double {
        let discordant = BinomialDistribution(n: onlyFirst + onlySecond, p: 0.5)
        let least = min(onlyFirst, onlySecond)
        return min(1, 2 * discordant.atMost(least) - discordant.probability(of: least))
    }
}
