import Portfolio

/// A workload without some of its groups: what a model would be promoted for where it may not answer those (methods.md 13.6).
struct PartialTraffic {
    /// The workload with the groups that are left, whose shares add up to 1, and their requests.
    let workload: Workload
    /// The share of the traffic that is left, 0 to 1.
    let share: Double
    private let cycle: Cycle
    private let currency: Currency
    private let planned: [Contender]
    private let whole: Workload

    /// Leaves `groups` out of `workload`; nil where calls can't be routed by them, or their shares aren't known.
    ///
    /// Of `contenders` the candidate and the model in production are computed again.
    init?(without groups: [Slice], of workload: Workload, in cycle: Cycle, contenders: [Contender], currency: Currency)
    {
        guard let dimension = groups.first?.dimension, workload.requestsPerMonth != nil,
            groups.allSatisfy({ $0.isRoutable && $0.share != nil && $0.dimension == dimension })
        else { return nil }
        let share = 1 - groups.reduce(0) { $0 + ($1.share ?? 0) }
        guard share > 1e-9, share < 1 else { return nil }
        let left = Set(groups.map(\.id))
        var rest = workload
        rest.requestsPerMonth = workload.requestsPerMonth.map { $0 * share }
        rest.slices = workload.slices.filter { !left.contains($0.id) }.map { slice in
            guard slice.dimension == dimension else { return slice }
            var slice = slice
            slice.share = slice.share.map { $0 / share }
            return slice
        }
        var changed = cycle
        for index in changed.workloads.indices where changed.workloads[index].id == workload.id {
            changed.workloads[index] = rest
        }
        self.workload = rest
        self.share = share
        self.cycle = changed
        self.currency = currency
        whole = workload
        planned = contenders
    }

    /// The contenders over this traffic, as planned.
    var contenders: [Contender] {
        let measured = MeasuredByModel(cycle, on: workload.id)
        let demand = Demand(workload, in: cycle, measured: measured)
        let peak = PeakAssembly(workload: workload, demand: demand)
        return planned.map { plan in
            Contender(
                plan.model, on: workload, in: cycle, measured: measured, demand: demand, draws: cycle.policy.draws,
                currency: currency
            ).predicted(by: peak).drawn(cycle.policy.draws)
        }
    }

    /// The same in a scenario.
    func world(in scenario: Scenario) -> ScenarioWorld? {
        ScenarioWorld(scenario, workload: workload, cycle: cycle, planned: contenders, currency: currency)
    }

    /// What `incumbent` keeps costing a month for having a part of the traffic instead of all of it, beside what the rest costs
    /// by itself: its fixed cost. Nil where it isn't known.
    func kept(by incumbent: Contender, traffic rest: Double?) -> Double? {
        guard let rest, let curve = incumbent.curve, let whole = curve.perMonth(at: rest / share),
            let alone = curve.perMonth(at: rest), let others = curve.perMonth(at: rest / share - rest)
        else { return nil }
        return alone - (whole - others)
    }
}
