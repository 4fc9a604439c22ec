import Analysis

extension StepWords {
    /// Effects of an experiment.
    static func effect(_ step: EffectStep) -> String {
        switch step {
        case .means(let isPaired):
            isPaired ? "mean of the pairs' differences; paired t" : "variant mean less control mean; Welch"
        case .percent(.paired): "in percent: ratio of geometric means; paired t on logarithms"
        case .percent(.separate): "in percent: ratio of geometric means; Welch on logarithms"
        case .percent(.summaries): "in percent: ratio of means; Welch on their relative errors"
        case .shares(let control, let variant):
            "\(number(variant.correct)) of \(number(variant.n)) against \(number(control.correct)) of "
                + "\(number(control.n)); Newcombe"
        case .pooledZ: "p: pooled z"
        }
    }
}
