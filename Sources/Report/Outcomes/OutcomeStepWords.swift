import Analysis

extension StepWords {
    /// What came of a forecast.
    static func outcome(_ step: OutcomeStep) -> String {
        switch step {
        case .told: "as told"
        case .against(let now, let due, let before, let decided):
            "\(number(now)) in \(due) against \(number(before)) in \(decided)"
        case .atTraffic(let cycle, let planned, let cost, let realised, let moved):
            "cost of \(cycle) at \(number(planned)) requests a month: \(number(cost)), at \(number(realised)): "
                + number(moved)
        case .medianError(let error, let n):
            "|what came − middle| / |middle| of each forecast; the median of \(n): \(number(error))%"
        case .meanScore(let score, let n):
            "width + 2 / (1 − level) × what came outside, in % of the middle of each forecast; mean of \(n): "
                + "\(number(score))%"
        case .brier(let chances, let score):
            "mean of "
                + chances.map { "(\(number($0.probability)) − \($0.happened ? 1 : 0))²" }.joined(separator: ", ")
                + " over \(chances.count): \(number(score))"
        case .brierScale: "0 is best; always saying 50% gives 0.25"
        }
    }
}
