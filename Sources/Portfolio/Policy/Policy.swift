/// The ends of an indicator's scale: fixed by policy, never by who competes (methods.md 2.1).
public struct Goalpost: Hashable, Sendable {
    /// How values between the ends are scored.
    public enum Scale: String, Sendable, CaseIterable {
        /// Equal differences matter equally.
        case linear
        /// Equal ratios matter equally.
        case log
    }

    /// The indicator.
    public var indicator: IndicatorID
    /// The value that scores 0.
    public var worst: Double
    /// The value that scores 100.
    public var best: Double
    /// The scale.
    public var scale: Scale
    /// Swing points: what moving from worst to best is worth, the largest 100.
    public var weight: Double
    /// Where it is written; nil for a default.
    public var source: Source?

    /// Makes a goalpost.
    public init(
        indicator: IndicatorID, worst: Double, best: Double, scale: Scale, weight: Double, source: Source? = nil
    ) {
        self.indicator = indicator
        self.worst = worst
        self.best = best
        self.scale = scale
        self.weight = weight
        self.source = source
    }
}

/// A limit beside the service level and the cohort gates.
public struct GateRule: Hashable, Sendable {
    /// The indicator that it limits.
    public var indicator: IndicatorID
    /// The largest value that passes.
    public var atMost: Double?
    /// The smallest value that passes.
    public var atLeast: Double?
    /// Why it stands.
    public var why: String?
    /// Where it is written.
    public var source: Source?

    /// Makes a gate.
    public init(indicator: IndicatorID, atMost: Double?, atLeast: Double?, why: String?, source: Source?) {
        self.indicator = indicator
        self.atMost = atMost
        self.atLeast = atLeast
        self.why = why
        self.source = source
    }
}

/// The limits of the rules (methods.md 13): defaults by judgement, kept by policy.
public struct Thresholds: Hashable, Sendable {
    /// P+ from which a candidate is promoted.
    public var promote = 0.90
    /// P+ below which a standing promotion is dropped.
    public var keep = 0.75
    /// P(dominated) from which a production model is a candidate for deprecation.
    public var deprecate = 0.70
    /// P(dominated) below which it no longer is.
    public var undeprecate = 0.50
    /// P(dominated) from which it is retired.
    public var retire = 0.90
    /// Cycles in a row in which a promotion must be recommended.
    public var cycles = 2
    /// P(step pays) between these two is too close to call.
    public var tooCloseLow = 0.20
    /// P(step pays) between these two is too close to call.
    public var tooCloseHigh = 0.80
    /// The least change of accuracy, in points, that raises an alert.
    public var minimumChange = 1.0
    /// The largest share of the replicas' time that is planned to be taken (methods.md 9.1).
    public var reserve = 0.85
    /// The share of the replicas' time below which fewer would do.
    public var idle = 0.65
    /// The quantile of the real hours that is the busiest one planned for (methods.md 9).
    public var peakQuantile = 0.999
    /// How far a percentile must lie from its limit to decide without an interval, as a share of the limit (methods.md 8).
    public var pointMargin = 0.10
    /// Rated answers below which nothing is promoted or retired.
    public var minimumN = 30
    /// The least change of a latency quantile that matters, as a ratio less 1 (methods.md 12).
    public var minimumLatencyChange = 0.10
    /// The least change of an input's share that matters, points.
    public var minimumShareChange = 5.0
    /// The quantile of the drawn outturns that a budget should hold (methods.md 3).
    public var contingency = 0.80
    /// The chance with which a planned measurement finds what it looks for (methods.md 4.8).
    public var power = 0.80
    /// How good the evidence of a promotion must be at least; nil where any will do (methods.md 13.5).
    public var evidence: EvidenceStrength?

    /// The defaults.
    public init() {}
}

/// An advice between promoting and deferring, tried where a promotion fails for one reason alone (methods.md 13.6).
public enum MiddleAction: String, Hashable, Sendable, CaseIterable {
    /// Promote for the traffic without the groups whose limits fail or can't be told.
    case forSlices = "for_slices"
    /// Promote until the end of the next cycle, while one named measurement is collected.
    case until
    /// Promote what has the same quality and costs less.
    case tie
}

/// How good the basis of a chance is, from named checks (methods.md 13.5).
public enum EvidenceStrength: String, Hashable, Comparable, Sendable, CaseIterable {
    /// Two checks or more fail.
    case thin
    /// One check fails.
    case fair
    /// Every check is passed.
    case strong

