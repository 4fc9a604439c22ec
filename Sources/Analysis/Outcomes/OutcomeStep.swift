public import Portfolio

/// A step to what came of a forecast (methods.md 12).
public enum OutcomeStep: Hashable, Sendable {
    /// The author tells what came.
    case told
    /// A figure in the cycle that it was due in, against that of the decision.
    case against(now: Double, due: CycleID, before: Double, decided: CycleID)
    /// The cost of the decision's cycle at the traffic planned and at that which came.
    case atTraffic(CycleID, planned: Double, cost: Double, realised: Double, moved: Double)
    /// The median error of so many forecasts, percent.
    case medianError(Double, n: Int)
    /// The mean interval score of so many forecasts, percent.
    case meanScore(Double, n: Int)
    /// The mean square of chances against what happened.
    case brier([Chance], score: Double)
    /// How to read such a score.
    case brierScale

    /// A chance that was given, and whether it came about.
    public struct Chance: Hashable, Sendable {
        /// The probability.
        public var probability: Double
        /// Whether it happened.
        public var happened: Bool
    }
}
