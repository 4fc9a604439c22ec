/// A limit on latency judged from a few percentiles, with or without the number of calls (methods.md 8).
public struct PercentileLimit: Hashable, Sendable {
    /// A percentile.
    public struct Percentile: Hashable, Sendable {
        /// The share of the answered calls at or below it, 0 to 1.
        public var share: Double
        /// The latency, in the unit of the limit.
        public var value: Double

        /// Makes a percentile.
        public init(share: Double, value: Double) {
            self.share = share
            self.value = value
        }
    }

    /// What the verdict rests on.
    public enum Basis: String, Hashable, Sendable {
        /// Counted calls and their interval.
        case interval
        /// A percentile's own value, as it stands.
        case point
        /// Too few calls to know that percentile.
        case tooFewCalls = "too few calls"
        /// The percentile of the limit lies within the margin around it.
        case nearLimit = "near the limit"
        /// No percentile decides.
        case notBracketed = "not bracketed"
    }

    /// A value at its point decides only this far from the limit, as a share of it, unless policy says otherwise.
    public static let margin = 0.1

    /// The share of all calls within the limit, at least and at most.
    public let share: Interval
    /// Calls surely within it; nil without their number.
    public let surely: Int?
    /// Calls possibly within it.
    public let possibly: Int?
    /// Wilson's low end of the first and high end of the second.
    public let interval: Interval?
    /// The answer.
    public let verdict: Verdict
    /// What it rests on.
    public let basis: Basis

    /// Judges "the share `required` of calls within `limit`". `failed` of `n` calls never ended in time; without `n` their
    /// share is `failedShare`.
    public init(
        _ percentiles: [Percentile], limit: Double, required: Double, n: Int?, failed: Int = 0,
        failedShare: Double? = nil, margin: Double = PercentileLimit.margin
    ) {
        let n = n.flatMap { $0 > 0 ? $0 : nil }
        let lost = n.map { Double(failed) / Double($0) } ?? failedShare ?? 0
        let within = percentiles.filter { $0.value <= limit }.map(\.share).max()
        let above = percentiles.filter { $0.value > limit }.map(\.share).min()
        share = Interval(low: (within ?? 0) * (1 - lost), high: (above ?? 1) * (1 - lost))
        if let n {
            let ended = n - failed
            func rank(_ share: Double) -> Int { Int((share * Double(ended) - 1e-9).rounded(.up)) }
            let sure = within.map(rank) ?? 0
            let possible = above.map { max(sure, rank($0) - 1) } ?? ended
            let ends = Interval(
                low: Wilson(correct: sure, n: n).interval.low, high: Wilson(correct: possible, n: n).interval.high)
            (surely, possibly, interval) = (sure, possible, ends)
            if ends.low >= required || ends.high < required {
                (verdict, basis) = (ends.low >= required ? .pass : .fail, .interval)
                return
            }
            if n < QuantileRanks.leastCount(p: required) {
                (verdict, basis) = (.inconclusive, .tooFewCalls)
                return
            }
        } else {
            (surely, possibly, interval) = (nil, nil, nil)
        }
        // What share of the answered calls must be within, so that of all calls enough are.
        let needed = lost < 1 ? required / (1 - lost) : 2
        let slack = 1e-12
        if percentiles.contains(where: { $0.share >= needed - slack && $0.value <= limit * (1 - margin) * (1 + slack) })
        {
            (verdict, basis) = (.pass, .point)
        } else if n == nil && needed > 1 + slack
            || percentiles.contains(where: {
                $0.share <= needed + slack && $0.value > limit * (1 + margin) * (1 + slack)
            })
        {
            (verdict, basis) = (.fail, .point)
        } else {
            verdict = .inconclusive
            basis = percentiles.contains { abs($0.share - needed) <= slack } ? .nearLimit : .notBracketed
        }
    }
}
