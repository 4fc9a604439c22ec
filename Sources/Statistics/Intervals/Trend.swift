/// A straight line through a figure of several cycles, each weighed by how well it is known: a small drift that lasts shows
/// here before any one step of it is more than chance (S56). Weighted least squares with known variances (Draper and Smith
/// 1998, Applied Regression Analysis, chapter 9).
public struct Trend: Hashable, Sendable {
    /// The change from one cycle to the next, in the figure's unit.
    public let perCycle: Double
    /// Its 95% interval.
    public let interval: Interval
    /// The cycles that it was drawn through.
    public let cycles: Int

    /// A value of one cycle with the reach of its 95% interval, half its width.
    public struct Point: Hashable, Sendable {
        /// The cycle's place, 0 the first.
        public var place: Double
        /// The value.
        public var value: Double
        /// Half the width of its 95% interval, above 0.
        public var reach: Double

        /// Makes a point.
        public init(place: Double, value: Double, reach: Double) {
            self.place = place
            self.value = value
            self.reach = reach
        }
    }

    /// Nil with fewer than three points, one without a reach, or all at one place.
    public init?(_ points: [Point]) {
        guard points.count > 2, points.allSatisfy({ $0.reach > 0 && $0.reach.isFinite && $0.value.isFinite }) else {
            return nil
        }
        let z = NormalDistribution.quantile(0.975)
        let weights = points.map { z * z / ($0.reach * $0.reach) }
        let total = weights.reduce(0, +)
        let place = zip(points, weights).reduce(0) { $0 + $1.0.place * $1.1 } / total
        let value = zip(points, weights).reduce(0) { $0 + $1.0.value * $1.1 } / total
        let spread = zip(points, weights).reduce(0) { $0 + $1.1 * ($1.0.place - place) * ($1.0.place - place) }
        guard spread > 0 else { return nil }
        perCycle =
            zip(points, weights).reduce(0) { $0 + $1.1 * ($1.0.place - place) * ($1.0.value - value) } / spread
        let half = z / spread.squareRoot()
        interval = Interval(low: perCycle - half, high: perCycle + half)
        cycles = points.count
    }

    /// Whether the data tell it from none.
    public var isSeparated: Bool { interval.low > 0 || interval.high < 0 }
}
