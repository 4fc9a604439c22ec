/// Mean, spread and number of measured values.
public struct Moments: Hashable, Sendable {
    /// The mean, in the values' unit.
    public let mean: Double
    /// The sample variance (divided by n - 1), in the unit squared; 0 with one value.
    public let variance: Double
    /// How many values, 1 or more.
    public let n: Int

    /// Moments that someone else computed.
    public init(mean: Double, deviation: Double, n: Int) {
        self.mean = mean
        variance = deviation * deviation
        self.n = n
    }

    /// The moments of values; nil without any. In two passes, so that a large mean doesn't eat a small spread.
    public init?(_ values: [Double]) {
        guard !values.isEmpty else { return nil }
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.mean = mean
        variance = values.count > 1 ? squares / (count - 1) : 0
        n = values.count
    }

    /// The squared standard error of the mean.
    var squaredError: Double { variance / Double(n) }
}
