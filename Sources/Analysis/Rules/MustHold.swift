import Portfolio

/// The scenarios in which a promotion must also pay (methods.md 11, 13.1): everything is computed again in each.
struct MustHold {
    private let worlds: [ScenarioWorld]

    /// Of `worlds`, those that policy or their author says must hold; in the author's order.
    init(_ worlds: [ScenarioWorld], policy: Policy) {
        self.worlds = worlds.filter { $0.scenario.mustHold || policy.mustHold.contains($0.scenario.id) }
    }

    /// The first in which `candidate` fails a gate or does not pay more than `incumbent`; nil when it holds in all.
    func firstWhereItDoesNotPay(_ candidate: Model, against incumbent: Model?) -> Scenario? {
        worlds.first { world in
            guard let mine = world[candidate.id], mine.isComparable, mine.verdict == .pass else { return true }
            let worth = world.worth
            let comparison = Comparison(
                mine, against: incumbent.flatMap { world[$0.id] }, worth: worth, workload: world.workload,
                policy: world.cycle.policy)
            guard worth != nil else { return (comparison.costChange?.value ?? 0) > 0 }
            return (comparison.benefit?.value ?? 0) <= 0
        }?.scenario
    }
}
