import Statistics

import RealModule

/// Draws of a figure (methods.md 6).
extension DrawSummary {
    /// Draws of a figure from its interval: lognormal for what is above 0, else normal. Without one it is fixed
    /// (methods.md 0.5).
    static func draws(of estimate: Estimate, count: Int, random: inout RandomSource) -> [Double] {
        guard let interval = estimate.interval, interval.width > 0 else {
            return Array(repeating: estimate.value, count: count)
        }
        if interval.low > 0, estimate.value > 0, estimate.unit != .percent {
            let deviation = Double.log(interval.high / interval.low) / (2 * NormalDistribution.z95)
            return (0..<count).map { _ in estimate.value * Double.exp(deviation * random.normal()) }
        }
        let deviation = interval.width / (2 * NormalDistribution.z95)
        return (0..<count).map { _ in estimate.value + deviation * random.normal() }
    }
}
