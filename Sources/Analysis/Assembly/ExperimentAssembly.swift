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
            guard let left = moments(control), let right = moments(variant) else { return .init(effect: effect) }
            let value = right.mean - left.mean
            let error = (left.error * left.error + right.error * right.error).squareRoot()
            guard error > 0, left.n > 1, right.n > 1 else { return .init(effect: effect) }
            // Welch's degrees of freedom.
            let squares = (left.error * left.error, right.error * right.error)
            let freedom =
                (squares.0 + squares.1) * (squares.0 + squares.1)
                / (squares.0 * squares.0 / Double(left.n - 1) + squares.1 * squares.1 / Double(right.n - 1))
            let half = StudentDistribution(freedom: freedom).twoSided(level: 0.95) * error
            let difference = Estimate(
                value: value, spread: .computed(Interval(low: value - half, high: value + half)), unit: .number,
                n: left.n + right.n, lineage: lineage(["variant mean less control mean; Welch"]))
            let isRatio = left.mean > 0
            return .init(
                effect: effect, difference: difference,
                percent: isRatio
                    ? Interval(low: 100 * (value - half) / left.mean, high: 100 * (value + half) / left.mean) : nil,
                percentValue: isRatio ? 100 * value / left.mean : nil)
        }
    }

    private static func moments(_ side: Experiment.Side) -> (mean: Double, error: Double, n: Int)? {
        switch side {
        case .summary(let mean, let deviation, let n):
            return n > 0 ? (mean, deviation / Double(n).squareRoot(), n) : nil
        case .values(let values):
            guard values.count > 1 else { return nil }
            let n = Double(values.count)
            let mean = values.reduce(0, +) / n
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
            return (mean, (variance / n).squareRoot(), values.count)
        case .tally: return nil
        }
    }
}
