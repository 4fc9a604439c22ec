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
        let total = Double(n)
        let share = Double(correct) / total
        let z = NormalDistribution.twoSided(level: level)
        let stretch = 1 + z * z / total
        let centre = (share + z * z / (2 * total)) / stretch
        let half = z / stretch * (share * (1 - share) / total + z * z / (4 * total * total)).squareRoot()
        estimate = share
        // At 0 and n the end is exactly the bound; rounding must not move it.
        interval = Interval(
            low: correct == 0 ? 0 : max(0, centre - half), high: correct == n ? 1 : min(1, centre + half))
    }
}
