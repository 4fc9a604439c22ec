import Portfolio

/// What earlier cycles advised on a workload, for the rules that don't change their mind at once (methods.md 13.4).
struct Standing {
    /// The same workload in earlier cycles, newest first; empty after a break or a changed policy.
    let history: [WorkloadFinding]

    /// Whether the last cycle advised this.
    func wasAdvised(_ action: Action, _ model: ModelID) -> Bool {
        history.first?[model]?.recommendation.action == action
    }

    /// Earlier cycles in a row in which the rule spoke for the model.
    func cyclesInARow(rule: String, _ model: ModelID) -> Int {
        history.prefix { $0[model]?.recommendation.rule == rule }.count
    }

    /// Whether the last cycle saw the model dominated with less than this probability.
    func wasBelow(_ probability: Double, _ model: ModelID) -> Bool {
        guard let reason = history.first?[model]?.recommendation.reason else { return false }
        guard case .dominated(_, let last) = reason else { return false }
        return last < probability
    }
}
