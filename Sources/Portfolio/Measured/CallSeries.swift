/// Calls and failed calls counted in steps of equal length, one after the other.
public struct CallSeries: Hashable, Sendable {
    /// When the first step begins.
    public var start: Moment
    /// The length of a step, minutes.
    public var minutes: Int
    /// Calls of each step.
    public var calls: [Int]
    /// Failed calls of each step, as many as `calls`.
    public var failed: [Int]
    /// Where it stands.
    public var source: Source

    /// Makes a series; intake refuses lists of unequal length and `failed > calls`.
    public init(start: Moment, minutes: Int, calls: [Int], failed: [Int], source: Source) {
        self.start = start
        self.minutes = minutes
        self.calls = calls
        self.failed = failed
        self.source = source
    }

    /// When the last step ends.
    public var end: Moment { start.after(minutes: minutes * calls.count) }
}
