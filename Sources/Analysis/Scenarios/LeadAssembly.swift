import Portfolio
import Statistics

/// The lead of the choice over the next best while one assumption moves (methods.md 11, S16).
struct LeadAssembly {
    let switches: SwitchAssembly
    /// The intervals of the models' qualities.
    let qualities: [ModelID: Interval]

    /// An input moves this far at least; further where a scenario goes further.
    private static let least = 0.8...1.25

    /// The study; nil without a worth of a point or with fewer than two models to choose from.
    var study: LeadStudy? {
        let ranked = nets(nil, 1).sorted { $0.net != $1.net ? $0.net > $1.net : $0.model < $1.model }
        guard ranked.count > 1 else { return nil }
        let (choice, next) = (ranked[0].model, ranked[1].model)
        func swing(_ driver: LeadStudy.Driver, _ low: Double, _ high: Double) -> LeadStudy.Swing? {
            guard low < high, let atLow = lead(choice, driver, low), let atHigh = lead(choice, driver, high) else {
                return nil
            }
            return LeadStudy.Swing(driver: driver, low: low, high: high, atLow: atLow, atHigh: atHigh)
        }
        let inputs = SwitchFinding.Input.allCases.filter(switches.matters).compactMap { input in
            let range = switches.range(input, atLeast: Self.least)
            return swing(.input(input), range.lowerBound, range.upperBound)
        }
        let measured = [choice, next].compactMap { model in
            qualities[model].flatMap { swing(.quality(model), $0.low, $0.high) }
        }
        return lead(choice, nil, 1).map {
            LeadStudy(choice: choice, next: next, lead: $0, swings: inputs + measured)
        }
    }

    private func lead(_ choice: ModelID, _ driver: LeadStudy.Driver?, _ end: Double) -> Double? {
        let nets = nets(driver, end)
        guard let own = nets.first(where: { $0.model == choice })?.net,
            let other = nets.filter({ $0.model != choice }).map(\.net).max()
        else { return nil }
        let traffic = if case .input(.traffic) = driver { end } else { 1.0 }
        return (own - other) * (switches.workload.requestsPerMonth.map { $0 * traffic / 1000 } ?? 1)
    }

    /// The net benefit of each model that may be chosen, per 1,000 requests, with one assumption moved to `end`.
    private func nets(_ driver: LeadStudy.Driver?, _ end: Double) -> [(model: ModelID, net: Double)] {
        switches.nets { model, quality in
            if case .quality(model) = driver { end } else { quality }
        } factor: { input in
            driver == .input(input) ? end : 1
        }
    }
}
