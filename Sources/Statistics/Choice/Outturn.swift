/// Where the budget's year ends: bills so far, the months to come and what is paid once, with a contingency for what isn't
/// known (methods.md 3). All in $.
public struct Outturn: Hashable, Sendable {
    /// What says how far the months to come may differ.
    public enum Risk: Hashable, Sendable {
        /// A lognormal factor on them: 95% of it between `low` and `high`; the contingency reaches up to `quantile`.
        case spread(low: Double, high: Double, quantile: Double)
        /// Their cost in named scenarios: the dearest counts, and is no probability.
        case scenarios([Double])
    }

    /// The bills so far.
    public let spent: Double
    /// The months to come.
    public let rest: Double
    /// What is paid once.
    public let once: Double
    /// What is left of the budget; below 0 what is missing.
    public let room: Double
    /// What to keep aside; nil when nothing says how much.
    public let contingency: Double?

    /// The year of `budget` after the bills of its first months; `lines` count months from the first to come.
    public init(
        budget: Double, bills: [Double], lines: [RunningCost], growth: Double, once cost: OnceCost, risk: Risk?
    ) {
        spent = bills.reduce(0, +)
        let coming = RunningCost.total(lines, months: 12 - bills.count, growth: growth)
        rest = coming
        once = cost.total
        room = budget - (spent + rest + once)
        contingency = Outturn.dear(coming, risk).map { max(0, $0 - coming) }
    }

    /// The central figure.
    public var total: Double { spent + rest + once }
    /// With the contingency; nil without one.
    public var high: Double? { contingency.map { total + $0 } }
    /// What is left of the budget beside the contingency; nil without one.
    public var roomBesideContingency: Double? { contingency.map { room - $0 } }

    /// The months to come at their dear end.
    private static func dear(_ rest: Double, _ risk: Risk?) -> Double? {
        switch risk {
        case .spread(let low, let high, let quantile):
            rest * LognormalFactor(low: low, high: high).quantile(quantile)
        case .scenarios(let costs): costs.max()
        case nil: nil
        }
    }
}
