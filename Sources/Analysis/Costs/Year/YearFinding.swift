public import Portfolio
public import Statistics

/// The money of the twelve months after a cycle, month by month: with the advice, and without (methods.md 3).
public struct YearFinding: Hashable, Sendable {
    /// One month.
    public struct Month: Hashable, Sendable {
        /// Its first day.
        public var first: Day
        /// What runs today, money.
        public var before: Double
        /// What is advised, money; what is paid once isn't in it.
        public var after: Double
    }

    /// The months, the first after the cycle first.
    public var months: [Month]
    /// All of them together, and what is paid once.
    public var sum: YearOfMoney
    /// All of them with what runs today.
    public var before: Estimate
    /// All of them with what is advised.
    public var after: Estimate
    /// What is paid once; nil where nothing is.
    public var once: Estimate?
    /// All of the first year's difference, what is paid once included; below 0 is a saving.
    public var change: Estimate
    /// Of what is paid once, what switching costs.
    public var switching: Double
    /// Of what is paid once, what stands by costs.
    public var standby: Double
    /// Workloads whose growth is stated, with it: a share by the quarter. Others stay as they are.
    public var growth: [WorkloadID: Double]
    /// What is known of prices no further than `sum.monthsKnown` months; nil where all are known.
    public var endsFirst: String?
}
