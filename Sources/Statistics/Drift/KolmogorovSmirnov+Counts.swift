extension KolmogorovSmirnov {
    /// Compares two samples of which only counts are known: how many of each lie at or below shared bounds, of `n` and `m`.
    /// The distance is a lower limit of that of the values (methods.md 12). Nil without a bound or with an empty side.
    public init?(atBounds counts: [(baseline: Int, current: Int)], n: Int, m: Int) {
        guard !counts.isEmpty, n > 0, m > 0 else { return nil }
        self.init(n: n, m: m, steps: counts.map { abs($0.baseline * m - $0.current * n) }.max() ?? 0)
    }
}
