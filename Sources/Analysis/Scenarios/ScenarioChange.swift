import Portfolio

extension Scenario {
    /// The cycle and the workload as they would be in this scenario, whose calls spread over the `week`.
    ///
    /// Prices by the hour follow the price of hardware, prices by the request that of tokens. More calls in the busy
    /// hours are more calls in all; without a measured week nobody can say how many, and they change nothing.
    func applied(to cycle: Cycle, _ workload: Workload, week: WeekShape?) -> (cycle: Cycle, workload: Workload) {
        var cycle = cycle
        var workload = workload
        let growth = week?.growth(of: workload.busyHours, by: busyTraffic) ?? 1
        workload.requestsPerMonth = workload.requestsPerMonth.map { $0 * traffic * growth }
        for index in workload.slices.indices {
            if let share = mix[workload.slices[index].id] { workload.slices[index].share = share }
        }
        cycle.prices = cycle.prices.map { $0.unit == .hour ? $0.scaled(by: hardwarePrice) : $0 }
        for index in cycle.models.indices {
            cycle.models[index].pricePerThousand = cycle.models[index].pricePerThousand?.scaled(by: tokenPrice)
            cycle.models[index].retraining?.perYear *= retraining
            cycle.models[index].tokens = cycle.models[index].tokens?.scaled(by: tokenPrice)
        }
        scaleMeasuredCosts(&cycle, of: workload.id)
        if retraining != 1 { scaleRetrainings(&cycle, of: workload.id) }
        if busyTraffic != 1 { scaleWeek(&cycle, of: workload) }
        if !keepsAnswers(of: workload) { loseAnswers(in: &cycle, of: workload) }
        return (cycle, workload)
    }

    /// A cost that was measured as a whole, without a split into hardware and requests, moves with the price that moves,
    /// that of hardware where both do (methods.md 11).
    private func scaleMeasuredCosts(_ cycle: inout Cycle, of workload: WorkloadID) {
        let factor = hardwarePrice != 1 ? hardwarePrice : tokenPrice
        guard factor != 1 else { return }
        for index in cycle.measurements.indices
        where cycle.measurements[index].indicator == .cost && cycle.measurements[index].workload == workload {
            cycle.measurements[index].scale(by: factor)
        }
        for index in cycle.snapshots.indices where cycle.snapshots[index].workload == workload {
            for line in cycle.snapshots[index].bill.indices {
                cycle.snapshots[index].bill[line].cost = cycle.snapshots[index].bill[line].cost.scaled(by: factor)
            }
        }
    }

    private func scaleRetrainings(_ cycle: inout Cycle, of workload: WorkloadID) {
        for index in cycle.measurements.indices
        where cycle.measurements[index].indicator == .retrainings && cycle.measurements[index].workload == workload {
            cycle.measurements[index].scale(by: retraining)
        }
    }

    /// The calls of the busy hours, with what fails among them and what they cost.
    private func scaleWeek(_ cycle: inout Cycle, of workload: Workload) {
        for index in cycle.snapshots.indices where cycle.snapshots[index].workload == workload.id {
            for place in cycle.snapshots[index].week.indices
            where workload.busyHours.contains(cycle.snapshots[index].week[place].hour) {
                cycle.snapshots[index].week[place].scale(by: busyTraffic)
            }
            cycle.snapshots[index].series?.scale(workload.busyHours, by: busyTraffic)
        }
    }
}

extension Measurement {
    /// Multiplies the value and its interval by `factor`.
    fileprivate mutating func scale(by factor: Double) {
        (value, low, high) = (value.map { $0 * factor }, low.map { $0 * factor }, high.map { $0 * factor })
    }
}

extension HourOfWeek {
    fileprivate mutating func scale(by factor: Double) {
        requests *= factor
        (failed, cost) = (failed.map { $0 * factor }, cost.map { $0 * factor })
    }
}

extension CallSeries {
    /// Multiplies the calls of `hours` of the week by `factor`.
    fileprivate mutating func scale(_ hours: Set<Int>, by factor: Double) {
        for step in calls.indices where hours.contains(start.after(minutes: step * minutes).hourOfWeek) {
            calls[step] = Int((Double(calls[step]) * factor).rounded())
            failed[step] = Int((Double(failed[step]) * factor).rounded())
        }
    }
}

extension Price {
    /// The same line at another price.
    fileprivate func scaled(by factor: Double) -> Price {
        Price(
            item: item, cost: cost.scaled(by: factor), unit: unit, from: from, until: until, document: document,
            acknowledged: acknowledged)
    }
}

extension TokenUse {
    /// The same with every price times `factor`.
    fileprivate func scaled(by factor: Double) -> TokenUse {
        TokenUse(parts.map { Part(kind: $0.kind, perRequest: $0.perRequest, price: $0.price?.scaled(by: factor)) })
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
