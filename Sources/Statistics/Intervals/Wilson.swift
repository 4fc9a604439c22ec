/// A share with Wilson's score interval (methods.md 4.1; Wilson 1927).
public struct Wilson: Hashable, Sendable {
    /// correct / n, 0 to 1; nil when nothing was rated.
    public let estimate: Double?
    /// The interval; 0 to 1 when nothing was rated.
    public let interval: Interval

    /// The share of `correct` out of `n`, 0 <= correct <= n.
    public init(correct: Int, n: Int, level: Double = 0.95) {
        guard n > 0 else {
            estimate = nil
            interval = Interval(low: 0, high: 1)
            return
        }
        let share = Double(correct) / Double(n)
        estimate = share
        let ends = Wilson.interval(share, n: Double(n), level: level)
        // At 0 and n the end is exactly the bound; rounding must not move it.
        interval = Interval(low: correct == 0 ? 0 : ends.low, high: correct == n ? 1 : ends.high)
    }

    /// The interval of `share` at an effective number of answers, which need not be whole (methods.md 4.3).
    static func interval(_ share: Double, n: Double, level: Double = 0.95) -> Interval {
        let z = NormalDistribution.twoSided(level: level)
        let stretch = 1 + z * z / n
        let centre = (share + z * z / (2 * n)) / stretch
        let half = z / stretch * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return Interval(
            low: share == 0 ? 0 : max(0, centre - half), high: share == 1 ? 1 : min(1, centre + half))
    }
}
