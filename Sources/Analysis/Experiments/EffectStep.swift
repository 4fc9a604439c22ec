public import Portfolio

/// A step to the effect of an experiment (methods.md 4.7).
public enum EffectStep: Hashable, Sendable {
    /// How an effect in percent was found.
    public enum Ratio: Hashable, Sendable {
        /// Ratio of geometric means, of the same requests.
        case paired
        /// Ratio of geometric means, of separate requests.
        case separate
        /// Ratio of means, from summaries.
        case summaries
    }

    /// The mean of the pairs' differences, or of separate means.
    case means(isPaired: Bool)
    /// How the percentage came about.
    case percent(Ratio)
    /// Two shares side by side.
    case shares(control: Tally, variant: Tally)
    /// The p-value of two shares.
    case pooledZ
}
