import Formulas
import Portfolio
import Statistics

/// The twelve months after a cycle: traffic that grows, replicas in steps, prices on their dates, and what is paid once
/// (methods.md 3).
struct YearAssembly {
    let runs: YearRuns

    /// The year; nil where what runs, or its cost, isn't known.
    var finding: YearFinding? {
        guard let before = runs.today, let after = runs.advised else { return nil }
        let once = runs.once()
        let sum = YearOfMoney(before: before.map(\.cost), after: after.map(\.cost), growth: 0, once: once.total)
        let ahead = MonthsAhead(cycle: runs.cycle)
        let months = (1...12).map { month in
            YearFinding.Month(
                first: ahead.first(of: month), before: before.reduce(0) { $0 + $1.cost(month: month) },
                after: after.reduce(0) { $0 + $1.cost(month: month) })
        }
        var growth: [WorkloadID: Double] = [:]
        for found in runs.workloads { growth[found.workload.id] = found.workload.growthPerQuarter }
        let prices = PricesAhead(cycle: runs.cycle)
        let ends = (before + after).flatMap(\.items).filter { prices.knownUntil($0) == sum.monthsKnown }
        return YearFinding(
            months: months, sum: sum, before: estimate(before), after: estimate(after),
            once: sum.once > 0 ? YearMoney.estimate(YearMoney.once(once.total), before + after, .once) : nil,
            change: YearMoney.estimate(
                Term.figure.of(sum.after) - Term.figure.of(sum.before) + Term.switching.of(sum.once),
                before + after, .firstYear),
            switching: once.switching, standby: once.standby, growth: growth,
            endsFirst: sum.monthsKnown < 12 ? ends.map(\.item).min() : nil)
    }

    private func estimate(_ runs: [YearRun]) -> Estimate {
        let each = runs.map { run in (1...12).map { Term.perMonth.of(run.cost(month: $0)) } }
        return YearMoney.estimate(
            .sum(each.map { Term.figure.of(Expression.sum($0).value) }), runs, .yearSum,
            steps: zip(runs, each).flatMap { run, months in
                YearMoney.steps(run) + [.formula(.year(run.model.model.title), .sum(months))]
            })
    }
}

/// Estimates of money to come, with their ways.
enum YearMoney {
    /// A figure of what runs; money to come has no spread unless somebody supplies one (methods.md 0.5).
    static func estimate(
        _ expression: Expression, _ runs: [YearRun], _ subject: Formula.Subject, steps: [Step] = [],
        sources: [Source] = []
    ) -> Estimate {
        Estimate(
            value: expression.value, spread: .notSupplied, unit: .number,
            lineage: Lineage(
                sources: sources + runs.flatMap { $0.model.cost.perMonth?.lineage.sources ?? [] },
                steps: steps + [.formula(subject, expression)], methods: [.fullCost]))
    }

    /// How the traffic of a run grows, and its replicas with it.
    static func steps(_ run: YearRun) -> [Step] {
        [
            .money(
                .ahead(
                    run.model.model.title, months: run.cost.months, growth: run.workload.growthPerQuarter,
                    replicas: run.counts))
        ]
    }

    static func once(_ cost: OnceCost) -> Expression {
        Term.switching.of(cost.switching) + Term.perMonth.of(cost.standby) * Term.horizon.of(cost.standbyMonths)
    }
}
