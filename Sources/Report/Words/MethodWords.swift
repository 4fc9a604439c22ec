import Analysis

extension MethodName {
    /// What the method is called: "one proportion, Wilson".
    package var title: String {
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
