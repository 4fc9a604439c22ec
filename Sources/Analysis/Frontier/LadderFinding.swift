public import Portfolio

/// The cost-effectiveness ladder of a workload: what one more point costs, rung by rung (methods.md 5, 7).
public struct LadderFinding: Hashable, Sendable {
    /// A rung.
    public struct Rung: Hashable, Sendable {
        /// The model on it.
        public var model: ModelID
        /// The models with the same cost and quality.
        public var ties: [ModelID]
        /// Extra cost per 1,000 requests against the rung below; nil on the first.
        public var extraCost: Double?
        /// Extra points against the rung below; nil on the first.
        public var extraQuality: Double?
        /// Price of one point per 1,000 requests (ICER / V × 1000); nil on the first.
        public var pricePerPoint: Double?
        /// Worth of the step per 1,000 requests, `lambda × dE - dC`, with interval; nil on the first or without lambda.
        public var worth: Estimate?
        /// P(step pays); nil without draws or lambda.
        public var pays: Double?
    }

    /// What a model is on the ladder.
    public enum Status: String, Sendable {
        /// On the ladder.
        case nondominated = "ND"
        /// A mix of two others beats it.
        case extended = "ED"
        /// Another is at least as good for less.
        case dominated = "D"
    }

    /// By rising cost.
    public var rungs: [Rung]
    /// Every model compared, by name.
    public var status: [ModelID: Status]
    /// The rung to stop at: the last whose price of a point is at most its worth; nil without a worth.
    public var choice: ModelID?
    /// The first step that does not pay; nil when every step pays, or without a worth.
    public var firstTooDear: Rung?
    /// Models left out, with why.
    public var leftOut: [LeftOut]

    /// A model that is not on the ladder, and why.
    public struct LeftOut: Hashable, Sendable {
        /// Why a model is not on the ladder.
        public enum Reason: Hashable, Sendable {
            /// Nobody measured its quality.
            case noQuality
            /// Nobody measured its quality on part of the traffic, so that it is known between bounds only.
            case partOfQuality
            /// It can't be compared with the others.
            case unlike(Unlike)
            /// Its cost is unknown.
            case noCost(CostGap)
            /// Only a part of its cost is known.
            case partOfCost(CostGap)
            /// It misses a limit.
            case missesLimit
            /// Whether it meets a limit can't be told.
            case openLimit
        }

        /// The model.
        public var model: ModelID
        /// Why.
        public var reason: Reason
    }
}
