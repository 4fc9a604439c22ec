/// How good past forecasts were, now that their outcomes are known (methods.md 12).
public struct CalibrationFinding: Hashable, Sendable {
    /// Forecasts that gave a chance, not a range.
    public struct Chances: Hashable, Sendable {
        /// Those whose outcome is known.
        public var settled: Int
        /// Those of which it came about.
        public var happened: Int
        /// How many were to be expected: the sum of the chances.
        public var expected: Double
        /// The mean squared error of the chances, 0 to 1; nil with fewer than needed.
        public var brier: Estimate?
    }

    /// Forecasts of a range whose outcome is known.
    public var settled: Int
    /// Those that surely held what came.
    public var inside: Int
    /// Those of which it can't be told whether they did.
    public var untold: Int
    /// From how many on they are judged together.
    public var needed: Int
    /// The mean level that they were made at, 0 to 1; nil without any.
    public var level: Double?
    /// The share that surely held what came, percent, with the interval from its own low end to the high end of the share
    /// with those that can't be told; nil with fewer than needed.
    public var coverage: Estimate?
    /// The median error, percent of what was predicted; nil with fewer than needed.
    public var medianError: Estimate?
    /// The mean interval score, percent of what was predicted: the width, and a fine for what came outside. Nil with fewer
    /// than needed.
    public var meanScore: Estimate?
    /// The forecasts that gave a chance; nil without any.
    public var chances: Chances?
}