    /// Thin, fair, strong.
    public static func < (left: Self, right: Self) -> Bool { left.steps < right.steps }

    private var steps: Int {
        switch self {
        case .thin: 0
        case .fair: 1
        case .strong: 2
        }
    }
}

/// A change of the policy: who changed what from what to what, and why (S54).
public struct PolicyChange: Hashable, Sendable {
    /// The day.
    public var on: Day
    /// What was changed.
    public var what: String
    /// The old value.
    public var from: String?
    /// The new value.
    public var to: String?
    /// Why.
    public var reason: String?
    /// Who changed it.
    public var by: String?
    /// Who approved it.
    public var approvedBy: String?

    /// Makes a change.
    public init(
        on: Day, what: String, from: String?, to: String?, reason: String?, by: String? = nil, approvedBy: String?
    ) {
        self.by = by
        self.on = on
        self.what = what
        self.from = from
        self.to = to
        self.reason = reason
        self.approvedBy = approvedBy
    }
}

/// A date on which something is to be looked at again.
public struct DueItem: Hashable, Sendable {
    /// What is due: a source to refresh, a threshold to review.
    public var what: String
    /// When.
    public var due: Day
    /// Who does it.
    public var owner: String?
    /// When it was last done; nil where nobody says.
    public var last: Day?

    /// Makes an item.
    public init(what: String, due: Day, owner: String?, last: Day? = nil) {
        self.what = what
        self.due = due
        self.owner = owner
        self.last = last
    }
}

/// Goalposts, weights, gates, thresholds and rules of a cycle.
public struct Policy: Hashable, Sendable {
    /// Goalposts for workloads without their own, in the author's order.
    public var goalposts: [Goalpost]
    /// Goalposts by workload.
    public var goalpostsByWorkload: [WorkloadID: [Goalpost]]
    /// Gates for all workloads.
    public var gates: [GateRule]
    /// Gates by workload, beside those for all.
    public var gatesByWorkload: [WorkloadID: [GateRule]]
    /// Worth of a point per 1,000 requests, for workloads that don't say what a right answer is worth.
    public var valueOfPoint: Double?
    /// Older measurements are stale.
    public var maxAgeDays: Int
    /// Months over which a switching cost is spread.
    public var horizonMonths: Double
    /// The limits of the rules.
    public var thresholds: Thresholds
    /// Scenarios in which a promotion must also pay.
    public var mustHold: [ScenarioID]
    /// The author's own rules, in their order.
    public var rules: [AuthorRule]
    /// What may be advised between promoting and deferring (methods.md 13.6).
    public var actions: [MiddleAction]
    /// The seed of every random draw.
    public var seed: UInt64
    /// The number of draws.
    public var draws: Int
    /// The log of changes.
    public var changes: [PolicyChange]
    /// The review calendar.
    public var reviews: [DueItem]
    /// Indicators declared beside the built-in ones.
    public var indicators: [Indicator]
    /// Where it is written; nil when every value is a default.
    public var source: Source?

    /// The documented defaults.
    public init() {
        goalposts = Policy.defaultGoalposts
        goalpostsByWorkload = [:]
        gates = []
        gatesByWorkload = [:]
        maxAgeDays = 92
        horizonMonths = 12
        thresholds = Thresholds()
        mustHold = []
        rules = []
        actions = MiddleAction.allCases
        seed = 20_260_930
        draws = 10_000
        changes = []
        reviews = []
        indicators = []
    }

    /// The goalposts that hold for a workload.
    public func goalposts(of workload: WorkloadID) -> [Goalpost] {
        goalpostsByWorkload[workload] ?? goalposts
    }

    /// The gates that hold for a workload.
    public func gates(of workload: WorkloadID) -> [GateRule] {
        gates + (gatesByWorkload[workload] ?? [])
    }

    /// The definition of an indicator, the author's before the built-in one; nil when it is unknown.
    public func indicator(_ id: IndicatorID) -> Indicator? {
        indicators.first { $0.id == id } ?? (Indicator.builtIn + Indicator.imported).first { $0.id == id }
    }

    /// What holds when no policy has been written: quality, cost and latency, on wide scales.
    public static let defaultGoalposts = [
        Goalpost(indicator: .accuracy, worst: 50, best: 100, scale: .linear, weight: 50),
        Goalpost(indicator: .cost, worst: 100, best: 0.01, scale: .log, weight: 30),
        Goalpost(indicator: .latency("95", isBusy: false), worst: 10_000, best: 50, scale: .log, weight: 20),
    ]
}
