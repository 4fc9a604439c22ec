/// An alert with its sentence, and what tells it from the same alert after something changed.
public struct ToldAlert: Hashable, Sendable {
    /// The alert.
    public var alert: Alert
    /// The cycle that raises it: `2026-Q3`.
    public var cycle: String
    /// One sentence.
    public var text: String
    /// What stays the same until the alert changes: sixteen hexadecimal digits of its key and its state. Days that pass don't
    /// change it.
    public var fingerprint: String

    package init(alert: Alert, cycle: String, text: String, fingerprint: String) {
        self.alert = alert
        self.cycle = cycle
        self.text = text
        self.fingerprint = fingerprint
    }
}
