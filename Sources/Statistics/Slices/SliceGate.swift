/// A limit on how far slices may lie below everybody else (methods.md 10; source S35).
///
/// All required slices must pass, so a pass gives no share of the level away; one of them suffices to fail, so a fail does.
public enum SliceGate {
    /// A slice against all other examples.
    public struct Row: Hashable, Sendable {
        /// Rest minus slice, -1 to 1; nil when a side has no examples.
        public let gap: Double?
        /// Its low end at 1 - 0.05/m, m slices judged together, its high end at 95%; -1 to 1 without examples.
        public let interval: Interval
        /// The slice's right answers.
        public let correct: Int
        /// The slice's examples.
        public let n: Int
        /// Everybody else.
        public let restCorrect: Int
        /// Their examples.
        public let restN: Int
        /// How many slices are judged together.
        public let together: Int

        /// A slice, one of `together`, against the rest, each as right answers out of rated ones.
        public init(_ slice: (correct: Int, n: Int), rest: (correct: Int, n: Int), together: Int) {
            let level = 1 - 0.05 / Double(max(1, together))
            let wide = Newcombe(first: rest, second: slice, level: level)
            gap = wide.estimate
            interval = Interval(
                low: wide.interval.low, high: Newcombe(first: rest, second: slice).interval.high)
            (correct, n) = slice
            (restCorrect, restN) = rest
            self.together = max(1, together)
        }

        /// Whether the slice keeps `limit`, 0 to 1; fewer than 30 answers never decide.
        public func verdict(limit: Double) -> Verdict {
            guard gap != nil, n >= SliceGate.leastAnswers else { return .inconclusive }
            return interval.low > limit ? .fail : interval.high <= limit ? .pass : .inconclusive
        }

        /// The further examples of the slice that would settle an open `limit` four times in five; nil when the rest alone
        /// is too wide, or the gap is the limit.
        public func more(limit: Double) -> Int? {
            guard let gap, n > 0, restN > 0, gap != limit else { return nil }
            let level =
                gap < limit ? NormalDistribution.z95 : NormalDistribution.twoSided(level: 1 - 0.05 / Double(together))
            let steps = abs(limit - gap) / (level + NormalDistribution.quantile(SampleSize.power))
            let share = Double(correct + 2) / Double(n + 4)
            let rest = Double(restCorrect) / Double(restN)
            let left = steps * steps - rest * (1 - rest) / Double(restN)
            guard left > 0 else { return nil }
            let needed = max(share * (1 - share) / left, Double(SliceGate.leastAnswers))
            let most = Double(max(SampleSize.mostTimes * n, 1_000_000))
            return needed - Double(n) <= most ? max(1, Int((needed - 1e-9).rounded(.up)) - n) : nil
        }
    }

    /// Fewer answers than this never decide, whatever their interval.
    public static let leastAnswers = 30

    /// Fail if one required slice fails, pass if all pass; `missing` of them weren't measured at all.
    public static func verdict(_ verdicts: [Verdict], missing: Int = 0) -> Verdict {
        if verdicts.contains(.fail) { return .fail }
        return missing == 0 && verdicts.allSatisfy { $0 == .pass } ? .pass : .inconclusive
    }
}
