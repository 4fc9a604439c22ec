/// The difference of two shares, measured on separate examples, first minus second (methods.md 4.2; Newcombe 1998).
public struct Newcombe: Hashable, Sendable {
    /// The difference, -1 to 1; nil when a side has no examples.
    public let estimate: Double?
    /// The hybrid score interval; -1 to 1 when a side has no examples.
    public let interval: Interval
    /// The pooled z statistic; nil when a side has no examples; 0 when all answers are alike.
    public let pooledZ: Double?

    /// Compares `first` with `second`, each as right answers out of rated ones.
    public init(first: (correct: Int, n: Int), second: (correct: Int, n: Int), level: Double = 0.95) {
        let one = Wilson(correct: first.correct, n: first.n, level: level)
        let two = Wilson(correct: second.correct, n: second.n, level: level)
        guard let p1 = one.estimate, let p2 = two.estimate else {
            estimate = nil
            interval = Interval(low: -1, high: 1)
            pooledZ = nil
            return
        }
        let difference = p1 - p2
        func span(_ left: Double, _ right: Double) -> Double { (left * left + right * right).squareRoot() }
        estimate = difference
        interval = Interval(
            low: difference - span(p1 - one.interval.low, two.interval.high - p2),
            high: difference + span(one.interval.high - p1, p2 - two.interval.low))
        let n1 = Double(first.n)
        let n2 = Double(second.n)
        let pooled = Double(first.correct + second.correct) / (n1 + n2)
        let deviation = (pooled * (1 - pooled) * (1 / n1 + 1 / n2)).squareRoot()
        pooledZ = deviation > 0 ? difference / deviation : 0
    }

    /// The two-sided p-value of `pooledZ`; nil where that is.
    public var pooledP: Double? { pooledZ.map { min(1, 2 * NormalDistribution.upperTail(abs($0))) } }
}
