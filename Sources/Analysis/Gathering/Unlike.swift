public import Portfolio

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

    /// What the model and the others have, each of its own.
    public enum Difference: Hashable, Sendable {
        /// The questions that answers were rated on.
        case suite(String, other: String)
        /// The days that answers were rated in.
        case rated(Window, other: Window)
        /// The load that calls were timed under.
        case load(String, other: String)
        /// The days that calls were timed in.
        case timed(Window, other: Window)
        /// The currency of its cost.
        case currency(Currency, other: Currency)
        /// The basis of its cost.
        case basis(CostBasis, other: CostBasis)
        /// The days that its cost was measured in.
        case spent(Window, other: Window)
    }

    /// What differs.
    public var difference: Difference
    /// The title of the model that it is held against; nil for what most others have.
    public var reference: String?

    /// Makes it.
    public init(_ difference: Difference, from reference: String?) {
        self.difference = difference
        self.reference = reference
    }

    /// The figure.
    public var figure: Figure {
        switch difference {
        case .suite, .rated: .quality
        case .load, .timed: .latency
        case .currency, .basis, .spent: .cost
        }
    }

    /// Whether the two can't be compared at all: answers to other questions, costs of another basis or currency. Else it is
    /// drawn hollow, with the reason.
    public var isBarred: Bool {
        switch difference {
        case .suite, .currency, .basis: true
        case .rated, .load, .timed, .spent: false
        }
    }
}
