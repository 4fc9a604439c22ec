/// Who said that a setting was to change, when and why (S54).
public struct Declaration: Hashable, Sendable {
    /// Where it is said.
    public enum Place: Hashable, Sendable {
        /// The policy's log of changes.
        case log
        /// An event of a cycle.
        case event
        /// A decision.
        case decision(DecisionID)
    }

    /// Where it is said.
    public let place: Place
    /// The day; nil where a decision states none.
    public let on: Day?
    /// What was changed, in the author's words.
    public let what: String
    /// Why.
    public let reason: String?
    /// Who changed it.
    public let by: String?
    /// Who approved it.
    public let approvedBy: String?
    /// The file that says so; nil where that isn't kept.
    public let source: Source?
}

extension Declaration {
    init(_ change: PolicyChange) {
        self.init(
            place: .log, on: change.on, what: change.what, reason: change.reason, by: change.by,
            approvedBy: change.approvedBy, source: nil)
    }

    init(_ event: Event) {
        self.init(
            place: .event, on: event.on, what: event.what, reason: event.reason ?? event.trigger, by: event.by,
            approvedBy: event.approvedBy, source: event.source)
    }

    init(_ decision: Decision) {
        self.init(
            place: .decision(decision.id), on: decision.inForce ?? decision.decided, what: decision.title, reason: nil,
            by: decision.by, approvedBy: decision.approvedBy, source: decision.source)
    }
}
