/// How good past forecasts were, now that their outcomes are known (methods.md 12).
public struct CalibrationFinding: Hashable, Sendable {
    /// Forecasts whose outcome is known.
    public var settled: Int
    /// Those that held what came.
    public var inside: Int
    /// From how many on they are judged together.
    public var needed: Int
    /// The mean level that they were made at, 0 to 1; nil without any.
    public var level: Double?
    /// The share that held what came; nil with fewer than needed.
    public var coverage: Estimate?
    /// The median error, percent of what was predicted; nil with fewer than needed.
    public var medianError: Estimate?
    /// The mean interval score, percent of what was predicted: the width, and a fine for what came outside. Nil with fewer
    /// than needed.
    public var meanScore: Estimate?
}
