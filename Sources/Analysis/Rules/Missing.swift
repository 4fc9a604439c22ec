public import Portfolio

/// A figure that an advice needs and doesn't have.
public enum Missing: Hashable, Sendable {
    /// The quality of a model isn't measured.
    case quality(of: ModelID)
    /// The cost of a model is unknown.
    case cost(of: ModelID, why: CostGap)
    /// Only a part of the cost of a model is known.
    case partOfCost(of: ModelID, why: CostGap)
    /// The full cost of a model isn't known.
    case fullCost(of: ModelID)
    /// A figure can't be compared with those of the others.
    case unlike(Unlike)
    /// An input of a model that something else stands in for, with who shows that it is missing.
    case input(ModelInput, of: ModelID, InputWitness)
    /// A limit of what runs was measured in the last cycle, and isn't now.
    case limit(GateFinding.Subject)
    /// A figure is older than the policy allows.
    case stale(ModelFinding.Staleness)
}
