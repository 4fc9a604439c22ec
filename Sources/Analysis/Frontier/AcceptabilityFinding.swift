public import Portfolio

/// How sure the choice of a workload is: who would be best at which worth of a point, what choosing wrongly would cost,
/// and what knowing more would be worth (methods.md 6).
public struct AcceptabilityFinding: Hashable, Sendable {
    /// A model that may be chosen and can be best.
    public struct Option: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// P(best) at each of `worths`; equal ones share a draw.
        public var probabilities: [Double]
        /// P(best) at what a point is worth; nil when nobody has said.
        public var probability: Double?
        /// What choosing it loses on average against the best of each draw, money a month, or per 1,000 requests where
        /// traffic is unknown; nil without a worth.
        public var expectedLoss: Double?
    }

    /// Neighbouring worths of a point at which the same model has the largest mean net benefit.
    public struct Range: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// From this worth of a point per 1,000 requests on; 0 for the first.
        public var from: Double
        /// Up to this worth; nil for the last.
        public var to: Double?
        /// The largest P(best) of the model at one of `worths` within the range; nil where none lies within.
        public var probability: Double?
    }

    /// A model that another surely beats on cost and quality, so that it isn't drawn.
    public struct LeftOut: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// Who beats it.
        public var by: ModelID
    }

    /// What a model gains over the model in production, less the luck that picked it (the optimiser's curse).
    public struct Promise: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// The gain as estimated, money a month, or per 1,000 requests where traffic is unknown.
        public var estimated: Double
        /// The gain to promise.
        public var promised: Double
    }

    /// Draws behind each probability.
    public var draws: Int
    /// The seed of the draws.
    public var seed: UInt64
    /// What a point may be worth per 1,000 requests, rising.
    public var worths: [Double]
    /// The model with the largest mean net benefit at each of `worths`.
    public var choices: [ModelID]
    /// Who is chosen at which worth, by rising worth: what is known where nobody has said what a point is worth.
    public var ranges: [Range] = []
    /// By rising cost.
    public var options: [Option]
    /// What a point is worth per 1,000 requests; nil when nobody has said.
    public var worth: Double?
    /// The choice at `worth`, by mean net benefit; nil without a worth.
    public var choice: ModelID?
    /// What knowing everything would be worth, in the unit of `expectedLoss`; nil without a worth.
    public var perfectInformation: Double?
    /// By name.
    public var leftOut: [LeftOut]
    /// Of the options against the model in production; empty without one or without a worth.
    public var promises: [Promise]
    /// Whether the promises are shrunk: from four candidates on.
    public var isShrunk: Bool

    /// The option most probably best at `worth`; nil without a worth, and of equal ones the cheaper.
    public var likeliest: Option? {
        var best: Option?
        for option in options where option.probability ?? -1 > best?.probability ?? -1 { best = option }
        return best
    }

    /// An option; nil when it is none.
    public subscript(model: ModelID) -> Option? { options.first { $0.model == model } }
}
