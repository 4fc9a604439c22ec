public import Portfolio

/// A step to a quality on the traffic as it is (methods.md 4.4).
public enum TrafficStep: Hashable, Sendable {
    /// How a group's share moves.
    public struct Move: Hashable, Sendable {
        /// The group's title.
        public var title: String
        /// Its share now, 0 to 1.
        public var share: Double
        /// Its share as planned.
        public var planned: Double
        /// What was rated on it.
        public var tally: Tally
    }

    /// A group's share of the traffic, with what was rated on it; nothing where nobody rated it.
    case slice(title: String, share: Double, Tally)
    /// Another mix over a dimension, and the points that it adds.
    case moved(dimension: String, [Move], points: Double)
    /// So many points lost by assumption.
    case lost(Double)
    /// The weighed sum of what was rated, percent, and the points that unrated traffic leaves open.
    case bounds(Double, open: Double, draws: Int)
    /// The weighed sum, percent, with the draws of its interval.
    case weighed(Double, draws: Int)
}
