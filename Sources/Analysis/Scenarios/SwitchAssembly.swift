import Portfolio
import Statistics

/// Where the choice changes while one input moves and all else stays as planned (methods.md 11).
struct SwitchAssembly {
    let workload: Workload
    let policy: Policy
    let scenarios: [Scenario]
    private let options: [Option]
    private let worth: Double?

    private struct Option {
        var model: ModelID
        var quality: Double
        var curve: CostCurve
    }

    /// Prepares the models that may be chosen as planned.
    init(workload: Workload, contenders: [Contender], policy: Policy, worth: Double?, scenarios: [Scenario]) {
        self.workload = workload
        self.policy = policy
        self.worth = worth
        self.scenarios = scenarios
        let eligible = contenders.filter(Choice.isEligible).compactMap { contender -> Option? in
            guard let quality = contender.quality?.value, let curve = contender.curve else { return nil }
            return Option(model: contender.model.id, quality: quality, curve: curve)
        }
        options = eligible.sorted { $0.model < $1.model }
    }

    /// The inputs that anything depends on, each with its changes; empty without a choice.
    var findings: [SwitchFinding] {
        guard let worth, options.count > 1 else { return [] }
        return SwitchFinding.Input.allCases.compactMap { input in
            guard matters(input) else { return nil }
            let range = range(input, atLeast: 0.5...2)
            let found = SwitchPoints.find(in: range) { factor in best(input, factor, worth: worth) }
            return SwitchFinding(
                input: input, range: range, planned: planned(input),
                changes: found.map { .init(factor: $0.input, below: $0.before, above: $0.after) })
        }
    }

    /// Whether anything depends on an input.
    func matters(_ input: SwitchFinding.Input) -> Bool {
        switch input {
        case .traffic: workload.requestsPerMonth.map { $0 > 0 } ?? false
        case .hardwarePrice: options.contains { $0.curve.perReplica > 0 }
        case .tokenPrice: options.contains { $0.curve.perThousand > 0 && !$0.curve.isUnsplit }
        case .worth: true
        }
    }

    /// The factors on an input to try: `least`, and on to the ends that scenarios name.
    func range(_ input: SwitchFinding.Input, atLeast least: ClosedRange<Double>) -> ClosedRange<Double> {
        let named = scenarios.map { scenario in
            switch input {
            case .traffic: scenario.traffic
            case .hardwarePrice: scenario.hardwarePrice
            case .tokenPrice: scenario.tokenPrice
            case .worth: 1.0
            }
        }
        return min(least.lowerBound, named.min() ?? 1)...max(least.upperBound, named.max() ?? 1)
    }

    /// The net benefit per 1,000 requests of each model that may be chosen, at these qualities and factors on the inputs;
    /// empty without a worth of a point.
    func nets(
        quality: (ModelID, Double) -> Double, factor: (SwitchFinding.Input) -> Double
    ) -> [(model: ModelID, net: Double)] {
        guard let worth else { return [] }
        let volume = workload.requestsPerMonth.map { $0 * factor(.traffic) }
        return options.compactMap { option in
            option.curve.perThousand(at: volume, hardware: factor(.hardwarePrice), tokens: factor(.tokenPrice)).map {
                (
                    option.model,
                    Benefit.perThousand(
                        worth: worth * factor(.worth), quality: quality(option.model, option.quality), cost: $0)
                )
            }
        }
    }

    private func planned(_ input: SwitchFinding.Input) -> Double? {
        switch input {
        case .traffic: workload.requestsPerMonth
        case .worth: workload.valueOfRight
        case .hardwarePrice, .tokenPrice: nil
        }
    }

    private func best(_ input: SwitchFinding.Input, _ factor: Double, worth: Double) -> ModelID? {
        let volume = workload.requestsPerMonth.map { input == .traffic ? $0 * factor : $0 }
        var found: (model: ModelID, net: Double, cost: Double)?
        for option in options {
            guard
                let cost = option.curve.perThousand(
                    at: volume, hardware: input == .hardwarePrice ? factor : 1,
                    tokens: input == .tokenPrice ? factor : 1)
            else { continue }
            let net = Benefit.perThousand(
                worth: worth * (input == .worth ? factor : 1), quality: option.quality, cost: cost)
            if let best = found, net < best.net || (net == best.net && cost >= best.cost) { continue }
            found = (option.model, net, cost)
        }
        return found?.model
    }
}
