import RealModule

/// The regularized incomplete beta function, from which binomial, beta and t probabilities follow.
public enum IncompleteBeta {
    /// I_x(a, b) for 0 <= x <= 1 and positive a, b, by Lentz's continued fraction on the side where it converges fast.
    public static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        let front = Double.exp(
            Double.logGamma(a + b) - Double.logGamma(a) - Double.logGamma(b) + a * Double.log(x) + b
                * Double.log(onePlus: -x))
        if x < (a + 1) / (a + b + 2) { return min(1, front * fraction(x, a, b) / a) }
        return max(0, 1 - front * fraction(1 - x, b, a) / b)
    }

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var upper = 1.0
        var lower = 1 / kept(1 - (a + b) * x / (a + 1))
        var result = lower
        // It needs about the square root of the larger parameter many steps.
        for step in 1...100_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            lower = 1 / kept(1 + even * lower)
            upper = kept(1 + even / upper)
            result *= lower * upper
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            lower = 1 / kept(1 + odd * lower)
            upper = kept(1 + odd / upper)
            let change = lower * upper
            result *= change
            if abs(change - 1) < 1e-16 { break }
        }
        return result
    }
}
