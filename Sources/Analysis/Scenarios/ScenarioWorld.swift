import Portfolio

/// A workload with everything as it would be in a scenario (methods.md 11).
struct ScenarioWorld {
    let scenario: Scenario
    let cycle: Cycle
    let workload: Workload
    /// When its calls come.
    let demand: Demand
    /// Everybody who competes, in the order of the plan.
    let contenders: [Contender]

    /// Draws in a scenario that changes answers; the plan's own are kept in all others.
    private static let draws = 2_000

    private let positions: [ModelID: Int]

    /// Computes the plan's contenders again under `scenario`.
    init(_ scenario: Scenario, workload: Workload, cycle: Cycle, planned: [Contender], currency: Currency) {
        let week = scenario.busyTraffic == 1 ? nil : WeekShape(planned)
        let changed = scenario.applied(to: cycle, workload, week: week)
        let keepsAnswers = scenario.keepsAnswers(of: workload)
        let keepsMix = keepsAnswers || scenario.keepsMix(of: workload)
        let keepsFigures =
            keepsAnswers && scenario.hardwarePrice == 1 && scenario.tokenPrice == 1 && scenario.retraining == 1
            && scenario.busyTraffic == 1
        let measured = MeasuredByModel(changed.cycle, on: workload.id)
        let demand = Demand(
            changed.workload, in: changed.cycle, measured: measured, planned: workload.requestsPerMonth)
        let models = Dictionary(
            changed.cycle.models.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.scenario = scenario
        self.cycle = changed.cycle
        self.workload = changed.workload
        self.demand = demand
        let computed = planned.map { plan in
            let draws = min(cycle.policy.draws, ScenarioWorld.draws)
            let loss = keepsAnswers ? 0 : scenario.loss(of: plan, on: changed.workload)
            let contender = Contender(
                models[plan.model.id] ?? plan.model, on: changed.workload, in: changed.cycle, measured: measured,
                demand: demand, draws: draws, currency: currency, plan: plan, planned: workload, keepsMix: keepsMix,
                loss: loss,
                keepsFigures: keepsFigures)
            guard !plan.qualityDraws.isEmpty else { return contender }
            if keepsAnswers { return contender.drawn(plan.qualityDraws.count, kept: plan.qualityDraws) }
            return contender.drawn(keepsMix ? plan.qualityDraws.count : draws)
        }
        // What the queue of the busiest hour predicts is for this traffic.
        let peak = PeakAssembly(workload: changed.workload, demand: demand)
        contenders = computed.map { $0.predicted(by: peak) }
        positions = Dictionary(
            contenders.enumerated().map { ($0.element.model.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// What one point is worth per 1,000 requests in it; nil when nobody has said.
    var worth: Double? { workload.pointWorth(cycle.policy) }

    /// A contender; nil when it doesn't compete.
    subscript(model: ModelID) -> Contender? { positions[model].map { contenders[$0] } }
}
