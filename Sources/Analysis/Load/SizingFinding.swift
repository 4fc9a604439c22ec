public import Statistics

/// How many replicas a model needs, has and is paid for, and what that comes to (methods.md 3, 9.1).
public struct SizingFinding: Hashable, Sendable {
    /// What every measure says.
    public var need: ReplicaNeed
    /// Replicas in service; nil for what doesn't serve.
    public var inService: Int?
    /// Replicas as stated.
    public var stated: Int
    /// Replicas that its cost counts: those needed, for what serves at least those in service.
    public var paid: Int
    /// The fewest that it comes in.
    public var minimum: Int
    /// The largest share of them that is planned to be in use.
    public var reserve: Double
    /// One replica a month, money.
    public var perReplica: Double
    /// Which hours the rate planned for comes from; nil without any.
    public var basis: PeakRate.Basis?
    /// Calls a second that are planned for; nil without counted hours.
    public var rate: Double?

    /// Replicas paid for in each of the twelve months after the cycle, at the stated growth; empty where that isn't known.
    public var ahead: [Int] = []

    /// Replicas needed; where no number keeps the latency limit those that carry the traffic, and where nothing is measured
    /// those paid for.
    public var needed: Int { need.needed ?? paid }
    /// Replicas needed by the least demanding measure.
    public var leastNeeded: Int { need.leastNeeded ?? needed }
    /// Whether nothing says what a replica carries: the stated count is taken, and is not checked.
    public var isUnchecked: Bool { need.loads.isEmpty }
    /// Whether measures of what a replica carries contradict each other, so that the count depends on which is believed.
    public var contradicts: Bool { need.contradicts ?? false }
    /// The share of the replicas in service, or paid for, that the largest load keeps busy; nil without a load.
    public var utilisation: Double? { need.utilisation(of: inService ?? paid) }
    /// Replicas paid for that nothing needs.
    public var idle: Int { max(0, paid - max(minimum, needed)) }
    /// What they cost a month.
    public var idleCost: Double { Double(idle) * perReplica }
}
