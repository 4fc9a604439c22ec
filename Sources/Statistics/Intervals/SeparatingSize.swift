/// How many more examples would separate two figures that today's can't tell apart, four times in five (N04, methods.md 4.8).
///
/// For figures of which only the intervals are known: a reach shrinks with the root of the examples, the two reaches add as
/// squares, as they do for differences (methods.md 4.2), and today's difference must exceed them by what the power asks for.
public enum SeparatingSize {
    /// One of the two figures.
    public struct Side: Hashable, Sendable {
        /// How far its 95% interval reaches towards the other figure, in the unit of the lead.
        public var reach: Double
        /// Its examples.
        public var n: Int

        /// Makes a side.
        public init(reach: Double, n: Int) {
            self.reach = reach
            self.n = n
        }
    }

    /// The examples to add on each side until the interval of the difference excludes 0 with the power of `SampleSize`,
    /// rounded up to two digits.
    ///
    /// `lead` is the difference; `fixed` the square of what else keeps the two together and no example shrinks. 0 where
    /// they are apart already; nil where even a thousand times as many would not do, or a side has none.
    public static func more(lead: Double, _ first: Side, _ second: Side, fixed: Double = 0) -> Int? {
        guard first.n > 0, second.n > 0 else { return nil }
        func isApart(_ more: Int) -> Bool {
            let parts = [first, second].map { $0.reach * $0.reach * Double($0.n) / Double($0.n + more) }
            return lead * lead > (parts[0] + parts[1] + fixed) * stretch * stretch
        }
        // Apart already: nothing is planned.
        let today = first.reach * first.reach + second.reach * second.reach + fixed
        if lead * lead > today { return 0 }
        return SampleSize.least(upTo: max(first.n, second.n) * SampleSize.mostTimes, isApart).map(SampleSize.shown)
    }

    /// How much further than its interval a difference must be for a power of 80%: (1.960 + 0.842) / 1.960.
    private static let stretch =
        (NormalDistribution.z95 + NormalDistribution.quantile(SampleSize.power)) / NormalDistribution.z95
}
