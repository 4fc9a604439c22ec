import Statistics

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

    /// Another model that the data can't tell this one from, and what would part them (N04).
    public struct Tie: Hashable, Sendable {
        /// The next above that shares a rank with it, of those on the frontier or in production; for the first of them the
        /// next below.
        public var with: ModelID
        /// Answers to rate more of each before the 95% intervals of their scores part; nil where no number of them
        /// would, since the two are alike or other figures keep them together.
        public var moreAnswers: Int?
    }

    /// The score, 0 to 100, with its 95% interval; nil while an indicator is missing.
    public var score: Estimate?
    /// The score with every missing indicator at 0 and at 1; both equal the score when none is missing.
    public var range: Interval
    /// The sum of the weights present.
    public var coverage: Double
    /// The arithmetic mean, for the technical view; nil while an indicator is missing.
    public var arithmetic: Double?
    /// Whether the arithmetic mean flatters it by more than ten points: one indicator is bought with another
    /// (methods.md 2.3).
    public var isUnbalanced: Bool {
        guard let known = score?.value, let arithmetic else { return false }
        return arithmetic - known > Self.mostFlattered
    }
    private static let mostFlattered = 10.0

    /// By the policy's order.
    public var contributions: [Contribution]
    /// The rank among models that pass, 1 is first; shared where the data can't separate (N04).
    public var rank: ClosedRange<Int>?
    /// Whom it can't be told from; nil when it shares its rank with nobody on the frontier or in production.
    public var tie: Tie?
}
