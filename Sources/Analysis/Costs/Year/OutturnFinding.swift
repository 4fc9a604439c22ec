public import Portfolio
public import Statistics

/// Where the budget's calendar year ends (methods.md 3).
public struct OutturnFinding: Hashable, Sendable {
    /// The budget of the year.
    public var budget: Double
    /// Its first month.
    public var first: Day
    /// Months with a bill.
    public var billed: Int
    /// Months to come.
    public var coming: Int
    /// What it comes to.
    public var sum: Outturn
    /// The central figure, with its way.
    public var total: Estimate
    /// What is left of the budget, with its way; below 0 what is missing.
    public var room: Estimate
    /// What to keep aside, with its way; nil without a scenario that must hold.
    public var contingency: Estimate?
    /// The scenario that must hold and costs most, which the contingency is for: no probability.
    public var dearest: ScenarioID?
}
