import Statistics

public import Portfolio

/// Everything found of one model on one workload in one cycle.
public struct ModelFinding: Hashable, Sendable {
    /// A slice's figures.
    public struct SliceFinding: Hashable, Sendable {
        /// The slice.
        public var slice: Slice
        /// Accuracy on it.
        public var accuracy: Estimate
        /// Accuracy of the rest minus accuracy of the slice, points, with the simultaneous interval of methods.md 10;
        /// nil where counts are missing.
        public var gap: Estimate?
        /// Against the last cycle; nil when it wasn't measured then, or the cycles can't be compared.
        public var change: Difference?
    }

    /// The model as declared.
    public var model: Model
    /// Its figures by indicator: those measured and those computed.
    public var figures: [IndicatorID: Estimate]
    /// Effect E: the workload's quality indicator, weighted by live traffic where shares are known.
    public var quality: Estimate?
    /// Its cost.
    public var cost: CostFinding
    /// Its slices, in the workload's order, then by name.
    public var slices: [SliceFinding]
    /// Its latency records by part of the week, for the charts; at most one each.
    public var latency: [LatencyMeasurement]
    /// The average week; empty when not given.
    public var week: [HourOfWeek]
    /// How the alarms of its error budget rang; nil without a series of calls or a limit of failures.
    public var burn: BurnFinding?
    /// What it was asked, property by property, by name.
    public var inputs: [InputDistribution] = []
    /// Inputs that the last cycle recorded in another form, so that they can't be compared.
    public var unlikeInputs: [String] = []
    /// Its gates.
    public var gates: [GateFinding]
    /// All gates together: fail if one fails, else inconclusive if one is, else pass. Pass without any gate.
    public var verdict: Verdict
    /// Its score.
    public var score: ScoreFinding
    /// Whether it is on the frontier of cost and quality; nil when a figure for it is missing.
    public var isOnFrontier: Bool?
    /// P(on the frontier) from the draws; nil without draws.
    public var frontierProbability: Double?
    /// The first model, by cost, that is at least as good for less; nil on the frontier.
    public var dominatedBy: ModelID?
    /// Days by which figures are older than policy allows, by indicator group.
    public var stale: [Staleness]
    /// What of it was measured under other conditions than the others, or is another kind of cost (S11).
    public var unlike: [Unlike] = []
    /// The questions that it was rated on; nil where nobody said. Answers to other questions are not compared.
    public var suite: String?
    /// Slices with traffic on which nobody rated it, so that its quality there may be anything (methods.md 4.4).
    public var unmeasuredTraffic: [Slice] = []
    /// The change of each figure since the last cycle; empty when the cycles can't be compared.
    public var changes: [IndicatorID: Difference]
    /// The change of the quality since the last cycle.
    public var qualityChange: Difference?
    /// The change of the full cost per 1,000 since the last cycle.
    public var costChange: Difference?
    /// Its score against that of the cycle before; nil without one in both.
    public var scoreChange: Difference?
    /// How its cost a month changed by price, volume and mix; nil when that can't be said.
    public var costSplit: CostSplit?
    /// What the rules say.
    public var recommendation: Recommendation
    /// Retrainings in this cycle.
    public var retrainings: [RetrainingRecord]
    /// How its quality moved over the cycles that can be compared, points a cycle; nil with fewer than three of them.
    public var trend: Trend?
    /// How often the advice on it changed; nil when it wasn't looked at.
    public var advised: AdviceHistory?
    /// What names its stream of random numbers; nil where nothing was drawn.
    var drawKey: DrawKey?

    /// Whether its answers can be compared with those of `other`: both to the same questions, as far as is said.
    func answersSameQuestions(as other: ModelFinding) -> Bool {
        suite == nil || other.suite == nil || suite == other.suite
    }

    /// A figure that is older than policy allows.
    public struct Staleness: Hashable, Sendable {
        /// What is old.
        public var family: Indicator.Family
        /// Its age at collection, days.
        public var days: Int
        /// The age that policy allows.
        public var allowed: Int
        /// Where it stands.
        public var source: Source
    }
}
