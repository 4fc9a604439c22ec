public import Portfolio

/// How far the choice leads the next best, and what each assumption alone, moved within its range, makes of that
/// (methods.md 11).
public struct LeadStudy: Hashable, Sendable {
    /// What is moved.
    public enum Driver: Hashable, Sendable {
        /// A factor on an input.
        case input(SwitchFinding.Input)
        /// The quality of a model, percent.
        case quality(ModelID)
    }

    /// A driver with its ends.
    public struct Swing: Hashable, Sendable {
        /// What is moved.
        public var driver: Driver
        /// Its low end: a factor, or a quality.
        public var low: Double
        /// Its high end.
        public var high: Double
        /// The lead at the low end; below 0 another leads.
        public var atLow: Double
        /// The lead at the high end.
        public var atHigh: Double

        /// Whether another leads at one of the ends.
        public var overturns: Bool { min(atLow, atHigh) < 0 }
    }

    /// The choice as planned.
    public var choice: ModelID
    /// The next best as planned.
    public var next: ModelID
    /// The lead in net benefit as planned, money a month, or per 1,000 requests where traffic is unknown.
    public var lead: Double
    /// What moves it, inputs first.
    public var swings: [Swing]
}
