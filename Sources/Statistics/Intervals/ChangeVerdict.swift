/// What an interval says of a change against the least change that matters (methods.md 12): "no change" is a finding of its
/// own, never the same words as "can't be told".
public enum ChangeVerdict: String, Hashable, Sendable, CaseIterable {
    /// Surely not 0, and large enough to matter.
    case moved
    /// Surely too little to matter.
    case noChange = "no_change"
    /// Neither.
    case cannotTell = "cannot_tell"

    /// Judges `estimate` with its 95% `interval` against `minimum`, 0 or more, in one unit. An end that nothing bounds is
    /// infinite; without an interval nothing can be told.
    public init(_ estimate: Double, _ interval: Interval?, minimum: Double) {
        guard let interval else {
            self = .cannotTell
            return
        }
        if interval.low > -minimum && interval.high < minimum {
            self = .noChange
        } else if interval.low > 0 || interval.high < 0, abs(estimate) >= minimum {
            self = .moved
        } else {
            self = .cannotTell
        }
    }
}
