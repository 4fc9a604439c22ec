import Portfolio

/// What earlier cycles advised on a workload, for the rules that don't change their mind at once (methods.md 13.4).
struct Standing {
    /// The same workload in earlier cycles, newest first; only those that count as cycles in a row with this one.
    let history: [WorkloadFinding]
    /// The days over which each model is rated now.
    private let rated: [ModelID: Window]
    /// The same workload in all earlier cycles whose figures can be compared, newest first.
    let comparable: [WorkloadFinding]

    init(history: [WorkloadFinding], comparable: [WorkloadFinding], now contenders: [Contender]) {
        self.history = history
        self.comparable = comparable
        rated = Dictionary(
            contenders.compactMap { contender in contender.quality?.window.map { (contender.model.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether the last cycle advised this.
    func wasAdvised(_ action: Action, _ model: ModelID) -> Bool {
        history.first?[model]?.recommendation.action == action
    }

    /// Earlier cycles in a row in which the rule held for the model, but for the number of cycles. Figures that include the
    /// days of a cycle are no second look at it.
    func cyclesInARow(_ rule: RuleID, _ model: ModelID) -> Int {
        var days = rated[model]
        var count = 0
        for workload in history {
            guard let found = workload[model], found.recommendation.trace[rule]?.holdsThisCycle ?? false else { break }
            let before = found.quality?.window
            if let days, let before, days.overlaps(before) { break }
            days = before
            count += 1
        }
        return count
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
