import RealModule
import Portfolio
import Statistics

/// The effects of one experiment (methods.md 4.7).
enum ExperimentAssembly {
    /// The finding, its p-values not adjusted; an experiment in which more than one factor changed is refused.
    static func finding(_ experiment: Experiment, policy: Policy) -> ExperimentFinding {
        guard experiment.isSound else {
            return ExperimentFinding(
                experiment: experiment, refusal: .changedTogether(experiment.changed), effects: [])
        }
        return ExperimentFinding(
            experiment: experiment, refusal: nil,
            effects: experiment.effects.map { effect($0, ExperimentUnit($0, policy: policy)) })
    }

    private static func effect(_ effect: Experiment.Effect, _ unit: ExperimentUnit) -> ExperimentFinding.Effect {
        if case .tally(let control) = effect.control, case .tally(let variant) = effect.variant {
            return share(effect, control, variant)
        }
        guard let before = moments(effect.control), let after = moments(effect.variant) else {
            return .init(effect: effect)
        }
        let paired = pairs(effect).flatMap { MeanDifference.paired(control: $0.control, variant: $0.variant) }
        let found = (paired ?? MeanDifference.welch(control: before, variant: after)).scaled(by: unit.factor)
        let ratio = ratio(effect)
        let difference = Estimate(
            value: found.estimate, spread: found.test.map { .computed($0.interval) } ?? .notSupplied,
            unit: unit.difference, n: before.n + after.n,
            lineage: Lineage(
                sources: [effect.source],
                steps: [.effect(.means(isPaired: paired != nil))] + (ratio.map { [.effect(.percent($0.step))] } ?? []))
        )
        return .init(
            effect: effect, difference: difference, percent: ratio?.change.test?.interval.scaled(by: 100),
            percentValue: ratio.map { 100 * $0.change.estimate }, pValue: (ratio?.change ?? found).test?.pValue)
    }

    private static func share(
        _ effect: Experiment.Effect, _ control: Tally, _ variant: Tally
    ) -> ExperimentFinding.Effect {
        let found = Newcombe(first: (variant.correct, variant.n), second: (control.correct, control.n))
        let difference = found.estimate.map { value in
            Estimate(
                value: 100 * value, spread: .computed(found.interval.scaled(by: 100)), unit: .points,
                n: control.n + variant.n,
                lineage: Lineage(
                    sources: [effect.source],
                    steps: [.effect(.shares(control: control, variant: variant)), .effect(.pooledZ)],
                    methods: [.separateShares]))
        }
        return .init(effect: effect, difference: difference, pValue: difference == nil ? nil : found.pooledP)
    }

    /// The values of both sides, where they are of the same requests.
    private static func pairs(_ effect: Experiment.Effect) -> (control: [Double], variant: [Double])? {
        guard effect.isPaired, case .values(let control) = effect.control, case .values(let variant) = effect.variant,
            control.count == variant.count
        else { return nil }
        return (control, variant)
    }

    /// The change in parts of control, 0.1 for a tenth more, and how it was found; nil with a value or a mean that isn't
    /// above 0.
    private static func ratio(_ effect: Experiment.Effect) -> (change: MeanDifference, step: EffectStep.Ratio)? {
        let (control, variant) = (effect.control, effect.variant)
        if let pairs = pairs(effect) {
            return MeanDifference.pairedRatio(control: pairs.control, variant: pairs.variant).map {
                ($0.less(1), EffectStep.Ratio.paired)
            }
        }
        if case .values(let before) = control, case .values(let after) = variant {
            return MeanDifference.ratio(control: before, variant: after).map {
                ($0.less(1), EffectStep.Ratio.separate)
            }
        }
        guard let before = moments(control), let after = moments(variant), before.mean > 0, after.mean > 0 else {
            return nil
        }
        // Of summaries only the means' ratio is known; their relative errors stand for those of the logarithms.
        func logarithm(_ side: Moments) -> Moments {
            Moments(mean: Double.log(side.mean), deviation: side.variance.squareRoot() / side.mean, n: side.n)
        }
        let logs = MeanDifference.welch(control: logarithm(before), variant: logarithm(after))
        let change = MeanDifference(
            estimate: Double.exp(logs.estimate) - 1,
            test: logs.test.map { test in
                .init(
                    interval: Interval(
                        low: Double.exp(test.interval.low) - 1, high: Double.exp(test.interval.high) - 1),
                    freedom: test.freedom, pValue: test.pValue)
            })
        return (change, .summaries)
    }

    private static func moments(_ side: Experiment.Side) -> Moments? {
        switch side {
        case .summary(let mean, let deviation, let n): n > 0 ? Moments(mean: mean, deviation: deviation, n: n) : nil
        case .values(let values): Moments(values)
        case .tally: nil
        }
    }
}
