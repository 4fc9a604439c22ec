/// Whether enough calls are within a limit: the share's interval against the share required (methods.md 8).
public struct LimitShare: Hashable, Sendable {
    /// The share surely within, 0 to 1.
    public let low: Double
    /// The share possibly within.
    public let high: Double
    /// Wilson's low end of the first and high end of the second.
    public let interval: Interval
    /// Pass when all of the interval reaches the share required, fail when none does.
    public let verdict: Verdict

    /// Judges `surely` to `possibly` calls within the limit out of `n`; nothing measured is inconclusive.
    public init(surely: Int, possibly: Int, n: Int, required: Double, level: Double = 0.95) {
        let sure = Wilson(correct: surely, n: n, level: level)
        let possible = Wilson(correct: possibly, n: n, level: level)
        low = sure.estimate ?? 0
        high = possible.estimate ?? 1
        interval = Interval(low: sure.interval.low, high: possible.interval.high)
        verdict =
            n == 0 ? .inconclusive : interval.low >= required ? .pass : interval.high < required ? .fail : .inconclusive
    }
}
