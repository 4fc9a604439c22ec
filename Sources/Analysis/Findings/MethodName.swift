import Statistics

/// A method of the method sheet by its section there: what a figure's lineage names, and the methods page describes.
public enum MethodName: String, Hashable, Sendable, CaseIterable {
    /// A raw figure between its goalposts.
    case indicator = "2.1"
    /// The weighted geometric mean of the indicators.
    case score = "2.3"
    /// What a right or a timely answer costs.
    case ratios = "2.5"
    /// A cost from its parts.
    case fullCost = "3"
    /// A share with Wilson's interval.
    case proportion = "4.1"
    /// The difference of two shares of separate examples.
    case separateShares = "4.2"
    /// The difference of two shares of the same examples.
    case pairedShares = "4.3"
    /// Shares of slices, weighed by live traffic.
    case liveTraffic = "4.4"
    /// A quantile of calls, with order statistics for its interval.
    case sampleQuantile = "4.5"
    /// A quantile of counts in buckets.
    case countedQuantile = "4.6"
    /// Means and their change.
    case means = "4.7"
    /// The cost-effectiveness ladder.
    case ladder = "5"
    /// Draws, the frontier and probabilities.
    case draws = "6"
    /// Where returns diminish.
    case returns = "7"
    /// Checks with three answers.
    case gates = "8"
    /// Gaps of slices, judged together.
    case slices = "10"
    /// Scenarios, regret and switch points.
    case scenarios = "11"
    /// Change between cycles, and what came of forecasts.
    case change = "12"
    /// The ordered rules.
    case rules = "13"
}
