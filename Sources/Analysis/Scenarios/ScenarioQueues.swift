import Portfolio

/// The busiest hour of a scenario, before the replicas that its cost counts (methods.md 9, 11).
enum ScenarioQueues {
    /// The queues of models on own replicas, by name; empty where traffic is as planned.
    static func findings(_ world: ScenarioWorld) -> [PeakFinding] {
        guard world.scenario.traffic != 1 || world.scenario.busyTraffic != 1 else { return [] }
        let peak = PeakAssembly(workload: world.workload, demand: world.demand)
        return world.contenders.compactMap { peak.finding($0, paid: $0.cost.replicas) }
            .sorted { $0.model < $1.model }
    }
}
