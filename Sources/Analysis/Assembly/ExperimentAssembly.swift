import Portfolio

/// The effects of one experiment (methods.md 4.7).
enum ExperimentAssembly {
    /// The finding; an experiment in which more than one factor changed is refused.
    static func finding(_ experiment: Experiment) -> ExperimentFinding {
        guard experiment.isSound else {
            let factors = experiment.changed.joined(separator: " and ")
            return ExperimentFinding(
                experiment: experiment, refusal: "\(factors) changed together, so no effect can be told apart",
                effects: [])
        }
        return ExperimentFinding(
            experiment: experiment, refusal: nil, effects: experiment.effects.map { effect($0) })
    }

    private static func effect(_ effect: Experiment.Effect) -> ExperimentFinding.Effect {
        let lineage = { (steps: [String]) in Lineage(sources: [effect.source], steps: steps) }
        switch (effect.control, effect.variant) {
        case (.tally(let control), .tally(let variant)):
            let found = Newcombe(first: (variant.correct, variant.n), second: (control.correct, control.n))
            let difference = found.estimate.map { value in
                Estimate(
                    value: 100 * value, spread: .computed(found.interval.scaled(by: 100)), unit: .points,
                    n: control.n + variant.n,
                    lineage: lineage([
                        "\(variant.correct) of \(variant.n) against \(control.correct) of \(control.n); Newcombe"
                    ]))
            }
            return .init(effect: effect, difference: difference)
        case (let control, let variant):
            guard let before = moments(control), let after = moments(variant) else { return .init(effect: effect) }
            let found = MeanDifference.welch(control: before, variant: after)
            guard let interval = found.test?.interval else { return .init(effect: effect) }
            let ratio = ratio(control, variant)
            let percent = ratio ?? (before.mean > 0 ? found.scaled(by: 1 / before.mean) : nil)
            let difference = Estimate(
                value: found.estimate, spread: .computed(interval), unit: .number, n: before.n + after.n,
                lineage: lineage(
                    ["variant mean less control mean; Welch"]
                        + (ratio == nil ? [] : ["in percent: ratio of geometric means; Welch on logarithms"])))
            return .init(
                effect: effect, difference: difference, percent: percent?.test?.interval.scaled(by: 100),
                percentValue: percent.map { 100 * $0.estimate })
        }
    }

    /// The change of the geometric mean, 0.1 for a tenth more; nil without every value, or with one that isn't above 0.
    private static func ratio(_ control: Experiment.Side, _ variant: Experiment.Side) -> MeanDifference? {
        guard case .values(let before) = control, case .values(let after) = variant else { return nil }
        return MeanDifference.ratio(control: before, variant: after)?.less(1)
    }

    private static func moments(_ side: Experiment.Side) -> Moments? {
        switch side {
        case .summary(let mean, let deviation, let n): n > 0 ? Moments(mean: mean, deviation: deviation, n: n) : nil
        case .values(let values): Moments(values)
        case .tally: nil
        }
    }
}
