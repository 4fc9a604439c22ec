public import Portfolio

/// How much the ranking depends on the weights (methods.md 11.1): which share of all weights in the policy's order puts
/// whom first, and how far one weight may move before the leader changes.
public struct WeightStudy: Hashable, Sendable {
    /// How a model stands under open weights.
    public struct Standing: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// The share of weights that gives it each rank among those compared, the first rank first.
        public var shares: [Double]
        /// The mean rank, 1 the first.
        public var meanRank: Double
        /// The mean of the weights that put it first, by `indicators`; nil where fewer than 2% do.
        public var centralWeights: [Double]?
        /// The share of weights under which its score is higher than that of each of `standings`, in their order; half of
        /// those under which the two are equal count, and itself none.
        public var wins: [Double] = []

        /// The share of weights that puts it first.
        public var first: Double { shares.first ?? 0 }
    }

    /// Where the leader changes while one weight moves and the others keep their proportions.
    public struct Flip: Hashable, Sendable {
        /// The indicator whose weight moves.
        public var indicator: IndicatorID
        /// Its weight today, all adding up to 1.
        public var weight: Double
        /// The nearest weight at which another leads; nil when none does.
        public var at: Double?
        /// Who leads from there.
        public var to: ModelID?
    }

    /// A model that another equals or beats on every indicator, so that it is never first alone.
    public struct NeverFirst: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// The one that is nowhere worse and somewhere better.
        public var by: ModelID
    }

    /// The share of weights from which on a leader is robust.
    public static let robustShare = 0.8
    /// How near a flip may be to today's weight before a leader isn't robust.
    public static let robustDistance = 0.05

    /// The model with the highest score under the policy's weights.
    public var leader: ModelID
    /// The indicators with weight, by the policy's order.
    public var indicators: [IndicatorID]
    /// Weights drawn.
    public var draws: Int
    /// The seed.
    public var seed: UInt64
    /// By falling share of first places.
    public var standings: [Standing]
    /// By `indicators`.
    public var flips: [Flip]
    /// By name.
    public var neverFirst: [NeverFirst]

    /// The flip that is nearest to its weight; nil when none changes the leader.
    public var nearestFlip: Flip? {
        flips.filter { $0.at != nil }.min { left, right in
            abs((left.at ?? 0) - left.weight) < abs((right.at ?? 0) - right.weight)
        }
    }

    /// Whether the leader holds under most weights and no small move of one changes it.
    public var isRobust: Bool {
        let share = standings.first { $0.model == leader }?.first ?? 0
        let distance = nearestFlip.map { abs(($0.at ?? 0) - $0.weight) } ?? .infinity
        return share >= Self.robustShare && distance > Self.robustDistance
    }
}
