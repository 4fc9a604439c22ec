public import Portfolio

/// Everything computed of a portfolio: one edition's findings a cycle, oldest first.
public struct Findings: Hashable, Sendable {
    /// What is said of the series.
    public var site: Portfolio.Site
    /// The editions, oldest first.
    public var editions: [EditionFinding]

    /// Makes findings.
    public init(site: Portfolio.Site, editions: [EditionFinding]) {
        self.site = site
        self.editions = editions
    }
}

/// Everything found of one cycle.
public struct EditionFinding: Hashable, Sendable {
    /// The cycle as written.
    public var cycle: Cycle
    /// The cycle before, when there is one.
    public var previous: CycleID?
    /// Why this cycle can't be compared with the one before; nil when it can.
    public var breakReason: String?
    /// Every setting of policy and portfolio that differs from the cycle before, logged or not.
    public var settingChanges: [SettingChange] = []
    /// Those of the rules that the report judges by.
    public var ruleChanges: [SettingChange] { settingChanges.filter { $0.part == .rule } }
    /// By the author's order.
    public var workloads: [WorkloadFinding]
    /// What runs in production a year, before and after the advice, and the budget.
    public var money: MoneyFinding
    /// The portfolio's score: the traffic-weighted mean of the chosen models' scores; nil when one is missing.
    public var portfolioScore: Estimate?
    /// The portfolio's score in earlier cycles, oldest first, this one last; for the spark line.
    public var scoreHistory: [HistoryPoint]
    /// What came of earlier decisions, those due by this cycle.
    public var outcomes: [OutcomeFinding]
    /// How good forecasts were, all outcomes together; nil where none is known.
    public var calibration: CalibrationFinding?
    /// Warnings that stand on the summary: stale figures, small samples, missing owners.
    public var warnings: [Warning]
    /// Experiments with their effects computed.
    public var experiments: [ExperimentFinding]
    /// Every file read for this edition, by path.
    public var files: [ContentFile]

    /// The currency of the portfolio's amounts: the budget's, else that of the first model.
    package var currency: Currency {
        money.budget?.currency ?? workloads.lazy.flatMap(\.models).map(\.cost.currency).first ?? .usd
    }

    /// The finding of a workload; nil when there is none of that name.
    public subscript(workload: WorkloadID) -> WorkloadFinding? { workloads.first { $0.workload.id == workload } }
}

/// A figure in an earlier cycle.
public struct HistoryPoint: Hashable, Sendable {
    /// The cycle.
    public var cycle: CycleID
    /// The figure then; nil when missing.
    public var value: Double?

    /// Makes a point.
    public init(cycle: CycleID, value: Double?) {
        self.cycle = cycle
        self.value = value
    }
}

/// What production costs a year, before and after the decisions, against the budget.
public struct MoneyFinding: Hashable, Sendable {
    /// What runs in production now, a year; nil when traffic or a cost is unknown.
    public var before: Estimate?
    /// After the decisions that are advised, a year.
    public var after: Estimate?
    /// How what runs in production changed since the last cycle, a month: price, volume and mix; nil when it can't be said.
    public var split: CostSplit?
    /// Where a part of what runs in production is unknown: at least this much a year, before the decisions.
    public var atLeastBefore: Estimate?
    /// The same after the decisions that are advised.
    public var atLeastAfter: Estimate?
    /// after - before, a year, with interval.
    public var change: Estimate?
    /// The twelve months after the cycle with the advice against the same without; nil where a cost is unknown.
    public var year: YearFinding?
    /// Where the budget's calendar year ends; nil without bills, or where a cost is unknown.
    public var outturn: OutturnFinding?
    /// What was billed against what was planned; nil without a budget.
    public var spending: BudgetFinding?
    /// The budget of the year.
    public var budget: Budget?
    /// Why there is no total.
    public var missing: [MoneyGap]
    /// The yearly cost after decisions in earlier cycles, oldest first, this one last.
    public var history: [HistoryPoint]
}
