import Portfolio
import Statistics

/// The scenarios in which a promotion must also pay (methods.md 11, 13.1): everything is computed again in each.
struct MustHold {
    private let worlds: [ScenarioWorld]

    private init(worlds: [ScenarioWorld]) { self.worlds = worlds }

    /// Of `worlds`, those that policy or their author says must hold; in the author's order.
    init(_ worlds: [ScenarioWorld], policy: Policy) {
        self.worlds = worlds.filter { $0.scenario.mustHold || policy.mustHold.contains($0.scenario.id) }
    }

    /// Whether `candidate` meets every limit and pays more than `incumbent`, scenario by scenario, up to the first in which
    /// it doesn't.
    ///
    /// A limit `allowing` may be open, as it is today; `less` is what the model in production keeps costing a month, where it
    /// keeps a part of the traffic.
    func facts(
        _ candidate: Model, against incumbent: Model?, allowing: GateFinding.Subject? = nil,
        less: (ScenarioWorld) -> Double? = { _ in 0 }
    ) -> [RuleFact] {
        guard !worlds.isEmpty else { return [RuleFact(.noScenario, holds: true)] }
        var facts: [RuleFact] = []
        for world in worlds {
            let fact = fact(candidate, against: incumbent, in: world, allowing, less(world))
            facts.append(fact)
            guard fact.holds else { break }
        }
        return facts
    }

    /// Whether `id` is on the ladder only by a mix of two others, world by world; nil where nothing must hold.
    func statuses(_ id: ModelID) -> [(scenario: ScenarioID, status: LadderFinding.Status?)] {
        worlds.map { ($0.scenario.id, LadderAssembly.finding($0.contenders, worth: $0.worth).status[id]) }
    }

    /// The same scenarios over a part of the traffic.
    func over(_ part: PartialTraffic) -> MustHold {
        MustHold(worlds: worlds.compactMap { part.world(in: $0.scenario) })
    }

    private func fact(
        _ candidate: Model, against incumbent: Model?, in world: ScenarioWorld, _ allowing: GateFinding.Subject?,
        _ less: Double?
    ) -> RuleFact {
        let scenario = world.scenario.id
        func isMet(_ gate: GateFinding) -> Bool {
            gate.verdict == .pass || (gate.verdict == .inconclusive && allowing != nil && gate.subject == allowing)
        }
        guard let mine = world[candidate.id], mine.isComparable, mine.gates.allSatisfy(isMet), let less else {
            return RuleFact(.limitsIn(scenario), holds: false)
        }
        let comparison = Comparison(
            mine, against: incumbent.flatMap { world[$0.id] }, worth: world.worth, workload: world.workload,
            policy: world.cycle.policy)
        guard world.worth != nil else {
            return RuleFact(.scenario(scenario), comparison.costChange?.value ?? 0, asked: .init(.atMost, 0))
        }
        return RuleFact(
            .scenario(scenario), (comparison.benefit?.value ?? 0) - less,
            comparison.benefit?.interval.map { Interval(low: $0.low - less, high: $0.high - less) },
            asked: .init(.above, 0))
    }
}
