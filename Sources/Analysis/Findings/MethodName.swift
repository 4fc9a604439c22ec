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

    /// What the method is called: "one proportion, Wilson".
    public var title: String {
        switch self {
        case .indicator: "indicator between its goalposts"
        case .score: "composite score, weighted geometric mean"
        case .ratios: "descriptive ratio"
        case .fullCost: "full cost"
        case .proportion: "one proportion, Wilson"
        case .separateShares: "difference of shares, Newcombe"
        case .pairedShares: "difference of shares on the same examples, Newcombe paired"
        case .liveTraffic: "shares weighed by live traffic, Beta draws"
        case .sampleQuantile: "quantile of calls, order statistics"
        case .countedQuantile: "quantile of counts, order statistics and bucket ends"
        case .means: "mean and change between variants"
        case .ladder: "cost-effectiveness ladder"
        case .draws: "frontier and probabilities from draws"
        case .returns: "diminishing returns"
        case .gates: "checks with three answers"
        case .slices: "gaps of slices, simultaneous intervals"
        case .scenarios: "scenarios, everything computed again"
        case .change: "change between cycles"
        case .rules: "ordered rules"
        }
    }
}
