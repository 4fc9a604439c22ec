public import Portfolio
public import Statistics

/// The budget as finance reads it: what was billed against what was planned, line by line and month by month (S60).
public struct BudgetFinding: Hashable, Sendable {
    /// A plan beside what was billed for it.
    public struct Line: Hashable, Sendable {
        /// What a difference means.
        public enum Side: String, Hashable, Sendable {
            /// Less was billed than planned.
            case favourable
            /// More was.
            case adverse
            /// Neither.
            case asPlanned = "as planned"
        }

        /// What was planned, money; nil where nobody said.
        public var plan: Double?
        /// What was billed, money; nil for a month to come.
        public var actual: Double?
        /// Whether the difference is at least the stated share of the plan; false where there is none.
        public var isMaterial: Bool
        /// Why it differs by price, volume, mix and size; nil where no quantities are stated.
        public var split: PriceVolumeMix?
        /// Whether it follows the traffic, so that its split knows volume and mix.
        public var followsTraffic = false

        /// What was billed less what was planned, money.
        public var difference: Double? { plan.flatMap { plan in actual.map { $0 - plan } } }
        /// The difference over the plan; nil where nothing was planned.
        public var share: Double? { plan.flatMap { plan in plan > 0 ? difference.map { $0 / plan } : nil } }
        /// What the difference means; nil without one.
        public var side: Side? {
            difference.map { $0 < 0 ? .favourable : $0 > 0 ? .adverse : .asPlanned }
        }
    }

    /// A line of the budget.
    public struct OfLine: Hashable, Sendable {
        /// As stated.
        public var stated: Budget.Line
        /// What is found of it.
        public var found: Line
    }

    /// A month of the budget.
    public struct OfMonth: Hashable, Sendable {
        /// Its first day.
        public var first: Day
        /// What is found of it.
        public var found: Line
    }

    /// The share of a plan from which a difference is material.
    public var material: Double
    /// By what it pays for, in the author's order.
    public var lines: [OfLine]
    /// Month by month.
    public var months: [OfMonth]
    /// The lines together; nil without lines.
    public var ofLines: Line?
    /// The months with both a plan and a bill together; nil with fewer than two.
    public var soFar: Line?
    /// How many months that is.
    public var monthsSoFar: Int

    /// Whether lines and months say the same of what was planned and billed; nil where either is missing.
    public var agrees: Bool? {
        guard let ofLines, let soFar, let plan = soFar.plan, let actual = soFar.actual else { return nil }
        func alike(_ sum: Double?, _ stated: Double) -> Bool {
            sum.map { abs($0 - stated) <= 0.005 * max(abs(stated), 1) } ?? false
        }
        return alike(ofLines.plan, plan) && alike(ofLines.actual, actual)
    }
}
