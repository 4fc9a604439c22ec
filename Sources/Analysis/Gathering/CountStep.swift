public import Portfolio
public import Statistics

/// A step of counted answers and calls.
public enum CountStep: Hashable, Sendable {
    /// What is counted.
    public enum Kind: String, Hashable, Sendable {
        /// Answers that were right.
        case right
        /// Calls that failed.
        case failed
        /// Forecasts that held what came.
        case inside
        /// Forecasts that held it for certain.
        case surelyInside
        /// The same with those that can't be told.
        case insideOrUntold
    }

    /// The source states the figure.
    case given
    /// It was counted.
    case counted
    /// The share of one kind among all.
    case share(Tally, Kind)
    /// Wilson's interval of a share (methods.md 4.1).
    case wilson(Tally)
    /// From the low end of the first of two intervals to the high end of the second.
    case betweenBoth

    /// What such a share is, percent.
    public static func percent(_ tally: Tally) -> Double { 100 * Double(tally.correct) / Double(max(1, tally.n)) }

    /// Its 95% interval, percent.
    public static func interval(_ tally: Tally) -> Interval {
        Wilson(correct: tally.correct, n: tally.n).interval.scaled(by: 100)
    }
}
