/// What is paid once for a change.
public struct OnceCost: Hashable, Sendable {
    /// For switching, $.
    public var switching: Double
    /// For what is kept running beside the new, $ per month.
    public var standby: Double
    /// How long it is kept, months.
    public var standbyMonths: Double

    /// Makes a cost.
    public init(switching: Double = 0, standby: Double = 0, standbyMonths: Double = 0) {
        self.switching = switching
        self.standby = standby
        self.standbyMonths = standbyMonths
    }

    /// All of it, $.
    public var total: Double { switching + standby * standbyMonths }
}

/// The money of the twelve months after a change against the same months without it (methods.md 3).
public struct YearOfMoney: Hashable, Sendable {
    /// Without the change, $.
    public let before: Double
    /// With it, $.
    public let after: Double
    /// What is paid once, $.
    public let once: Double
    /// The months for which every price is known; afterwards it is assumed to stay.
    public let monthsKnown: Int

    /// Adds the months up.
    public init(before old: [RunningCost], after new: [RunningCost], growth: Double, once: OnceCost) {
        before = RunningCost.total(old, months: 12, growth: growth)
        after = RunningCost.total(new, months: 12, growth: growth)
        self.once = once.total
        monthsKnown = RunningCost.monthsKnown(old + new)
    }

    /// What comes again every year, $; below 0 is a saving.
    public var recurring: Double { after - before }
    /// All of the first year, $.
    public var change: Double { recurring + once }
}
