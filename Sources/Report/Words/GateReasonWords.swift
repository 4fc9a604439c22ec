import Analysis
import Statistics

extension GateReason {
    /// It as a phrase behind the check, without full stop.
    var words: String {
        switch self {
        case .notMeasured: "not measured"
        case .unseenBusy(let predicted): Self.prediction(predicted) + "not measured in the busy hours"
        case .fewCalls: "too few calls to tell"
        case .fewAnswers: "too few answers to tell"
        case .straddles: "the interval straddles the limit"
        case .unreadable: "its counts can't be read"
        case .noPercentileNear: "only percentiles are supplied, none near the limit"
        case .percentilesOnly: "at its point value: only percentiles are supplied"
        case .nearLimit: "too near the limit to tell: only percentiles are supplied"
        case .noSpread: "no spread supplied"
        case .stale: "too old to decide"
        }
    }

    private static func prediction(_ predicted: Verdict?) -> String {
        switch predicted {
        case .pass: "predicted pass, "
        case .fail: "predicted miss, "
        case .inconclusive, nil: ""
        }
    }
}
