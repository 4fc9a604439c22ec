import Portfolio

/// A scenario as a state of the what-if page.
struct ScenarioState {
    /// The state.
    let named: WhatIf.Named

    /// Takes over what of `scenario` can be moved on `workload`, whose calls spread over the `week`.
    init(_ scenario: Scenario, workload: Workload, week: WeekShape?, assumptions: [Assumption]) {
        let kinds = Set(assumptions.map(\.kind))
        var state: WhatIf.State = [:]
        var isWhole = true
        func move(_ kind: Assumption.Kind, to value: Double, from filed: Double) {
            guard value != filed else { return }
            if kinds.contains(kind) { state[kind.key] = value } else { isWhole = false }
        }
        let growth = scenario.busyTraffic == 1 ? 1 : week?.growth(of: workload.busyHours, by: scenario.busyTraffic) ?? 1
        move(.traffic, to: scenario.traffic * growth, from: 1)
        move(.hardwarePrice, to: scenario.hardwarePrice, from: 1)
        move(.tokenPrice, to: scenario.tokenPrice, from: 1)
        move(.drift, to: scenario.drift, from: 0)
        let declared = Set(workload.slices.map(\.id))
        for slice in scenario.mix.keys.sorted() where declared.contains(slice) {
            let filed = assumptions.first { $0.kind == .share(slice) }?.filed
            move(.share(slice), to: scenario.mix[slice] ?? 0, from: filed ?? .nan)
        }
        let isByGroup = scenario.driftBySlice.contains { $0.value != 0 && declared.contains($0.key) }
        named = WhatIf.Named(
            scenario: scenario.id, state: state, isWhole: isWhole && !isByGroup && scenario.retraining == 1)
    }
}
