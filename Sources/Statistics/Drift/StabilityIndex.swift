import RealModule

/// How far the shares of bins moved from a baseline to now: the population stability index, with the bound that chance
/// alone seldom passes (methods.md 12, sources S16, S26).
public struct StabilityIndex: Hashable, Sendable {
    /// How much of a shift the index shows.
    public enum Shift: String, Hashable, Sendable {
        /// Within chance, or too small to matter.
        case none
        /// More than 0.1, and more than chance.
        case shifted
        /// 0.25 or more, and more than chance.
        case major
    }

    /// The test that both sides have the same shares; bins empty on both sides are left out.
    public struct Homogeneity: Hashable, Sendable {
        /// Pearson's chi-square.
        public let statistic: Double
        /// Its degrees of freedom.
        public let freedom: Int
        /// Its p-value.
        public var pValue: Double { ChiSquareDistribution(freedom: Double(freedom)).upperTail(statistic) }
    }

    /// `sum (q - p) ln(q / p)` of the bare shares; nil with an empty bin, where it would be infinite.
    public let raw: Double?
    /// The same with `pseudoCount` added to every count on both sides: the figure to show.
    public let smoothed: Double
    /// What chance alone passes in 5% of the cases: `(1/n + 1/m) * chi2_0.95(bins - 1)`.
    public let critical: Double
    /// How often chance alone gives as large an index.
    public let pValue: Double
    /// The homogeneity test; nil with a single bin in use.
    public let homogeneity: Homogeneity?

    /// Compares counts a bin, the same bins on both sides.
    ///
    /// Nil with fewer than two bins, another number of bins on one side, a negative count or an empty side.
    public init?(baseline: [Int], current: [Int], pseudoCount: Double = 0.5) {
        guard baseline.count == current.count, baseline.count > 1, (baseline + current).allSatisfy({ $0 >= 0 })
        else { return nil }
        let before = baseline.map(Double.init)
        let after = current.map(Double.init)
        let n = before.reduce(0, +)
        let m = after.reduce(0, +)
        guard n > 0, m > 0 else { return nil }
        raw = (baseline + current).contains(0) ? nil : StabilityIndex.index(before, after)
        smoothed = StabilityIndex.index(before.map { $0 + pseudoCount }, after.map { $0 + pseudoCount })
        let scale = 1 / n + 1 / m
        let chiSquare = ChiSquareDistribution(freedom: Double(baseline.count - 1))
        critical = scale * chiSquare.quantile(0.95)
        pValue = chiSquare.upperTail(smoothed / scale)

        var statistic = 0.0
        var used = 0
        for (left, right) in zip(before, after) where left + right > 0 {
            used += 1
            let expected = ((left + right) * n / (n + m), (left + right) * m / (n + m))
            statistic += (left - expected.0) * (left - expected.0) / expected.0
            statistic += (right - expected.1) * (right - expected.1) / expected.1
        }
        homogeneity = used > 1 ? Homogeneity(statistic: statistic, freedom: used - 1) : nil
    }

    /// What to report: an index within chance is no shift, however large; nor is one below 0.1, however sure.
    public var shift: Shift {
        guard smoothed > 0.1, smoothed > critical else { return .none }
        return smoothed >= 0.25 ? .major : .shifted
    }

    private static func index(_ before: [Double], _ after: [Double]) -> Double {
        let n = before.reduce(0, +)
        let m = after.reduce(0, +)
        return zip(before, after).reduce(0) { sum, pair in
            let p = pair.0 / n
            let q = pair.1 / m
            return p == q ? sum : sum + (q - p) * Double.log(q / p)
        }
    }
}
