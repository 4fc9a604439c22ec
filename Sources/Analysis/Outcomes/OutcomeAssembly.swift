import Formulas
import Portfolio
import Statistics

/// What came of earlier decisions' forecasts (methods.md 12).
struct OutcomeAssembly {
    let cycle: Cycle
    let workloads: [WorkloadFinding]
    let earlier: [EditionFinding]
    let decisions: [Decision]
    let currency: Currency

    /// Every decision with a forecast of this and earlier cycles, in order.
    var findings: [OutcomeFinding] {
        decisions.filter { $0.cycle <= cycle.id && $0.forecast != nil }.map(finding)
    }

    private func finding(_ decision: Decision) -> OutcomeFinding {
        guard let forecast = decision.forecast else {
            return OutcomeFinding(decision: decision, measured: nil, result: .notMeasured, note: nil)
        }
        var outcome = settled(decision, forecast, told: told(of: decision).first)
        outcome.later = later(decision, forecast)
        return outcome
    }

    /// What people told, where they did: what came by the cycle that it was due in, and what came after.
    private func told(of decision: Decision) -> [ToldOutcome] {
        let all = cycles.flatMap { cycle in
            cycle.outcomes.filter { $0.decision == decision.id }.map { (cycle: cycle.id, told: $0) }
        }
        guard let forecast = decision.forecast else { return all.map(\.told) }
        // Told in time counts as the outcome; told too late, the first of it does.
        guard let settling = all.last(where: { $0.cycle <= forecast.due }) ?? all.first else { return [] }
        return [settling.told] + all.filter { $0.cycle > max(forecast.due, settling.cycle) }.map(\.told)
    }

    private var cycles: [Cycle] { earlier.map(\.cycle) + [cycle] }

    private static func isCarriedOut(_ decision: Decision) -> Bool {
        decision.state == .inForce || decision.state == .superseded
    }

    /// The same forecast in the cycle after the one it was due in; nil as long as nothing is measured there.
    private func later(_ decision: Decision, _ forecast: Forecast) -> OutcomeFinding.Later? {
        guard Self.isCarriedOut(decision), let next = cycles.first(where: { $0.id > forecast.due })?.id else {
            return nil
        }
        let data = measured(decision, forecast, in: next)
        let isKnown = data.map { OutcomeFinding.measured($0).isKnown } ?? false
        let said = told(of: decision).dropFirst().first.map { estimate($0, forecast) }
        guard let measured = isKnown ? data : said ?? data else { return nil }
        let result = OutcomeFinding.Result(measured, against: forecast.expectation)
        return .init(
            cycle: next, measured: measured, result: result,
            error: ForecastError(forecast.expectation, measured: measured, result: result))
    }

    private func estimate(_ told: ToldOutcome, _ forecast: Forecast) -> Estimate {
        let spread: Estimate.Spread =
            if let low = told.low, let high = told.high { .supplied(Interval(low: low, high: high)) } else {
                .notSupplied
            }
        return Estimate(
            value: told.value, spread: spread, unit: unit(forecast),
            lineage: Lineage(sources: [told.source], steps: [.outcome(.told)]))
    }

    private func settled(_ decision: Decision, _ forecast: Forecast, told: ToldOutcome?) -> OutcomeFinding {
        let isCarriedOut = Self.isCarriedOut(decision)
        let data = forecast.due <= cycle.id && isCarriedOut ? measured(decision, forecast, in: forecast.due) : nil
        // Where an indicator measures it the data decide, whatever was typed.
        if let told, let data, OutcomeFinding.measured(data).isKnown {
            let isDenied = ForecastVerdict.contradicts(told.value, OutcomeFinding.measured(data)) ?? false
            return OutcomeFinding(
                decision: decision, measured: data, result: .init(data, against: forecast.expectation),
                note: isDenied ? .contradicts(told.value) : told.note.map { .said($0) })
        }
        if let told {
            let measured = estimate(told, forecast)
            return OutcomeFinding(
                decision: decision, measured: measured, result: .init(measured, against: forecast.expectation),
                note: told.note.map { .said($0) })
        }
        if forecast.due > cycle.id {
            return OutcomeFinding(decision: decision, measured: nil, result: .pending, note: nil)
        }
        guard let measured = data else {
            return OutcomeFinding(
                decision: decision, measured: nil, result: isCarriedOut ? .notMeasured : .notCarriedOut, note: nil)
        }
        let change = traffic(decision, forecast)
        let atTraffic = change.flatMap { restated(decision, forecast, $0) }
        return OutcomeFinding(
            decision: decision, measured: measured, result: .init(measured, against: forecast.expectation),
            note: change?.note(forecast, isRestated: atTraffic != nil), atTraffic: atTraffic)
    }

