import Portfolio

/// What the budget of a year leaves beyond what runs in production (methods.md 8, 13.2).
enum Headroom {
    /// Money a year, below 0 where the budget is overspent; nil without a budget in the currency of the costs, or where a
    /// cost isn't known.
    static func perYear(_ cycle: Cycle, currency: Currency) -> Double? {
        guard let budget = cycle.budget, budget.currency == currency else { return nil }
        var left = budget.year
        for workload in cycle.workloads {
            let measured = MeasuredByModel(cycle, on: workload.id)
            for model in cycle.models where model.stage == .production {
                guard model.workloads.isEmpty || model.workloads.contains(workload.id) else { continue }
                let cost = FullCost(
                    model: model, workload: workload, cycle: cycle,
                    figures: GatheredFigures(measured, of: model.id, policy: cycle.policy), currency: currency
                ).finding
                guard cost.currency == currency, cost.comparable != nil, let month = cost.perMonth else { return nil }
                left -= 12 * month.value
            }
        }
        return left
    }
}
