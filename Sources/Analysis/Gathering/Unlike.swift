/// Why a model's figure is not like those that it stands beside: measured otherwise, or another kind of cost (S11).
public struct Unlike: Hashable, Sendable {
    /// The figure that is meant.
    public enum Figure: String, Sendable, CaseIterable {
        /// Answers rated.
        case quality
        /// Calls timed.
        case latency
        /// Money.
        case cost
    }

    /// The figure.
    public var figure: Figure
    /// What differs, a phrase: "rated on 'v5', the others on 'v4'".
    public var reason: String
    /// Whether the two can't be compared at all, such as answers to other questions or costs of another basis. Else it is
    /// drawn hollow, with the reason.
    public var isBarred: Bool

    /// Makes it.
    public init(figure: Figure, reason: String, isBarred: Bool) {
        self.figure = figure
        self.reason = reason
        self.isBarred = isBarred
    }
}
