/// Every decision of a series, and which of them took the place of which (N25): a file says how its decision stood when it was
/// written, and a later decision that replaces it changes that without anybody opening the old file.
public struct DecisionRegister: Hashable, Sendable {
    /// Every decision, in the order given.
    public let decisions: [Decision]
    private let replacing: [DecisionID: [Decision]]

    /// The register of decisions, oldest first.
    public init(_ decisions: [Decision]) {
        self.decisions = decisions
        replacing = Dictionary(
            grouping: decisions.filter { $0.supersedes != nil && $0.supersedes != $0.id },
            by: { $0.supersedes ?? $0.id })
    }

    /// The decision that replaces another, or is to: the last that isn't turned down; nil where none does.
    public func successor(of decision: Decision) -> Decision? {
        replacing[decision.id]?.last { $0.state != .rejected }
    }

    /// Where a decision stands once later ones are heard. One that is in force goes when its successor is in force; one that is
    /// only decided goes when its successor is decided.
    public func standing(of decision: Decision) -> Decision.State {
        guard decision.state != .rejected, let next = successor(of: decision) else { return decision.state }
        switch next.state {
        case .inForce, .superseded: return .superseded
        case .decided: return decision.state == .inForce ? .inForce : .superseded
        case .proposed, .rejected: return decision.state
        }
    }
}
