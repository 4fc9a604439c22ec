import Portfolio

/// A step of a cycle's checklist, ticked off from the content itself (S60): what is written counts, not that somebody ticked it.
public enum CycleTask: String, Hashable, Sendable, CaseIterable {
    /// The day of collection is stated.
    case collected
    /// Every model in service was measured, and nothing of it is older than allowed.
    case fresh
    /// Every model in service has an owner.
    case owned
    /// No source is overdue.
    case sources
    /// No review is overdue.
    case reviews
    /// Every change of policy and portfolio is declared.
    case declared
    /// Every forecast that was due has an outcome.
    case outcomes
    /// The author has said what no figure says.
    case summary
    /// Somebody has decided on every advice to act.
    case decided
    /// Every decision says what it means for users, compliance and the competitive position.
    case assessed
    /// All reviewers have read it.
    case reviewed
    /// Somebody has approved it.
    case approved
    /// It is published, and its day is stated.
    case published

    /// How a step stands: done, or how much is missing, with names where there are some.
    public struct State: Hashable, Sendable {
        /// The step.
        public var task: CycleTask
        /// What is missing, by name; empty when it is done.
        public var missing: [String]
        /// Whether there was anything to do.
        public var applies: Bool

        /// Whether it is done.
        public var isDone: Bool { missing.isEmpty }
    }
}

extension EditionFinding {
    /// The checklist of the cycle, in the order in which it is worked through.
    public var checklist: [CycleTask.State] {
        CycleTask.allCases.map { task in
            let missing = missing(for: task)
            return CycleTask.State(task: task, missing: missing ?? [], applies: missing != nil)
        }
    }

    /// What a step still lacks, by name; nil where nothing of its kind is asked in this cycle.
    private func missing(for task: CycleTask) -> [String]? {
        switch task {
        case .collected: return cycle.statesCollection ? [] : ["collected"]
        case .fresh:
            return serving.filter { !$0.stale.isEmpty || $0.quality == nil }.map(\.model.title)
        case .owned: return serving.filter { $0.model.owner == nil }.map(\.model.title)
        case .sources: return overdue(.source)
        case .reviews: return overdue(.review)
        case .declared:
            return previous == nil ? nil : settingChanges.filter { $0.declared == nil }.map(\.path)
        case .outcomes:
            let due = outcomes.filter { $0.decision.forecast.map { $0.due <= cycle.id } ?? false }
            return due.isEmpty ? nil : due.filter { $0.result == .notMeasured }.map(\.decision.title)
        case .summary: return cycle.narratives.contains { $0.model == nil } ? [] : ["summary.md"]
        case .decided:
            let taken = cycle.decisions.filter { $0.state != .proposed }
            let asks = workloads.flatMap(\.models).map(\.recommendation).filter {
                $0.action != .hold && $0.action != .defer
            }
            guard !asks.isEmpty else { return nil }
            return asks.filter { ask in
                !taken.contains {
                    $0.model == ask.model && ($0.workload == nil || $0.workload == ask.workload)
                }
            }.map { "\($0.action.rawValue) \($0.model.name)" }
        case .assessed:
            let own = cycle.decisions.filter { $0.cycle == cycle.id }
            guard !own.isEmpty else { return nil }
            return own.filter { $0.users == nil || $0.compliance == nil || $0.competition == nil }.map(\.title)
        case .reviewed:
            return cycle.reviewers.isEmpty ? nil : cycle.reviewers.filter { $0.on == nil }.map(\.name)
        case .approved: return cycle.approvals.isEmpty ? ["approvals"] : []
        case .published:
            return [cycle.status == .published ? nil : "status", cycle.published == nil ? "published" : nil].compactMap
            { $0 }
        }
    }

    private func overdue(_ kind: Duty.Kind) -> [String]? {
        let all = cycle.duties.filter { $0.kind == kind }
        return all.isEmpty ? nil : all.filter(\.isOverdue).map(\.what)
    }

    /// The models in service.
    private var serving: [ModelFinding] { workloads.flatMap(\.models).filter(\.model.serves) }
}
