/// How far each slice lies below everybody else, with simultaneous intervals (methods.md 10).
public enum SliceGaps {
    /// A slice against the rest.
    public struct Row: Hashable, Sendable {
        /// Share right on the slice; nil without examples.
        public var accuracy: Double?
        /// Share right on all other examples; nil without any.
        public var restAccuracy: Double?
        /// Rest minus slice, -1 to 1; nil when a side has no examples.
        public var gap: Double?
        /// Its interval at level `1 - (1 - level) / m`, m the number of slices (Bonferroni).
        public var interval: Interval
    }

    /// One row a slice, in the order given; slices don't overlap. Each is right answers out of rated ones.
    public static func rows(_ slices: [(correct: Int, n: Int)], level: Double = 0.95) -> [Row] {
        let total = slices.reduce((correct: 0, n: 0)) { ($0.correct + $1.correct, $0.n + $1.n) }
        return slices.map { slice in
            row(slice, rest: (total.correct - slice.correct, total.n - slice.n), slices: slices.count, level: level)
        }
    }

    /// A slice against its complement, one of `slices` that are judged together.
    public static func row(
        _ slice: (correct: Int, n: Int), rest: (correct: Int, n: Int), slices: Int, level: Double = 0.95
    ) -> Row {
        let difference = Newcombe(
            first: rest, second: slice, level: 1 - (1 - level) / Double(max(1, slices)))
        return Row(
            accuracy: slice.n > 0 ? Double(slice.correct) / Double(slice.n) : nil,
            restAccuracy: rest.n > 0 ? Double(rest.correct) / Double(rest.n) : nil, gap: difference.estimate,
            interval: difference.interval)
    }
}
