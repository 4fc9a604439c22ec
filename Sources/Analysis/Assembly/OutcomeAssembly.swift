import Portfolio

/// What came of earlier decisions' forecasts (methods.md 12).
struct OutcomeAssembly {
    let cycle: Cycle
    let workloads: [WorkloadFinding]
    let earlier: [EditionFinding]
    let decisions: [Decision]

    /// Every decision with a forecast of this and earlier cycles, in order.
    var findings: [OutcomeFinding] {
        decisions.filter { $0.cycle <= cycle.id && $0.forecast != nil }.map(finding)
    }

    private func finding(_ decision: Decision) -> OutcomeFinding {
        guard let forecast = decision.forecast else {
            return OutcomeFinding(decision: decision, measured: nil, result: .notRealised, note: nil)
        }
        let told = (earlier.map(\.cycle) + [cycle]).flatMap(\.outcomes).last { $0.decision == decision.id }
        if let told {
            let spread: Estimate.Spread =
                if let low = told.low, let high = told.high { .supplied(Interval(low: low, high: high)) } else {
                    .notSupplied
                }
            let measured = Estimate(
                value: told.value, spread: spread, unit: unit(forecast),
                lineage: Lineage(sources: [told.source], steps: ["as told"]))
            return OutcomeFinding(
                decision: decision, measured: measured, result: result(told.value, forecast), note: told.note)
        }
        if forecast.due > cycle.id {
            return OutcomeFinding(decision: decision, measured: nil, result: .pending, note: nil)
        }
        guard decision.state == .inForce || decision.state == .superseded, let measured = measured(decision, forecast)
        else { return OutcomeFinding(decision: decision, measured: nil, result: .notRealised, note: nil) }
        return OutcomeFinding(
            decision: decision, measured: measured, result: result(measured.value, forecast),
            note: confounded(decision, forecast))
    }

    /// Traffic that changed by more than a fifth between decision and outcome, which may be what moved the figure; nil
    /// where it didn't, or isn't known.
    private func confounded(_ decision: Decision, _ forecast: Forecast) -> String? {
        func traffic(_ cycle: CycleID) -> Double? {
            let found = cycle == self.cycle.id ? workloads : earlier.first { $0.cycle.id == cycle }?.workloads ?? []
            let own = found.filter { workload in
                decision.workload.map { workload.workload.id == $0 }
                    ?? decision.model.map { workload[$0] != nil } ?? false
            }
            return own.first?.workload.requestsPerMonth
        }
        guard let before = traffic(decision.cycle), let now = traffic(forecast.due), before > 0 else { return nil }
        let change = now / before - 1
        guard abs(change) > OutcomeAssembly.mostTrafficChange else { return nil }
        return "traffic \(change > 0 ? "grew" : "fell") by \(FormulaNumber.text((abs(change) * 100).rounded()))% "
            + "in between, which may be what moved it"
    }

    /// Beyond this share of change in traffic an outcome is confounded (methods.md 12).
    private static let mostTrafficChange = 0.2

    private func result(_ value: Double, _ forecast: Forecast) -> OutcomeFinding.Result {
        (forecast.low...max(forecast.low, forecast.high)).contains(value) ? .hit : .miss
    }

    /// The forecast's figure in the cycle it was due, as level, change or percent against the cycle of the decision.
    private func measured(_ decision: Decision, _ forecast: Forecast) -> Estimate? {
        let due = forecast.due == cycle.id ? workloads : earlier.first { $0.cycle.id == forecast.due }?.workloads
        guard let now = figure(decision, forecast, in: due ?? []) else { return nil }
        guard forecast.kind != .level else { return now }
        let then = earlier.first { $0.cycle.id == decision.cycle }?.workloads ?? []
        guard let before = figure(decision, forecast, in: then) else { return nil }
        let difference = Differences.between(before, now)
        let factor = forecast.kind == .percent ? 100 / before.value : 1
        guard factor.isFinite else { return nil }
        return Estimate(
            value: difference.value * factor,
            spread: difference.interval.map { interval in
                let ends = [interval.low * factor, interval.high * factor].sorted()
                return .computed(Interval(low: ends[0], high: ends[1]))
            } ?? .notSupplied, unit: unit(forecast),
            lineage: Lineage(
                sources: before.lineage.sources + now.lineage.sources,
                steps: [
                    "\(FormulaNumber.text(now.value)) in \(forecast.due) against "
                        + "\(FormulaNumber.text(before.value)) in \(decision.cycle)"
                ]))
    }

    private func figure(_ decision: Decision, _ forecast: Forecast, in workloads: [WorkloadFinding]) -> Estimate? {
        let candidates = workloads.filter { decision.workload == nil || $0.workload.id == decision.workload }
        guard let model = decision.model, let found = candidates.compactMap({ $0[model] }).first else { return nil }
        if let slice = forecast.slice { return found.slices.first { $0.slice.id == slice }?.accuracy }
        return found.figures[forecast.indicator]
    }

    private func unit(_ forecast: Forecast) -> Indicator.Unit {
        guard forecast.kind != .percent else { return .percent }
        let own = cycle.policy.indicator(forecast.indicator)?.unit ?? .number
        return forecast.kind == .change && own == .percent ? .points : own
    }
}
