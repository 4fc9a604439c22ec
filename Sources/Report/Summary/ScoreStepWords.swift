import Analysis

extension StepWords {
    /// The score and what it is made of.
    static func score(_ step: ScoreStep) -> String {
        switch step {
        case .placed(let indicator, let place, let isFloored, let weight, let logarithm):
            "\(indicator.name): s = \(FormulaWords.spelled(place)) = \(number(place.value))"
                + (isFloored ? ", floored at \(number(ScoreStep.floor))" : "")
                + "; \(number(weight)) × ln s = \(number(logarithm))"
        case .missing(let indicator, let weight): "\(indicator.name): missing, weight \(number(weight))"
        case .interval: "95% interval: those of the parts, their reaches added as squares of ln"
        case .chosen(let score, let traffic): "score \(number(score)) × traffic \(number(traffic))"
        }
    }
}
