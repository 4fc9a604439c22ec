import Portfolio

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
        scaleMeasuredCosts(&cycle, of: workload.id)
        if drift != 0 {
            let quality = workload.quality
            for index in cycle.measurements.indices where cycle.measurements[index].indicator == quality {
                cycle.measurements[index].value = cycle.measurements[index].value.map { min(100, max(0, $0 - drift)) }
            }
            for index in cycle.snapshots.indices { cycle.snapshots[index].lose(points: drift) }
        }
        return (cycle, workload)
    }

    /// A cost that was measured as a whole, without a split into hardware and requests, moves with the price that moves
    /// (methods.md 11).
    private func scaleMeasuredCosts(_ cycle: inout Cycle, of workload: WorkloadID) {
        let factor = hardwarePrice != 1 ? hardwarePrice : tokenPrice
        guard factor != 1 else { return }
        for index in cycle.measurements.indices
        where cycle.measurements[index].indicator == "cost.per_1k" && cycle.measurements[index].workload == workload {
            cycle.measurements[index].value = cycle.measurements[index].value.map { $0 * factor }
            cycle.measurements[index].low = cycle.measurements[index].low.map { $0 * factor }
            cycle.measurements[index].high = cycle.measurements[index].high.map { $0 * factor }
        }
        for index in cycle.snapshots.indices where cycle.snapshots[index].workload == workload {
            for line in cycle.snapshots[index].bill.indices {
                cycle.snapshots[index].bill[line].cost = cycle.snapshots[index].bill[line].cost.scaled(by: factor)
            }
        }
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
