import Analysis
import Portfolio

extension Wording {
    /// Why production's cost is no total, as a phrase: "the cost of atlas-8b is unknown".
    func gap(_ gap: MoneyGap) -> String {
        switch gap {
        case .nothingRuns(let workload): "nothing is in production for \(title(of: workload))"
        case .noShares(let workload):
            "several models serve \(title(of: workload)), and nobody says which share of its traffic each carries"
        case .noTraffic(let workload): "the traffic of \(title(of: workload)) isn't stated"
        case .noCost(let model): "the cost of \(name(model)) is unknown"
        case .partOfCost(let model, let gap): "the cost of \(name(model)) is known only in part: \(gap.words)"
        case .mismatch(let mismatch): mismatch.description
        }
    }
}

extension WorkloadFinding.Gap {
    /// It as a sentence without its first capital and its full stop.
    var words: String {
        switch self {
        case .quality: "quality is measured for no model"
        case .cost: "cost is known for no model"
        }
    }
}
