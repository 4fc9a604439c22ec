import Portfolio

/// The scenarios in which a promotion must also pay (methods.md 11, 13.1): everything is computed again in each.
struct MustHold {
    private let worlds: [ScenarioWorld]

    /// Of `worlds`, those that policy or their author says must hold; in the author's order.
    init(_ worlds: [ScenarioWorld], policy: Policy) {
        self.worlds = worlds.filter { $0.scenario.mustHold || policy.mustHold.contains($0.scenario.id) }
    }

    /// Whether `candidate` meets every limit and pays more than `incumbent`, scenario by scenario, up to the first in which
    /// it doesn't.
    func facts(_ candidate: Model, against incumbent: Model?) -> [RuleFact] {
        guard !worlds.isEmpty else { return [RuleFact(.noScenario, holds: true)] }
        var facts: [RuleFact] = []
        for world in worlds {
            let fact = fact(candidate, against: incumbent, in: world)
            facts.append(fact)
            guard fact.holds else { break }
        }
        return facts
    }

    private func fact(_ candidate: Model, against incumbent: Model?, in world: ScenarioWorld) -> RuleFact {
        let scenario = world.scenario.id
        guard let mine = world[candidate.id], mine.isComparable, mine.verdict == .pass else {
            return RuleFact(.limitsIn(scenario), holds: false)
        }
        let comparison = Comparison(
            mine, against: incumbent.flatMap { world[$0.id] }, worth: world.worth, workload: world.workload,
            policy: world.cycle.policy)
        guard world.worth != nil else {
            return RuleFact(.scenario(scenario), comparison.costChange?.value ?? 0, asked: .init(.atMost, 0))
        }
        return RuleFact(
            .scenario(scenario), comparison.benefit?.value ?? 0, comparison.benefit?.interval,
            asked: .init(.above, 0))
    }
}
