public import Portfolio

/// A figure that an advice needs and doesn't have.
public enum Missing: Hashable, Sendable {
    /// The quality of a model isn't measured.
    case quality(of: ModelID)
    /// The cost of a model is unknown, with the reason that its author gives.
    case cost(of: ModelID, why: String)
    /// Only a part of the cost of a model is known, with the reason that its author gives.
    case partOfCost(of: ModelID, why: String)
    /// The full cost of a model isn't known.
    case fullCost(of: ModelID)
    /// A figure can't be compared with those of the others: why.
    case unlike(String)
    /// A figure is older than the policy allows.
    case stale(ModelFinding.Staleness)
}