    /// How traffic changed between decision and outcome; nil where it didn't by much, or isn't known.
    private func traffic(_ decision: Decision, _ forecast: Forecast) -> RealisedTraffic? {
        func planned(_ cycle: CycleID) -> Double? {
            place(of: decision, in: cycle)?.workload.requestsPerMonth
        }
        guard let then = ((earlier.map(\.cycle) + [cycle]).first { $0.id == decision.cycle }),
            let before = planned(decision.cycle), let now = planned(forecast.due)
        else { return nil }
        return RealisedTraffic(then, currency: currency, planned: before, realised: now)
    }

    private func restated(_ decision: Decision, _ forecast: Forecast, _ traffic: RealisedTraffic)
        -> OutcomeFinding.AtTraffic?
    {
        guard let now = figure(decision, forecast, in: workloads(of: forecast.due)),
            let then = place(of: decision, in: decision.cycle), let model = decision.model.flatMap({ then[$0] })
        else { return nil }
        return traffic.restated(forecast, of: model.model, on: then.workload, now: now)
    }

    /// The workload that a decision is of, as a cycle found it.
    private func place(of decision: Decision, in cycle: CycleID) -> WorkloadFinding? {
        workloads(of: cycle).first { workload in
            decision.workload.map { workload.workload.id == $0 } ?? decision.model.map { workload[$0] != nil } ?? false
        }
    }

    private func workloads(of id: CycleID) -> [WorkloadFinding] {
        id == cycle.id ? workloads : earlier.first { $0.cycle.id == id }?.workloads ?? []
    }

    /// The forecast's figure in a cycle, as level, change or percent against the cycle of the decision.
    private func measured(_ decision: Decision, _ forecast: Forecast, in due: CycleID) -> Estimate? {
        guard let now = figure(decision, forecast, in: workloads(of: due)) else { return nil }
        guard forecast.kind != .level else { return now }
        guard let before = figure(decision, forecast, in: workloads(of: decision.cycle)) else { return nil }
        let difference = Differences.between(before, now)
        let factor = forecast.kind == .percent ? 100 / before.value : 1
        guard factor.isFinite else { return nil }
        return Estimate(
            value: difference.value * factor,
            spread: before.spread == .exact && now.spread == .exact
                ? .exact
                : difference.interval.map { interval in
                    let ends = [interval.low * factor, interval.high * factor].sorted()
                    return .computed(Interval(low: ends[0], high: ends[1]))
                } ?? .notSupplied, unit: unit(forecast),
            lineage: Lineage(
                sources: before.lineage.sources + now.lineage.sources,
                steps: [
                    .outcome(
                        .against(
                            now: now.value, due: due, before: before.value, decided: decision.cycle))
                ]))
    }

    private func figure(_ decision: Decision, _ forecast: Forecast, in workloads: [WorkloadFinding]) -> Estimate? {
        let candidates = workloads.filter { decision.workload == nil || $0.workload.id == decision.workload }
        guard let model = decision.model, let found = candidates.compactMap({ $0[model] }).first else { return nil }
        if let slice = forecast.slice { return found.slices.first { $0.slice.id == slice }?.accuracy }
        guard forecast.indicator == .costOfMonth else { return found.figures[forecast.indicator] }
        guard found.cost.comparable != nil, var month = found.cost.perMonth else { return nil }
        month.unit = .moneyPerThousand
        return month
    }

    private func unit(_ forecast: Forecast) -> Indicator.Unit {
        guard forecast.kind != .percent else { return .percent }
        if forecast.indicator == .costOfMonth { return .moneyPerThousand }
        let own = cycle.policy.indicator(forecast.indicator)?.unit ?? .number
        return forecast.kind == .change && own == .percent ? .points : own
    }
}
