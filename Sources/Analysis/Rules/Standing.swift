import Portfolio

/// What earlier cycles advised on a workload, for the rules that don't change their mind at once (methods.md 13.4).
struct Standing {
    /// The same workload in earlier cycles, newest first; only those that count as cycles in a row with this one.
    let history: [WorkloadFinding]

    /// Whether the last cycle advised this.
    func wasAdvised(_ action: Action, _ model: ModelID) -> Bool {
        history.first?[model]?.recommendation.action == action
    }

    /// Earlier cycles in a row in which the rule held for the model, but for the number of cycles.
    func cyclesInARow(_ rule: RuleID, _ model: ModelID) -> Int {
        history.prefix { $0[model]?.recommendation.trace[rule]?.holdsThisCycle ?? false }.count
    }

    /// Earlier cycles in a row that saw the model dominated with less than this probability.
    func cyclesBelow(_ probability: Double, _ model: ModelID) -> Int {
        history.prefix { workload in
            let facts = workload[model]?.recommendation.trace.lines.flatMap(\.facts) ?? []
            return facts.contains { fact in
                if case .dominance = fact.subject { (fact.value ?? 1) < probability } else { false }
            }
        }.count
    }
}
