import RealModule

/// The standard normal distribution.
public enum NormalDistribution {
    /// P(Z > z), accurate in the tail.
    public static func upperTail(_ z: Double) -> Double { 0.5 * Double.erfc(z / 2.0.squareRoot()) }

    /// The z with P(Z <= z) = probability, for 0 < probability < 1; infinite at the ends.
    ///
    /// Acklam's rational approximation, then two steps of Halley's method: full double accuracy.
    public static func quantile(_ probability: Double) -> Double {
        guard probability > 0 else { return -.infinity }
        guard probability < 1 else { return .infinity }
        if probability > 0.5 { return -lowerQuantile(1 - probability) }
        return lowerQuantile(probability)
    }

    /// The z of a two-sided 95% interval.
    public static let z95 = 1.959963984540054

    /// The z of a two-sided interval: 1.96 at level 0.95.
    public static func twoSided(level: Double) -> Double { -lowerQuantile((1 - level) / 2) }

    private static func lowerQuantile(_ p: Double) -> Double {
        var z: Double
        if p < 0.02425 {
            let q = (-2 * Double.log(p)).squareRoot()
            z = polynomial(tail, q) / (q * polynomial(tailBelow, q) + 1)
        } else {
            let q = p - 0.5
            let r = q * q
            z = q * polynomial(middle, r) / (r * polynomial(middleBelow, r) + 1)
        }
        for _ in 0..<2 {
            let miss = upperTail(-z) - p
            let step = miss * (2 * Double.pi).squareRoot() * Double.exp(z * z / 2)
            z -= step / (1 + z * step / 2)
        }
        return z
    }

    private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
        coefficients.reduce(0) { $0 * x + $1 }
    }

    private static let middle = [
        -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02,
        -3.066479806614716e+01, 2.506628277459239e+00,
    ]
    private static let middleBelow = [
        -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
        -1.328068155288572e+01,
    ]
    private static let tail = [
        -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00,
        4.374664141464968e+00, 2.938163982698783e+00,
    ]
    private static let tailBelow = [
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00,
    ]
}
