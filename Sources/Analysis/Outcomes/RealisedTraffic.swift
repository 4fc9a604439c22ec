import Formulas
import Portfolio

/// An outcome after traffic changed by more than a fifth: what it is at the traffic that came, or why nobody can say
/// (methods.md 12, confounded windows).
struct RealisedTraffic {
    /// The cycle of the decision.
    let cycle: Cycle
    /// The currency of the site.
    let currency: Currency
    /// The traffic planned then, requests a month.
    let planned: Double
    /// The traffic that came, requests a month.
    let realised: Double

    /// Beyond this share of change in traffic an outcome is confounded.
    private static let mostChange = 0.2

    /// Nil where traffic changed by a fifth at most, or there was none.
    init?(_ cycle: Cycle, currency: Currency, planned: Double, realised: Double) {
        guard planned > 0, abs(realised / planned - 1) > Self.mostChange else { return nil }
        self.cycle = cycle
        self.currency = currency
        self.planned = planned
        self.realised = realised
    }

    /// What to keep in mind; `isRestated` where the comparison at the realised traffic stands beside it.
    func note(_ forecast: Forecast, isRestated: Bool) -> OutcomeFinding.Note {
        let change = realised / planned - 1
        if isRestated { return .restated(change) }
        return .confounded(change, Self.isCost(forecast) ? .noCostStructure : .noFormula)
    }

    /// The comparison at the realised traffic, by what the decision's cycle knew of the model's cost; nil for what doesn't
    /// follow from traffic, or where that cost isn't known. `now` is the figure in the cycle it was due.
    func restated(_ forecast: Forecast, of model: Model, on workload: Workload, now: Estimate) -> OutcomeFinding
        .AtTraffic?
    {
        guard Self.isCost(forecast), let before = cost(forecast, of: model, on: workload, at: planned),
            let moved = cost(forecast, of: model, on: workload, at: realised)
        else { return nil }
        var (measured, expectation) = (now, forecast.expectation)
        var steps = [
            Step.outcome(
                .atTraffic(
                    cycle.id, planned: planned, cost: before.value, realised: realised, moved: moved.value))
        ]
        let (came, then) = (Term.figure.of(now.value), Term.figure.of(moved.value))
        let difference = Differences.between(moved, now)
        func becomes(_ value: Double, factor: Double) {
            measured.value = value
            measured.spread =
                moved.spread == .exact && now.spread == .exact
                ? .exact : difference.interval.map { .computed($0.scaled(by: factor)) } ?? .notSupplied
        }
        switch forecast.kind {
        case .level:
            let shift = moved.value - before.value
            expectation = expectation.shifted(by: shift)
            steps.append(.formula(.forecastShift, then - Term.figure.of(before.value)))
        case .change:
            becomes(difference.value, factor: 1)
            steps.append(.formula(.realisedChange, came - then))
        case .percent:
            guard moved.value > 0 else { return nil }
            becomes(100 * difference.value / moved.value, factor: 100 / moved.value)
            measured.unit = .percent
            steps.append(.formula(.realisedPercent, 100 * (came / then - 1), .percent))
        }
        measured.lineage = Lineage(
            sources: now.lineage.sources + moved.lineage.sources, steps: steps, methods: [.fullCost, .change])
        return OutcomeFinding.AtTraffic(
            planned: planned, realised: realised, before: before.value, beforeAtRealised: moved.value,
            expectation: expectation, measured: measured,
            result: OutcomeFinding.Result(measured, against: expectation))
    }

    private static func isCost(_ forecast: Forecast) -> Bool {
        forecast.indicator == .cost || forecast.indicator == .costOfMonth
    }

    /// What the decision's cycle says the model would cost at `volume`, with replicas and fixed parts as they follow.
    private func cost(_ forecast: Forecast, of model: Model, on workload: Workload, at volume: Double) -> Estimate? {
        let measured = MeasuredByModel(cycle, on: workload.id)
        let figures = GatheredFigures(measured, of: model.id, policy: cycle.policy)
        let sizing = Sizing(
            model, on: workload, figures: figures, demand: Demand(workload, in: cycle, measured: measured),
            isKept: GateKeeper.keepsLatency(workload, cycle.policy, figures, isAsked: model.serves))
        let cost = FullCost(
            model: model, workload: workload, cycle: cycle, figures: figures, currency: currency, sizing: sizing
        ).finding(volume: volume)
        guard cost.comparable != nil else { return nil }
        return forecast.indicator == .costOfMonth ? cost.perMonth : cost.comparable
    }
}
