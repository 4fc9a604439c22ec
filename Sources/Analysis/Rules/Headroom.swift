import Portfolio

/// What the budget of a year and the hardware leave beyond what runs in production (methods.md 8, 13.2).
struct Headroom: Hashable, Sendable {
    /// Money a year, below 0 where the budget is overspent; nil without a budget in the currency of the costs, or where a
    /// cost isn't known.
    var money: Double?
    /// Replicas of an item of the price book that are free; nothing of an item whose number nobody has said.
    var replicas: [String: Int] = [:]

    /// Nothing is limited.
    static let unlimited = Headroom()

    /// Whether there is hardware for the replicas of `contender`, in the place of what runs.
    func holds(_ contender: Contender, insteadOf incumbent: Contender?) -> Bool {
        guard let hardware = contender.model.hardware, let room = room(for: contender, insteadOf: incumbent) else {
            return true
        }
        return Double(contender.cost.replicas ?? hardware.replicas) <= room
    }

    /// How many replicas of `contender` there is hardware for, in the place of what runs; nil without a limit.
    func room(for contender: Contender, insteadOf incumbent: Contender?) -> Double? {
        guard let hardware = contender.model.hardware, let free = replicas[hardware.item] else { return nil }
        let isServing = contender.model.serves
        let own = isServing ? hardware.replicas : 0
        let freed =
            !isServing && incumbent?.model.hardware?.item == hardware.item
            ? incumbent?.model.hardware?.replicas ?? 0 : 0
        return Double(free + own + freed)
    }

    /// What `cycle` leaves.
    static func of(_ cycle: Cycle, currency: Currency) -> Headroom {
        var free = Dictionary(cycle.stock.map { ($0.item, $0.replicas) }, uniquingKeysWith: { first, _ in first })
        for model in cycle.models where model.serves {
            if let hardware = model.hardware { free[hardware.item]? -= hardware.replicas }
        }
        return Headroom(money: money(cycle, currency: currency), replicas: free)
    }

    private static func money(_ cycle: Cycle, currency: Currency) -> Double? {
        guard let budget = cycle.budget, budget.currency == currency else { return nil }
        var left = budget.year
        for workload in cycle.workloads {
            let measured = MeasuredByModel(cycle, on: workload.id)
            let demand = Demand(workload, in: cycle, measured: measured)
            for model in cycle.models where model.serves {
                guard model.workloads.isEmpty || model.workloads.contains(workload.id) else { continue }
                let figures = GatheredFigures(measured, of: model.id, policy: cycle.policy)
                let sizing = Sizing(model, on: workload, figures: figures, demand: demand, isKept: false)
                let cost = FullCost(
                    model: model, workload: workload, cycle: cycle, figures: figures, currency: currency, sizing: sizing
                ).finding
                guard cost.currency == currency, cost.comparable != nil, let month = cost.todaysBill else { return nil }
                left -= 12 * month.value
            }
        }
        return left
    }
}
