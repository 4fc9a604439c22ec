import Formulas
import Portfolio
import Statistics

/// Where the budget's year ends: bills so far, the months to come by what is decided, and what is paid once (methods.md 3).
struct OutturnAssembly {
    let runs: YearRuns
    private var cycle: Cycle { runs.cycle }

    /// The outturn; nil without a budget in this currency with bills up to the cycle's end, or where a cost isn't known.
    var finding: OutturnFinding? {
        guard let budget = cycle.budget, budget.currency == runs.currency, let start = budget.months.first?.month,
            let running = runs.asDecided
        else { return nil }
        let bills = budget.months.prefix { $0.actual != nil }.compactMap(\.actual)
        guard !bills.isEmpty, bills.count <= 12 else { return nil }
        // Months to come are counted from the first after the cycle; a gap between bills and them would be left out.
        let last = budget.months[bills.count - 1].month
        guard MonthsAhead.between(last, MonthsAhead(cycle: cycle).first(of: 1)) == 1,
            MonthsAhead.between(start, last) == bills.count - 1
        else { return nil }
        let coming = 12 - bills.count
        let once = runs.once(within: coming)
        let rest = RunningCost.total(running.map(\.cost), months: coming, growth: 0)
        let dear = dearest(of: rest)
        let sum = Outturn(
            budget: budget.year, bills: bills, lines: running.map(\.cost), growth: 0, once: once.total,
            risk: dear.map { .scenarios([$0.cost]) })
        return OutturnFinding(
            budget: budget.year, first: start, billed: bills.count, coming: coming, sum: sum,
            total: total(bills, running, coming, once.total, budget),
            room: YearMoney.estimate(
                Term.figure.of(budget.year) - Term.figure.of(sum.total), [], .room, sources: [budget.source]),
            contingency: dear.flatMap { dear in
                sum.contingency.map { _ in
                    YearMoney.estimate(
                        .maximum(0, Term.figure.of(dear.cost) - Term.figure.of(rest)), running, .contingency,
                        steps: [.formula(.dearest(dear.scenario.name), Term.figure.of(rest) * .literal(dear.factor))])
                }
            }, dearest: dear?.scenario)
    }

    private func total(
        _ bills: [Double], _ running: [YearRun], _ coming: Int, _ once: OnceCost, _ budget: Budget
    ) -> Estimate {
        let spent = Expression.sum(bills.map(Term.billed.of))
        let months = (0..<coming).map { month in
            Term.perMonth.of(running.reduce(0) { $0 + $1.cost(month: month + 1) })
        }
        let rest = Expression.sum(months)
        var steps: [Step] = [.formula(.spent, spent)]
        if coming > 0 { steps += running.flatMap(YearMoney.steps) + [.formula(.coming, rest)] }
        var parts = [Term.figure.of(spent.value), Term.figure.of(rest.value)]
        if once.total > 0 {
            steps.append(.formula(.once, YearMoney.once(once)))
            parts.append(Term.figure.of(once.total))
        }
        return YearMoney.estimate(
            .sum(parts), running, .outturn, steps: steps, sources: [budget.source])
    }

    /// The scenario that must hold in which what is chosen costs most, over what it costs as planned; nil without one, or
    /// where a cost isn't known in it.
    private func dearest(of rest: Double) -> (scenario: ScenarioID, factor: Double, cost: Double)? {
        var names: [ScenarioID] = []
        for id in cycle.policy.mustHold + cycle.scenarios.filter(\.mustHold).map(\.id) where !names.contains(id) {
            names.append(id)
        }
        return names.compactMap { id in factor(in: id).map { (id, $0, rest * $0) } }.max { left, right in
            left.2 != right.2 ? left.2 < right.2 : right.0 < left.0
        }
    }

    private func factor(in scenario: ScenarioID) -> Double? {
        var (planned, dear) = (0.0, 0.0)
        for found in runs.workloads {
            guard let choice = found.choice, let study = found.scenarios else { continue }
            guard let before = study.planned[choice]?.costPerMonth else { return nil }
            let world = study.scenarios.first { $0.scenario.id == scenario }
            guard let after = world.map({ $0[choice]?.costPerMonth }) ?? before else { return nil }
            planned += before
            dear += after
        }
        return planned > 0 ? dear / planned : nil
    }
}
