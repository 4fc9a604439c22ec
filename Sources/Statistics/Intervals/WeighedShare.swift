/// A share over all traffic from slices that were rated apart, with what nobody rated left open (methods.md 4.4).
public struct WeighedShare: Hashable, Sendable {
    /// A slice.
    public struct Part: Hashable, Sendable {
        /// Its share of the traffic, 0 to 1.
        public var share: Double
        /// Right answers.
        public var correct: Int
        /// Rated answers; 0 where nobody rated any.
        public var n: Int

        /// Makes a slice.
        public init(share: Double, correct: Int, n: Int) {
            self.share = share
            self.correct = correct
            self.n = n
        }
    }

    /// The slices.
    public let parts: [Part]

    /// Weighs `parts`, whose shares add up to 1.
    public init(_ parts: [Part]) { self.parts = parts }

    private var measured: [Part] { parts.filter { $0.n > 0 } }

    /// The share of the traffic on which somebody rated.
    public var measuredShare: Double { measured.reduce(0) { $0 + $1.share } }
    /// The share of the traffic on which nobody did.
    public var unmeasuredShare: Double { parts.filter { $0.n == 0 }.reduce(0) { $0 + $1.share } }
    /// The share over the rated traffic alone; nil when there is none.
    public var measuredOnly: Double? { measuredShare > 0 ? bounds.low / measuredShare : nil }
    /// The share; nil while part of the traffic isn't rated.
    public var estimate: Double? { unmeasuredShare > 0 ? nil : bounds.low }

    /// What the share is if all unrated answers are wrong, and if all are right.
    public var bounds: Interval {
        let low = measured.reduce(0) { $0 + $1.share * Double($1.correct) / Double($1.n) }
        return Interval(low: low, high: low + unmeasuredShare)
    }

    /// Draws of the rated part: a slice's share is Beta(x + 1/2, n - x + 1/2).
    public func draws(_ count: Int, random: inout RandomSource) -> [Double] {
        let used = measured.filter { $0.share > 0 }
        return (0..<count).map { _ in
            used.reduce(0) { sum, part in
                sum + part.share * random.beta(Double(part.correct) + 0.5, Double(part.n - part.correct) + 0.5)
            }
        }
    }

    /// The 95% interval of the bounds: the low point of the drawn low bound to the high point of the drawn high one.
    public func interval(_ draws: [Double]) -> Interval {
        let drawn = DrawSummary.interval(draws)
        return Interval(low: drawn.low, high: min(1, drawn.high + unmeasuredShare))
    }

    /// How far the share moves when each slice loses its `points`, as shares of 1: draws move with it, none widen.
    public func move(losing points: [Double]) -> Double { -zip(parts, points).reduce(0) { $0 + $1.0.share * $1.1 } }
}
