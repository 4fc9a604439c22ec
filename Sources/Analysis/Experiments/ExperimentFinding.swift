import Statistics

public import Portfolio

/// An experiment's effects, or why it is refused (S62).
public struct ExperimentFinding: Hashable, Sendable {
    /// One effect.
    public struct Effect: Hashable, Sendable {
        /// What an effect says, among all effects of the edition.
        public enum Verdict: String, Hashable, Sendable {
            /// It moved to the good side.
            case better
            /// It moved to the bad side.
            case worse
            /// It can't be told from no change.
            case open
            /// Nothing says how sure it is.
            case untested
        }

        /// The effect as written.
        public var effect: Experiment.Effect
        /// Variant minus control; nil with too few values.
        public var difference: Estimate?
        /// Change in percent of control, from the ratio of geometric means where all values are above 0; nil otherwise.
        public var percent: Interval?
        /// The headline change in percent; nil otherwise.
        public var percentValue: Double?
        /// The two-sided p-value of the headline; nil without a test.
        public var pValue: Double?
        /// The same adjusted over all effects of the edition (Holm); nil without a test.
        public var adjustedP: Double?

        /// What it says; by `adjustedP` at 5%.
        public var verdict: Verdict {
            guard let adjustedP, let difference else { return .untested }
            guard adjustedP <= 0.05 * (1 + 1e-12), difference.value != 0 else { return .open }
            return (difference.value > 0) == (effect.better == .higher) ? .better : .worse
        }
    }

    /// Why an experiment is refused.
    public enum Refusal: Hashable, Sendable {
        /// These changed together, so that no effect can be told apart.
        case changedTogether([String])
    }

    /// The experiment as written.
    public var experiment: Experiment
    /// Why it is refused; nil when it is sound.
    public var refusal: Refusal?
    /// Its effects; empty when refused.
    public var effects: [Effect]
}
