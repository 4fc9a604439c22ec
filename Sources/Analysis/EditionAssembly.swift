import Cores
import Formulas
import Portfolio
import Statistics

/// One cycle to its edition's findings, with the editions before it.
struct EditionAssembly {
    let cycle: Cycle
    let site: Portfolio.Site
    /// Earlier editions, oldest first.
    let earlier: [EditionFinding]
    /// Every decision of this and earlier cycles.
    let decisions: [Decision]
    /// Files outside cycles.
    let sharedFiles: [ContentFile]

    /// The findings.
    var finding: EditionFinding {
        let compared = compared
        var workloads = compared.map(\.now)
        for (index, alerts) in DriftAssembly.alerts(compared, policy: cycle.policy).enumerated() {
            workloads[index].alerts = alerts
        }
        for (index, shifts) in ShiftAssembly.shifts(compared, cycle: cycle).enumerated() {
            workloads[index].shifts = shifts
        }
        let score = portfolioScore(workloads)
        func past(_ value: (EditionFinding) -> Double?) -> [HistoryPoint] {
            earlier.map { HistoryPoint(cycle: $0.cycle.id, value: value($0)) }
        }
        var money = MoneyAssembly(workloads: workloads, budget: cycle.budget).finding
        money.history =
            past { $0.money.after?.value } + [HistoryPoint(cycle: cycle.id, value: money.after?.value)]
        money.split = split(compared)
        let runs = YearRuns(cycle: cycle, workloads: workloads, currency: site.currency)
        money.year = YearAssembly(runs: runs).finding
        money.outturn = OutturnAssembly(runs: runs).finding
        money.spending = cycle.budget.map { BudgetAssembly(budget: $0).finding }
        let outcomes = OutcomeAssembly(
            cycle: cycle, workloads: workloads, earlier: earlier, decisions: decisions, currency: site.currency
        )
        .findings
        return EditionFinding(
            cycle: cycle, previous: earlier.last?.cycle.id, breakReason: cycle.breakReason,
            settingChanges: earlier.last.map { SettingChange.between($0.cycle, cycle) } ?? [], workloads: workloads,
            money: money,
            portfolioScore: score,
            scoreHistory: past { $0.portfolioScore?.value } + [HistoryPoint(cycle: cycle.id, value: score?.value)],
            outcomes: outcomes, calibration: CalibrationAssembly.finding(outcomes),
            warnings: WarningAssembly.warnings(cycle, workloads),
            experiments: ExperimentFamily.findings(cycle.experiments, policy: cycle.policy),
            files: (cycle.files + sharedFiles).sorted())
    }

    /// Every workload with the same one cycle earlier. Where they want more money or hardware than there is, those that
    /// have to go without are advised anew, until what is left fits (methods.md 13.2).
    private var compared: [(now: WorkloadFinding, before: WorkloadFinding?)] {
        let untouched = Allotment(Headroom.of(cycle, currency: site.currency))
        var compared = Concurrent.map(cycle.workloads) { advised($0, untouched) }
        var allotment = untouched
        while true {
            let again = allotment.refuse(compared.map(\.now), policy: cycle.policy)
            guard !again.isEmpty else { break }
            for (index, workload) in cycle.workloads.enumerated() where again.contains(workload.id) {
                compared[index] = advised(workload, allotment)
            }
        }
        let kept = allotment.kept(compared.map(\.now))
        for index in compared.indices { compared[index].now.mark(kept) }
        return compared
    }

    private func advised(
        _ workload: Workload, _ allotment: Allotment
    ) -> (now: WorkloadFinding, before: WorkloadFinding?) {
        let assembly = assembly(of: workload, allotment)
        return (now: assembly.finding, before: assembly.history.first)
    }

    /// What makes the finding of a workload, with what `allotment` leaves it.
    func assembly(of workload: Workload, _ allotment: Allotment) -> WorkloadAssembly {
        let history = cycle.breakReason == nil ? history(of: workload.id) : []
        let refused = allotment.refused.filter { $0.key.workload == workload.id }.map { ($0.key.model, $0.value) }
        return WorkloadAssembly(
            workload: workload, cycle: cycle, currency: site.currency, history: history,
            previous: earlier.last?.cycle.id,
            inARow: RuleBasis.inARow(cycle, after: earlier.reversed().map(\.cycle), on: workload),
            headroom: allotment.headroom,
            refused: Dictionary(refused, uniquingKeysWith: { first, _ in first }))
    }

    /// How the cost of what runs in production changed, workload by workload; nil when one can't be compared.
    private func split(_ compared: [(now: WorkloadFinding, before: WorkloadFinding?)]) -> CostSplit? {
        guard let previous = earlier.last?.cycle.id else { return nil }
        var splits: [CostSplit] = []
        for pair in compared {
            guard let before = pair.before else { return nil }
            func sides(_ workload: WorkloadFinding) -> [CostSplitting.Side] {
                MoneyAssembly.running(workload).compactMap { model in
                    workload[model].map { .init(workload: workload.workload, model: model, cost: $0.cost) }
                }
            }
            guard let split = CostSplitting.split(from: sides(before), to: sides(pair.now), against: previous) else {
                return nil
            }
            splits.append(split)
        }
        return CostSplitting.sum(splits)
    }

    /// The workload in earlier editions, newest first, up to the last break.
    private func history(of workload: WorkloadID) -> [WorkloadFinding] {
        var list: [WorkloadFinding] = []
        for edition in earlier.reversed() {
            guard let found = edition[workload] else { break }
            list.append(found)
            if edition.breakReason != nil { break }
        }
        return list
    }

    /// The traffic-weighted mean of the chosen models' scores; nil when one is missing, or the traffic of one of several
    /// workloads is unknown: no number of requests may stand for what nobody stated (methods.md 2.3).
    private func portfolioScore(_ workloads: [WorkloadFinding]) -> Estimate? {
        var parts: [(score: Estimate, weight: Double)] = []
        for workload in workloads {
            guard let choice = workload.choice, let score = workload[choice]?.score.score else { return nil }
            guard let traffic = workloads.count == 1 ? 1 : workload.workload.requestsPerMonth else {
                return nil
            }
            parts.append((score, traffic))
        }
        let total = parts.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return nil }
        let value = parts.reduce(0) { $0 + $1.score.value * $1.weight / total }
        // Workloads are drawn apart, so their half-widths add as squares.
        func half(_ end: (Interval) -> Double) -> Double {
            parts.reduce(0) { sum, part in
                let width = part.score.interval.map { end($0) - part.score.value } ?? 0
                return sum + width * width * (part.weight / total) * (part.weight / total)
            }.squareRoot()
        }
        let isSpread = parts.contains { $0.score.interval != nil }
        var steps = parts[0].score.lineage.steps
        if parts.count > 1 {
            let weighed = parts.map { Term.score.of($0.score.value) * Term.requests.of($0.weight) }
            steps = parts.map { .score(.chosen(score: $0.score.value, traffic: $0.weight)) }
            steps.append(.formula(.portfolioScore, Expression.sum(weighed) / .literal(total)))
        }
        return Estimate(
            value: value,
            spread: isSpread ? .computed(Interval(low: value - half(\.low), high: value + half(\.high))) : .notSupplied,
            unit: .number,
            lineage: Lineage(
                sources: parts.flatMap(\.score.lineage.sources),
                steps: steps, methods: [.score]))
    }
}
