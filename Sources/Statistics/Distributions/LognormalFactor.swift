import RealModule

/// A factor on a price or a volume that lies between two ends in 95 of 100 cases (methods.md 6).
public struct LognormalFactor: Hashable, Sendable {
    /// The mean of its logarithm.
    private let centre: Double
    /// The standard deviation of its logarithm.
    private let deviation: Double

    /// The factor whose 2.5% and 97.5% points are `low` and `high`, both above 0.
    public init(low: Double, high: Double) {
        centre = (Double.log(low) + Double.log(high)) / 2
        deviation = (Double.log(high) - Double.log(low)) / (2 * NormalDistribution.z95)
    }

    /// The value that the share `probability` of cases doesn't exceed.
    public func quantile(_ probability: Double) -> Double {
        deviation > 0
            ? Double.exp(centre + deviation * NormalDistribution.quantile(probability)) : Double.exp(centre)
    }

    /// A drawn factor.
    public func draw(_ random: inout RandomSource) -> Double { Double.exp(centre + deviation * random.normal()) }
}
