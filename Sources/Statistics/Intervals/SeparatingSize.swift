/// How many more examples would separate two figures that today's can't tell apart (N04).
///
/// An interval's reach shrinks with the root of the examples at the same shares, as in the search of methods.md 10 for
/// slices; the two reaches add as squares, as they do for differences (methods.md 4.2).
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

    /// Beyond this many times as many examples nobody would go.
    public static let mostTimes = 1000

    /// The examples to add on each side before the interval of the difference excludes 0, rounded up to two digits.
    ///
    /// `lead` is the difference; `fixed` the square of what else keeps the two together and no example shrinks. 0 where
    /// they are apart already; nil where even a thousand times as many would not do, or a side has none.
    public static func more(lead: Double, _ first: Side, _ second: Side, fixed: Double = 0) -> Int? {
        guard first.n > 0, second.n > 0 else { return nil }
        func isApart(_ more: Int) -> Bool {
            let parts = [first, second].map { $0.reach * $0.reach * Double($0.n) / Double($0.n + more) }
            return lead * lead > parts[0] + parts[1] + fixed
        }
        if isApart(0) { return 0 }
        var high = max(first.n, second.n) * mostTimes
        guard isApart(high) else { return nil }
        var low = 0
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if isApart(middle) { high = middle } else { low = middle }
        }
        return rounded(high)
    }

    /// Up to two digits: an estimate of what is needed is no closer.
    private static func rounded(_ count: Int) -> Int {
        var unit = 1
        while count / unit >= 100 { unit *= 10 }
        return (count + unit - 1) / unit * unit
    }
}
