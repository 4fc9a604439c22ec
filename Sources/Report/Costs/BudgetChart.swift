import Analysis
import Charts
import Portfolio

/// Where does the money go? From what production costs a year today over each advised change to what it will cost, against
/// the budget.
struct BudgetChart {
    var context: EditionContext

    /// The chart; nil where a total is unknown or nothing changes.
    var chart: Chart? {
        let edition = context.edition
        guard let before = edition.money.before?.value, let after = edition.money.after?.value else { return nil }
        var changes = edition.workloads.flatMap(steps).filter { abs($0.value) > 0 }
        guard !changes.isEmpty else { return nil }
        // What the steps don't explain is said, not hidden.
        let rest = after - before - changes.reduce(0) { $0 + $1.value }
        if abs(rest) > 0.005 * max(abs(before), abs(after)) { changes.append(("other changes", rest)) }
        let code = context.currency.code
        let format: @Sendable (Double) -> String = { Digits.money($0, half: nil, code) }
        let signed = { (value: Double) in Digits.money(value, half: nil, code, signed: true) }
        let budget = edition.money.budget.flatMap { $0.currency.code == code ? $0.year : nil }
        let total = after - before
        let outturn = OutturnWords(context: context).brief.map { " \($0.capitalised)." } ?? ""
        let finding =
            total == 0
            ? "The advice costs as much as today"
            : "The advice \(total < 0 ? "saves" : "adds") \(format(abs(total))) a year"
        let largest =
            changes.max { abs($0.value) < abs($1.value) }.map { "\($0.name), \(signed($0.value))" } ?? "none"
        let since = ChartChange(context: context).words { past in
            past.money.before.map { "\(format($0.value)) a year" }
        }
        let description =
            "From \(format(before)) today to \(format(after)) a year after the advice.\(outturn) Largest change: \(largest). \(since)"
        return ChangeRows(
            text: ChartText(
                title: finding, description: description,
                caption:
                    "Run cost of what is in production, a year at today's traffic and prices\(budget == nil ? "" : ", not the budget's year"), n\u{a0}=\u{a0}\(changes.count) \(changes.count == 1 ? "change" : "changes"), \(Phrase.cycle(edition.cycle.id)). Estimates without interval; intervals stand beside the totals above. "
                    + ChartCaption(context: context).source(
                        [edition.money.before, edition.money.after].compactMap { $0 })
            ),
            valueTitle: "Run cost a year, \(code)", rowTitle: "Step",
            rows: ChangeRows.waterfall(
                from: ("Today", before), changes: changes, to: "After the advice", format: format, signed: signed),
            limits: budget.map { [Limit($0, "budget \(format($0))")] } ?? [], isChain: true, format: format
        ).chart
    }

    /// Whether it takes traffic today.
    private static func serves(_ model: ModelFinding) -> Bool {
        model.model.stage == .production || model.model.stage == .deprecated
    }

    /// What the advice changes on one workload, a year.
    private func steps(_ workload: WorkloadFinding) -> [(name: String, value: Double)] {
        var steps: [(name: String, value: Double)] = []
        if let choice = workload.choice, let incumbent = workload.incumbent, choice != incumbent,
            let now = workload[incumbent]?.cost.perMonth?.value, let then = workload[choice]?.cost.perMonth?.value
        {
            let name = context.wording.name
            let serves = workload[choice].map { BudgetChart.serves($0) } ?? false
            steps.append(
                (
                    "\(workload.workload.title): \(name(choice)) for \(name(incumbent))",
                    12 * ((serves ? 0 : then) - now)
                ))
        }
        for model in workload.models where model.recommendation.action == .scale {
            guard let change = model.recommendation.costChange, let volume = workload.workload.requestsPerMonth,
                BudgetChart.serves(model)
            else { continue }
            steps.append(
                ("\(workload.workload.title): replicas of \(model.model.title)", 12 * change.value * volume / 1000))
        }
        return steps
    }
}
