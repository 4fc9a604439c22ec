/// The three answers of every check: thin or missing data is never a pass and never a fail (methods.md section 0).
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// All of the interval is on the good side of the limit.
    case pass
    /// All of the interval is on the bad side of the limit.
    case fail
    /// The interval straddles the limit, or there is no interval.
    case inconclusive
}
