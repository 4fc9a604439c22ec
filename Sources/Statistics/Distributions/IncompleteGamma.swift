import RealModule

/// The regularized incomplete gamma function, from which chi-square probabilities follow.
public enum IncompleteGamma {
    /// Q(a, x), the upper part, for positive a and x >= 0: by the series below a + 1, by Lentz's continued fraction above,
    /// so that each side is accurate in its own tail.
    public static func upper(_ a: Double, _ x: Double) -> Double {
        if x <= 0 { return 1 }
        if x == .infinity { return 0 }
        let front = Double.exp(a * Double.log(x) - x - Double.logGamma(a))
        return x < a + 1 ? max(0, 1 - front * series(a, x)) : min(1, front * fraction(a, x))
    }

    private static func series(_ a: Double, _ x: Double) -> Double {
        var term = 1 / a
        var sum = term
        // The terms fall once the step passes x - a; a hundred thousand steps carry a to 10^9.
        for step in 1...100_000 {
            term *= x / (a + Double(step))
            sum += term
            if term < sum * 1e-17 { break }
        }
        return sum
    }

    private static func fraction(_ a: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        var middle = x + 1 - a
        var upper = 1 / tiny
        var lower = 1 / middle
        var result = lower
        for step in 1...100_000 {
            let n = Double(step)
            let factor = n * (a - n)
            middle += 2
            let below = factor * lower + middle
            lower = 1 / (abs(below) < tiny ? tiny : below)
            let above = middle + factor / upper
            upper = abs(above) < tiny ? tiny : above
            let change = lower * upper
            result *= change
            if abs(change - 1) < 1e-16 { break }
        }
        return result
    }
}
