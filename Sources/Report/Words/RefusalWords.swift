import Analysis

extension ExperimentFinding.Refusal {
    /// It as a phrase, without full stop.
    var words: String {
        switch self {
        case .changedTogether(let factors):
            "\(factors.joined(separator: " and ")) changed together, so no effect can be told apart"
        }
    }
}
