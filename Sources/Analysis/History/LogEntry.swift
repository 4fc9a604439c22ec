public import Portfolio

/// Something that changed in a cycle, for the log over the series: a setting found by comparing, an event, a decision or an approval,
/// with who, when and why, or that nobody said so (S54).
public struct LogEntry: Hashable, Sendable {
    /// What kind of change it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A setting of policy or portfolio differs from the cycle before.
        case setting
        /// An event that an author wrote down: a retraining, a price, an incident.
        case event
        /// A decision, as its file stands.
        case decision
        /// Somebody approved an edition.
        case approval
    }

    /// What kind of change it is.
    public var kind: Kind
    /// The cycle that has it.
    public var cycle: CycleID
    /// What changed: the path of a setting, the words of an event, the id of a decision.
    public var what: String
    /// The setting before; nil where there was none, or it is no setting.
    public var from: String?
    /// The setting after, the kind of an event, the state of a decision.
    public var to: String?
    /// The day; nil where nobody states one.
    public var on: Day?
    /// Who did it.
    public var by: String?
    /// Who approved it.
    public var approvedBy: String?
    /// Why, as an author wrote it.
    public var reason: String?
    /// What an approval asks for in return; nil for all else.
    public var condition: String?
    /// Whether somebody said so; only a setting can change without a word.
    public var isDeclared: Bool
}

extension EditionFinding {
    /// What changed in the cycle, in the order of kinds, then as the content has it.
    public var log: [LogEntry] {
        settings + cycle.events.map(entry) + cycle.decisions.filter { $0.cycle == cycle.id }.map(entry)
            + cycle.approvals.map(entry)
    }

    private var settings: [LogEntry] {
        settingChanges.map { change in
            let declared = change.declared
            return LogEntry(
                kind: .setting, cycle: cycle.id, what: change.path, from: change.from?.description,
                to: change.to?.description, on: declared?.on, by: declared?.by, approvedBy: declared?.approvedBy,
                reason: declared.map { $0.reason ?? $0.what }, isDeclared: declared != nil)
        }
    }

    private func entry(_ event: Event) -> LogEntry {
        LogEntry(
            kind: .event, cycle: cycle.id, what: event.what, from: nil, to: event.kind.rawValue, on: event.on,
            by: event.by, approvedBy: event.approvedBy, reason: event.reason ?? event.trigger, isDeclared: true)
    }

    private func entry(_ decision: Decision) -> LogEntry {
        LogEntry(
            kind: .decision, cycle: cycle.id, what: decision.id.name, from: nil, to: decision.state.rawValue,
            on: decision.decided, by: decision.by, approvedBy: decision.approvedBy, reason: decision.title,
            isDeclared: true)
    }

    private func entry(_ approval: Approval) -> LogEntry {
        LogEntry(
            kind: .approval, cycle: cycle.id, what: "edition \(cycle.id)", from: nil, to: "approved", on: approval.on,
            by: approval.by, approvedBy: approval.by, reason: approval.note, condition: approval.condition?.what,
            isDeclared: true)
    }
}
