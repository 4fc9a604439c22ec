import Analysis
import Voice

extension ExperimentFinding.Refusal {
    /// It as a phrase, without full stop.
    var words: String {
        switch self {
        case .changedTogether(let factors):
            "\(Listed.and(factors)) changed together, so no effect can be told apart"
        }
    }
}
