public import Portfolio

/// Something that a rule asks of a model; what it means in numbers is found in `RuleFact`.
public indirect enum Condition: Hashable, Sendable {
    /// Limits of a kind.
    public enum Limits: Hashable, Sendable {
        /// Every limit.
        case all
        /// Limits on latency, which more replicas may mend.
        case latency
        /// All others.
        case others
    }

    /// A needed figure is missing, stale or can't be compared.
    case lacksData
    /// A limit is missed for certain.
    case limitMissed(Limits)
    /// A limit can't be told.
    case limitOpen
    /// Its quality or that of the model compared with has no number of answers, or too few of them.
    case fewAnswers
    /// Nothing says what one of its own replicas carries.
    case isUnsized
    /// The model in production misses a limit, or lacks replicas, and nothing but another model mends it.
    case incumbentMustGo
    /// Its net benefit is above that of what runs; without a worth of a point nothing is asked here.
    case paysMore
    /// The chance that it pays is high enough; without a worth of a point the chance that it beats what runs.
    case isSure
    /// It meets its limits and pays in every scenario that must hold.
    case holdsInScenarios
    /// The evidence is as good as the policy asks.
    case isSupported
    /// What stands before has held in as many cycles in a row as the policy asks.
    case inARow
    /// Budget and hardware suffice for it.
    case withinMeans
    /// No other model of the workload is promoted before it.
    case isFirstChoice
    /// It answers more right.
    case addsPoints
    /// Its net benefit is no more than that of what runs.
    case doesNotPay
    /// A model that meets every limit is at least as good for less, with the chance that a threshold asks.
    case isDominated(PolicyKey)
    /// The same, by a model in production.
    case isDominatedInProduction(PolicyKey)
    /// More replicas are needed than are in service.
    case needsReplicas
    /// With the replicas paid no other model has a larger net benefit.
    case bestOnceScaled
    /// A model is promoted in its place, or another serves that meets every limit.
    case hasHeir
    /// A promoted model takes its place.
    case isReplaced
    /// No promoted model takes its place.
    case isNotReplaced
    /// It has been a candidate for deprecation for a cycle.
    case isMarked
    /// Another model in production meets every limit.
    case hasPeer
    /// It was not moved in this cycle.
    case isNotFrozen
    /// Its replicas are idle, and fewer would keep every limit.
    case isIdle
    /// Every needed figure is known, fresh and comparable.
    case hasData
    /// What stands before has held in so many cycles in a row.
    case inCycles(Int)
    /// Its quality is that of what runs, within the smallest change that matters.
    case isTied
    /// It costs less than what runs, with the chance that a promotion asks.
    case isCheaper
    /// A mix of two others answers as many right for less, as planned and in every scenario that must hold.
    case isBeatenByMix
    /// Whatever a point may be worth, it is hardly ever the best choice.
    case isNeverBest
    /// Only limits of groups that calls can be routed by are missed, or can't be told.
    case missesGroupsOnly
    /// For the traffic without them it meets every limit and pays, surely enough, also where it must.
    case paysForRest
    /// One measurement is too small to tell, and nothing else is open or missed.
    case lacksOneMeasurement
    /// It was not promoted until a day before.
    case isNotRenewed
    /// The chance that it pays is high enough to keep a promotion.
    case isLikely
    /// It pays with what runs kept in service for a cycle.
    case paysWithStandby
    /// Knowing for certain would be worth something.
    case isWorthKnowing
    /// It pays in every scenario that must hold, within its limits but for the one that can't be told.
    case holdsButFor
    /// Budget and hardware suffice for it beside what runs.
    case fitsBeside
    /// What the author of the policy asks.
    case claim(AuthorRule)
    /// One of these holds.
    case any([Condition])
    /// All of these hold.
    case all([Condition])
}
