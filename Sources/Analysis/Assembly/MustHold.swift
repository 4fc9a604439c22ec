import Portfolio

/// The scenarios in which a promotion must also pay (methods.md 11, 13.1): everything is computed again in each.
struct MustHold {
    /// A scenario with everything as it would be in it.
    private struct World {
        var scenario: Scenario
        var cycle: Cycle
        var workload: Workload
        var measured: MeasuredByModel
    }

    private let worlds: [World]
    private let currency: Currency

    /// Prepares the scenarios of `cycle` that must hold on `workload`, in the author's order.
    init(workload: Workload, cycle: Cycle, currency: Currency) {
        self.currency = currency
        worlds = cycle.scenarios.filter { scenario in
            (scenario.mustHold || cycle.policy.mustHold.contains(scenario.id))
                && (scenario.workload == nil || scenario.workload == workload.id)
        }.map { scenario in
            let changed = scenario.applied(to: cycle, workload)
            return World(
                scenario: scenario, cycle: changed.cycle, workload: changed.workload,
                measured: MeasuredByModel(changed.cycle, on: workload.id))
        }
    }

    /// The first in which `candidate` fails a gate or does not pay more than `incumbent`; nil when it holds in all.
    func firstWhereItDoesNotPay(_ candidate: Model, against incumbent: Model?) -> Scenario? {
        worlds.first { world in
            func contender(_ model: Model) -> Contender {
                let changed = world.cycle.models.first { $0.id == model.id } ?? model
                // Only the sign of a mean is asked for.
                return Contender(
                    changed, on: world.workload, in: world.cycle, measured: world.measured, draws: 200,
                    currency: currency)
            }
            let mine = contender(candidate)
            guard mine.isComparable, mine.verdict == .pass else { return true }
            let worth = world.workload.valueOfRight.map { $0 * 10 } ?? world.cycle.policy.valueOfPoint
            let comparison = Comparison(
                mine, against: incumbent.map(contender), worth: worth, workload: world.workload,
                policy: world.cycle.policy)
            guard worth != nil else { return (comparison.costChange?.value ?? 0) > 0 }
            return (comparison.benefit?.value ?? 0) <= 0
        }?.scenario
    }
}

extension Scenario {
    /// The cycle and the workload as they would be in this scenario.
    ///
    /// Prices by the hour follow the price of hardware, prices by the request that of tokens; points are lost on every
    /// slice alike.
    func applied(to cycle: Cycle, _ workload: Workload) -> (cycle: Cycle, workload: Workload) {
        var cycle = cycle
        var workload = workload
        workload.requestsPerMonth = workload.requestsPerMonth.map { $0 * traffic }
        for index in workload.slices.indices {
            if let share = mix[workload.slices[index].id] { workload.slices[index].share = share }
        }
        cycle.prices = cycle.prices.map { $0.unit == .hour ? $0.scaled(by: hardwarePrice) : $0 }
        for index in cycle.models.indices {
            cycle.models[index].pricePerThousand = cycle.models[index].pricePerThousand?.scaled(by: tokenPrice)
        }
        if drift != 0 {
            let quality = workload.quality
            for index in cycle.measurements.indices where cycle.measurements[index].indicator == quality {
                cycle.measurements[index].value = cycle.measurements[index].value.map { min(100, max(0, $0 - drift)) }
            }
            for index in cycle.snapshots.indices { cycle.snapshots[index].lose(points: drift) }
        }
        return (cycle, workload)
    }
}

extension Snapshot {
    /// Takes `points` off every share of right answers, within 0 and 100.
    fileprivate mutating func lose(points: Double) {
        func less(_ tally: Tally) -> Tally {
            let lost = Int((Double(tally.n) * points / 100).rounded())
            return Tally(correct: min(tally.n, max(0, tally.correct - lost)), n: tally.n)
        }
        accuracy = accuracy.map(less)
        for index in slices.indices { slices[index].tally = less(slices[index].tally) }
    }
}

extension Price {
    /// The same line at another price.
    fileprivate func scaled(by factor: Double) -> Price {
        Price(item: item, cost: cost.scaled(by: factor), unit: unit, from: from, document: document)
    }
}

extension Cost {
    /// The same cost times `factor`; unknown stays unknown, free stays free.
    fileprivate func scaled(by factor: Double) -> Cost {
        switch knowledge {
        case .known:
            Cost((amount ?? 0) * factor, currency: currency, basis: basis, priceDate: priceDate, source: source)
        case .atLeast(let reason):
            .atLeast((amount ?? 0) * factor, because: reason, currency: currency, basis: basis, source: source)
        case .free, .unknown: self
        }
    }
}
