public import Portfolio

/// The score of one model (methods.md 2) with the parts that it can be recomputed from by hand.
public struct ScoreFinding: Hashable, Sendable {
    /// One indicator's share in the score.
    public struct Contribution: Hashable, Sendable {
        /// The indicator.
        public var indicator: IndicatorID
        /// Its weight, all weights adding up to 1.
        public var weight: Double
        /// The raw figure; nil when missing.
        public var raw: Estimate?
        /// The goalpost that scores 0.
        public var worst: Double
        /// The goalpost that scores 1.
        public var best: Double
        /// The scale.
        public var scale: Goalpost.Scale
        /// 0 to 1; nil when missing.
        public var normalised: Double?
        /// weight × ln(max(s, 0.01)): these add up to ln(score / 100). Nil when missing.
        public var logContribution: Double?
        /// Whether the raw figure lies outside the goalposts.
        public var isBeyond: Bool
    }

    /// The score, 0 to 100, with its 95% interval from the draws; nil while an indicator is missing.
    public var score: Estimate?
    /// The score with every missing indicator at 0 and at 1; both equal the score when none is missing.
    public var range: Interval
    /// The sum of the weights present.
    public var coverage: Double
    /// The arithmetic mean, for the technical view; nil while an indicator is missing.
    public var arithmetic: Double?
    /// By the policy's order.
    public var contributions: [Contribution]
    /// The rank among models that pass, 1 is first; shared where the data can't separate (N04).
    public var rank: ClosedRange<Int>?
}
