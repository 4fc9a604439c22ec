import RealModule

/// One number for several indicators: their weighted geometric mean with a floor (methods.md 2.3, 2.4; S7, S8).
public struct CompositeScore: Hashable, Sendable {
    /// Below this an indicator counts alike: one zero must not erase what the others say.
    public static let floor = 0.01

    /// 0 to 100; nil while an indicator with weight is missing.
    public let geometric: Double?
    /// The arithmetic mean, 0 to 100, for comparison; nil while one is missing.
    public let arithmetic: Double?
    /// The geometric mean with every missing indicator at 0 and at 1.
    public let range: Interval
    /// The sum of the weights that are present, of 1.
    public let coverage: Double
    /// weight × ln(max(s, floor)) by indicator, adding up to ln(score / 100); nil where missing.
    public let contributions: [Double?]

    /// The score of indicators 0 to 1 (nil when missing); nil when the weights don't match them or add up to nothing.
    public init?(_ values: [Double?], weights: [Double]) {
        let total = weights.reduce(0, +)
        guard values.count == weights.count, total > 0, weights.allSatisfy({ $0 >= 0 }) else { return nil }
        let shares = weights.map { $0 / total }
        func geometric(missing: Double) -> Double {
            100
                * Double.exp(
                    zip(values, shares).reduce(0) { sum, pair in
                        pair.1 > 0 ? sum + pair.1 * CompositeScore.logarithm(pair.0 ?? missing) : sum
                    })
        }
        let present = zip(values, shares).filter { $0.0 != nil }
        let isComplete = zip(values, shares).allSatisfy { $0.0 != nil || $0.1 == 0 }
        range = Interval(low: geometric(missing: 0), high: geometric(missing: 1))
        coverage = present.reduce(0) { $0 + $1.1 }
        self.geometric = isComplete ? range.low : nil
        arithmetic = isComplete ? 100 * present.reduce(0) { $0 + $1.1 * ($1.0 ?? 0) } : nil
        contributions = zip(values, shares).map { value, share in
            value.map { share * CompositeScore.logarithm($0) }
        }
    }

    /// The logarithm of an indicator 0 to 1, with the floor.
    public static func logarithm(_ value: Double) -> Double { Double.log(max(value, floor)) }
}
