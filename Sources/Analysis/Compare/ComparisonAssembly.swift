import Cores
import Portfolio
import Statistics

extension EditionComparison {
    /// `from` against the later `to`. `between` are the editions after the first up to the second: their breaks and decisions
    /// count.
    public static func of(_ from: EditionFinding, _ to: EditionFinding, between editions: [EditionFinding]) -> Self {
        ComparisonAssembly(from: from, to: to, editions: editions).comparison
    }
}

extension Findings {
    /// Two editions of the series held against each other, the earlier first whatever the order of the call; nil where one
    /// of them doesn't exist, or both are one.
    public func comparison(_ left: CycleID, _ right: CycleID) -> EditionComparison? {
        let (first, second) = left < right ? (left, right) : (right, left)
        guard let from = editions.firstIndex(where: { $0.cycle.id == first }),
            let to = editions.firstIndex(where: { $0.cycle.id == second }), from < to
        else { return nil }
        return EditionComparison.of(editions[from], editions[to], between: Array(editions[(from + 1)...to]))
    }
}

/// Two editions to what differs.
struct ComparisonAssembly {
    let from: EditionFinding
    let to: EditionFinding
    /// The editions after the first, up to the second.
    let editions: [EditionFinding]

    /// The comparison.
    var comparison: EditionComparison {
        let breaks = editions.compactMap { edition in
            edition.breakReason.map { EditionComparison.Break(cycle: edition.cycle.id, reason: $0) }
        }
        let gone = from.workloads.filter { to[$0.workload.id] == nil }
        return EditionComparison(
            from: from.cycle.id, to: to.cycle.id, breaks: breaks,
            workloads: to.workloads.map { workload(from[$0.workload.id], $0, isBroken: !breaks.isEmpty) }
                + gone.map { workload($0, nil, isBroken: !breaks.isEmpty) },
            settings: SettingChange.between(from.cycle, to.cycle),
            decisions: editions.flatMap(\.cycle.decisions), outcomes: outcomes, sources: sources,
            runCost: breaks.isEmpty ? difference(from.money.before, to.money.before) : nil)
    }

    private func workload(
        _ before: WorkloadFinding?, _ now: WorkloadFinding?, isBroken: Bool
    ) -> WorkloadComparison {
        let pairs = ModelPairs(before?.models ?? [], now?.models ?? []).pairs
        let newest = now ?? before
        return WorkloadComparison(
            workload: newest?.workload ?? Workload(id: ""),
            presence: before == nil ? .arrived : now == nil ? .left : .both, choiceBefore: before?.choice,
            choiceNow: now?.choice,
            models: Concurrent.map(pairs, slice: 32) { pair in
                model(pair, on: newest?.workload, isBroken: isBroken)
            },
            rescored: rescored(before, now))
    }

    private func model(_ pair: ModelPairs.Pair, on workload: Workload?, isBroken: Bool) -> ModelComparison {
        let newest = pair.now ?? pair.before
        let presence: ModelComparison.Presence =
            switch (pair.before, pair.now) {
            case (let before?, let now?): before.model.id == now.model.id ? .both : .renamed(before.model.id)
            case (nil, _): .arrived
            case (_, nil): .left
            }
        var figures: [FigureChange] = []
        if let before = pair.before, let now = pair.now, let workload, !isBroken {
            figures = FigureComparison(before: before, now: now, workload: workload, policy: to.cycle.policy).changes
        }
        return ModelComparison(
            model: newest?.model.id ?? "", title: newest?.model.title ?? "", presence: presence,
            before: pair.before.map(ModelComparison.Standing.init), now: pair.now.map(ModelComparison.Standing.init),
            figures: figures)
    }

    /// Both cycles' figures under the other's weights and goalposts; nothing where these are alike, or one has no such
    /// workload.
    private func rescored(_ before: WorkloadFinding?, _ now: WorkloadFinding?) -> [Rescoring] {
        guard let before, let now else { return [] }
        let id = now.workload.id
        let (old, new) = (from.cycle.policy.goalposts(of: id), to.cycle.policy.goalposts(of: id))
        guard !Rescoring.isAlike(old, new) else { return [] }
        return [
            Rescoring(now, of: to.cycle.id, under: old, of: from.cycle.id),
            Rescoring(before, of: from.cycle.id, under: new, of: to.cycle.id),
        ]
    }

    private var outcomes: [EditionComparison.OutcomeChange] {
        to.outcomes.compactMap { outcome in
            let before = from.outcomes.first { $0.decision.id == outcome.decision.id }?.result
            guard before != outcome.result, outcome.result != .pending else { return nil }
            return EditionComparison.OutcomeChange(decision: outcome.decision, from: before, to: outcome.result)
        }
    }

    private var sources: [SourceComparison] {
        let (before, now) = (Self.newest(from.cycle), Self.newest(to.cycle))
        return Set(before.keys).union(now.keys).sorted().map {
            SourceComparison(name: $0, before: before[$0], now: now[$0])
        }
    }

    /// The last day that each source measured.
    private static func newest(_ cycle: Cycle) -> [String: Day] {
        var days: [String: Day] = [:]
        for source in cycle.measurements.map(\.source) + cycle.snapshots.map(\.source) {
            guard let last = source.window?.last else { continue }
            let name = source.collector ?? source.file.split(separator: "/").last.map(String.init) ?? source.file
            days[name] = max(days[name] ?? last, last)
        }
        return days
    }

    private func difference(_ before: Estimate?, _ now: Estimate?) -> Difference? {
        guard let before, let now else { return nil }
        return Differences.between(before, now)
    }
}

extension ModelComparison.Standing {
    fileprivate init(_ finding: ModelFinding) {
        self.init(
            stage: finding.model.stage, action: finding.recommendation.action, rule: finding.recommendation.rule,
            rank: finding.score.rank, score: finding.score.score, verdict: finding.verdict)
    }
}
