import Formulas
import Portfolio
import Statistics

/// Makes the formulas of a workload from its contenders, what may be moved, and how far the choice follows.
struct WhatIfAssembly {
    let workload: Workload
    let cycle: Cycle
    let contenders: [Contender]
    let incumbent: ModelID?
    /// What one point is worth per 1,000 requests; nil when nobody has said.
    let worth: Double?
    let headroom: Headroom
    /// The same workload in earlier cycles that can be compared.
    let history: [WorkloadFinding]
    /// What stays where models are too many: the frontier and what else the report names.
    let named: Set<ModelID>

    /// The formulas; nil where no model can be compared on cost and quality.
    var study: WhatIf? {
        let compared = contenders.filter { $0.isComparable && $0.curve != nil }
        guard !compared.isEmpty else { return nil }
        let kept = compared.count <= WhatIf.most ? compared : crowd(compared)
        let mix = TrafficMixTree(kept, workload)
        let runs = incumbent.flatMap { id in contenders.first { $0.model.id == id } }
        let places = AssumptionPlaces(workload: workload, cycle: cycle, contenders: kept, worth: worth, mix: mix)
        let options = kept.sorted { $0.model.id < $1.model.id }.map { contender in
            OptionTrees(contender, workload: workload, policy: cycle.policy, mix: mix, limits: places.limits)
                .option(room: headroom.room(for: contender, insteadOf: runs))
        }
        var found = WhatIf(
            assumptions: places.assumptions(history: history), options: options, shared: shared, incumbent: incumbent,
            named: [], leftOut: contenders.count - kept.count)
        found.named = cycle.scenarios.filter { $0.workload == nil || $0.workload == workload.id }.map {
            ScenarioState($0, workload: workload, week: WeekShape(contenders), assumptions: found.assumptions).named
        }
        found.settle()
        AssumptionCurves(found).fill(&found)
        return found
    }

    /// The frontier and what the report names, then by net benefit at the plan.
    private func crowd(_ compared: [Contender]) -> [Contender] {
        let sorted = compared.sorted { left, right in
            let (l, r) = (named.contains(left.model.id), named.contains(right.model.id))
            if l != r { return l }
            let nets = [left, right].map { Choice.netBenefit($0, worth: worth ?? 0) ?? -.infinity }
            return nets[0] != nets[1] ? nets[0] > nets[1] : left.model.id < right.model.id
        }
        return Array(sorted.prefix(WhatIf.most))
    }

    /// Formulas of figures that follow from others alike for every model.
    private var shared: [WhatIf.Figure: Expression] {
        var shared: [WhatIf.Figure: Expression] = [:]
        let traffic = Assumption.Kind.traffic.input
        if let volume = workload.requestsPerMonth {
            shared[.perThousand] = CostFormula.perThousand(
                WhatIf.Figure.cost.input, volume: Expression.literal(volume) * traffic)
        }
        guard let worth else { return shared }
        shared[.net] = Benefit.perThousand(
            worth: Expression.literal(worth) * Assumption.Kind.worth.input, quality: WhatIf.Figure.quality.input,
            cost: WhatIf.Figure.perThousand.input)
        shared[.benefit] =
            workload.requestsPerMonth.map {
                WhatIf.Figure.net.input * (Expression.literal($0) * traffic / 1000)
            } ?? WhatIf.Figure.net.input
        return shared
    }
}

extension Assumption.Kind {
    /// The assumption in formulas; as filed where nothing else is said.
    var input: Expression { .input(.init(key, isFactor ? 1 : 0)) }

    /// The assumption in formulas, filed at `value`.
    func input(_ value: Double) -> Expression { .input(.init(key, value)) }
}
