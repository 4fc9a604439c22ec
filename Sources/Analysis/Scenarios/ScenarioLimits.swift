import Portfolio

/// What of a scenario can't be computed for a workload.
struct ScenarioLimits {
    private let scenario: Scenario
    /// In the scenario.
    private let workload: Workload
    private let planned: [ModelID: Contender]
    private let order: [ModelID]
    private let hasWeek: Bool

    /// Looks at the contenders as `planned`, in the `order` of display.
    init(_ scenario: Scenario, workload: Workload, planned: [Contender], order: [ModelID]) {
        self.scenario = scenario
        self.workload = workload
        self.planned = Dictionary(planned.map { ($0.model.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.order = order
        hasWeek = scenario.busyTraffic != 1 && WeekShape(planned) != nil
    }

    /// The gaps.
    var gaps: ScenarioGaps { ScenarioGaps(drift: drift, busy: busy, isWithoutRetraining: isWithoutRetraining) }

    private var isWithoutRetraining: Bool {
        scenario.retraining != 1
            && !planned.values.contains { $0.cost.parts.contains { $0.kind == .retraining } }
    }

    private var busy: ScenarioGaps.Busy? {
        guard scenario.busyTraffic != 1 else { return nil }
        if workload.busyHours.isEmpty { return .undeclared }
        if workload.requestsPerMonth == nil { return .withoutTraffic }
        return hasWeek ? nil : .unmeasured
    }

    /// Slices of this workload, or measured on it, that nothing weighs.
    private var drift: [ScenarioGaps.Drift] {
        let lost = scenario.driftBySlice.filter { $0.value != 0 }.keys.sorted()
        guard !lost.isEmpty else { return [] }
        let known = order.filter { planned[$0]?.quality != nil }
        return lost.compactMap { id in
            guard let slice = workload.slices.first(where: { $0.id == id }), slice.share == nil else { return nil }
            let models = known.filter { planned[$0]?.figures.slices[id]?.accuracy.n == nil }
            guard !models.isEmpty else { return nil }
            return .init(slice: id, title: slice.title, models: models, isEverybody: models.count == known.count)
        }
    }
}
