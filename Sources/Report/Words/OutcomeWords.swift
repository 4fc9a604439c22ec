import Analysis
import Formulas

extension OutcomeFinding.Result {
    /// The answer as a word or two.
    var words: String {
        switch self {
        case .hit: "hit"
        case .miss: "miss"
        case .cannotTell: "can't be told"
        case .happened: "happened"
        case .failed: "did not happen"
        case .pending: "pending"
        case .notMeasured: "not measured"
        case .notCarriedOut: "not carried out"
        }
    }
}

extension OutcomeFinding.Note {
    /// It as a phrase, without full stop.
    var words: String {
        switch self {
        case .said(let text): text
        case .contradicts(let typed):
            "typed value contradicts the data: \(FormulaNumber.text(typed)) was written down"
        case .restated(let change): Self.traffic(change)
        case .confounded(let change, let obstacle):
            "\(Self.traffic(change)), which may be what moved it; \(obstacle.words), so it can't be restated"
        }
    }

    private static func traffic(_ change: Double) -> String {
        "traffic \(change > 0 ? "grew" : "fell") by \(FormulaNumber.text((abs(change) * 100).rounded()))% in between"
    }
}

extension OutcomeFinding.Obstacle {
    fileprivate var words: String {
        switch self {
        case .noCostStructure: "no cost structure of then is known"
        case .noFormula: "no formula leads from traffic to this figure"
        }
    }
}
