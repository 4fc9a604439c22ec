import Statistics

public import Formulas
public import Portfolio

/// A key of the policy that a rule reads, as it is written there.
public enum PolicyKey: String, Hashable, Sendable, CaseIterable {
    case promote = "thresholds.promote"
    case keep = "thresholds.keep"
    case deprecate = "thresholds.deprecate"
    case undeprecate = "thresholds.undeprecate"
    case retire = "thresholds.retire"
    case cycles = "thresholds.cycles"
    case reserve = "thresholds.reserve"
    case idle = "thresholds.idle"
    case minimumN = "thresholds.minimum_n"
    case evidence = "thresholds.evidence"
    case minimumChange = "thresholds.minimum_change"
    case maxAge = "max_age_days"

    /// What `policy` says.
    public func value(in policy: Policy) -> Double {
        let limits = policy.thresholds
        return switch self {
        case .promote: limits.promote
        case .keep: limits.keep
        case .deprecate: limits.deprecate
        case .undeprecate: limits.undeprecate
        case .retire: limits.retire
        case .cycles: Double(limits.cycles)
        case .reserve: limits.reserve
        case .idle: limits.idle
        case .minimumN: Double(limits.minimumN)
        case .evidence: Double(EvidenceStrength.allCases.firstIndex { $0 == limits.evidence } ?? 0)
        case .minimumChange: limits.minimumChange
        case .maxAge: Double(policy.maxAgeDays)
        }
    }
}

/// A fact that a condition was decided by: what was found, and what is asked of it.
public struct RuleFact: Hashable, Sendable {
    /// What the fact is about.
    public enum Subject: Hashable, Sendable {
        /// A needed figure that is missing.
        case missing(Missing)
        /// No needed figure is missing; the oldest may be so many days old.
        case complete
        /// A check with its answer; the value is the figure checked.
        case limit(GateFinding.Subject, Verdict)
        /// So many limits are met of all that are set.
        case limits(met: Int, of: Int)
        /// The answers rated of a model.
        case answers(of: ModelID)
        /// The answers rated of a model are stated by nobody.
        case answersUnsaid(of: ModelID)
        /// Answers are enough, or stated, on both sides.
        case answersSuffice
        /// The model in production can't be mended.
        case incumbentFails(ModelID)
        /// The model in production needs no replacement; nil when nothing is in production.
        case incumbentStays(ModelID?)
        /// Nobody has said what a point is worth.
        case worthUnsaid
        /// The net benefit against what runs, a month or per 1,000 requests.
        case benefit
        /// The chance that it pays.
        case chance
        /// The net benefit against what runs with no more replicas than that needs.
        case benefitRightSized(ModelID)
        /// The chance that it pays against that.
        case chanceRightSized(ModelID)
        /// The chance that it beats a model on cost and quality.
        case chanceOfBeating(ModelID)
        /// Nothing tells how sure it is.
        case chanceUnknown
        /// How good the evidence is, and how good the policy asks it to be.
        case evidence(EvidenceStrength, least: EvidenceStrength)
        /// The net benefit in a scenario that must hold; without a worth of a point the cost that it adds.
        case scenario(ScenarioID)
        /// In a scenario that must hold it can't be compared, or a limit isn't met.
        case limitsIn(ScenarioID)
        /// No scenario must hold.
        case noScenario
        /// Cycles in a row in which the rule held, this one too.
        case inARow
        /// Budget and hardware suffice, or aren't limited.
        case enoughMeans
        /// Money or hardware goes to what gains more for it.
        case outbid(Contest)
        /// What the replicas add a year, against what the budget leaves.
        case money
        /// Replicas that are added, against those of the item that are free.
        case stock(item: String)
        /// Another model that is promoted, with its net benefit.
        case ahead(ModelID)
        /// No other model is promoted before it.
        case first
        /// Points of quality against what runs.
        case points
        /// No points can be compared.
        case noPoints
        /// The chance that a model is at least as good for less.
        case dominance(by: ModelID)
        /// No model that meets every limit is ever at least as good for less.
        case undominated
        /// Cycles in a row in which the chance of being dominated was below the lower limit.
        case below
        /// The share of its replicas' time that is taken.
        case use
        /// Replicas needed, against those in service.
        case replicas
        /// It has no replicas of its own, or nobody knows what they carry.
        case noReplicas
        /// Nothing says what one of its replicas carries.
        case unsized
        /// What one of its replicas carries is stated or measured.
        case sized
        /// Measures of what a replica carries contradict each other.
        case measuresContradict
        /// No hours that happened say how busy the busiest is.
        case noRealHours
        /// No number of replicas keeps the latency limit.
        case hopeless
        /// The net benefit of another model less its switching, against its own with more replicas.
        case rival(ModelID)
        /// No other model has a larger net benefit with the replicas paid.
        case noRival
        /// The model that takes its traffic.
        case heir(ModelID)
        /// Nothing takes its traffic; the best that meets every limit and isn't promoted, where there is one.
        case noHeir(ModelID?)
        /// It has been a candidate for deprecation, or has not.
        case marked(Bool)
        /// Another model in production that meets every limit.
        case peer(ModelID)
        /// No other model in production meets every limit.
        case noPeer
        /// It was moved in this cycle, or not.
        case frozen(Bool)
        /// How far the quality may lie from that of what runs, points.
        case apart
        /// The chance that it costs less than what runs.
        case chanceOfCheaper
        /// A mix of two others answers as many right for less; in a scenario where one is named.
        case mix(ScenarioID?)
        /// No mix of two others does; in a scenario where one is named.
        case noMix(ScenarioID?)
        /// The largest chance of being the best choice, whatever a point may be worth.
        case mostChance
        /// A group whose limit is missed or can't be told, by which calls can be routed.
        case group(SliceID, Verdict)
        /// Such a group by which calls can't be routed, or of which the share of the traffic isn't known.
        case unroutable(SliceID)
        /// Something else than the limits of groups is missed, open or not measured.
        case notGroupsOnly
        /// The share of the traffic without those groups.
        case shareOfRest
        /// For that traffic a limit isn't met for certain, or it can't be compared.
        case restOpen
        /// The net benefit for that traffic, with what the model in production keeps costing.
        case benefitOfRest
        /// The chance of it.
        case chanceOfRest
        /// What more measuring would tell: so many more, of a limit or of answers.
        case lacked(GateFinding.Subject?)
        /// No single measurement would tell.
        case notOneLacked
        /// It was promoted until a day in an earlier cycle, or was not.
        case wasTrial(Bool)
        /// The net benefit over the policy's months, with what runs kept in service for one cycle.
        case benefitWithStandby
        /// What knowing for certain is worth.
        case worthOfKnowing
        /// The policy doesn't list an advice between promoting and deferring.
        case notAsked(MiddleAction)
        /// A figure of an author's rule, as written.
        case figure(String, Measure)
        /// A check of an author's rule, as written.
        case check(String)
        /// In a scenario that an author's rule names.
        case within(ScenarioID)
        /// Figures of an author's rule that aren't known.
        case untold([String])
    }

    /// What is asked of the value.
    public struct Asked: Hashable, Sendable {
        /// How the value must lie to what is asked.
        public enum Relation: String, Hashable, Sendable {
            case atLeast, above, below, atMost
        }

        /// How the value must lie.
        public var relation: Relation
        /// What is asked.
        public var value: Double
        /// Where the policy says it; nil where the method does.
        public var key: PolicyKey?

        /// Makes it.
        public init(_ relation: Relation, _ value: Double, _ key: PolicyKey? = nil) {
            self.relation = relation
            self.value = value
            self.key = key
        }

        /// Whether `found` is as asked.
        public func holds(of found: Double) -> Bool {
            switch relation {
            case .atLeast: found >= value
            case .above: found > value
            case .below: found < value
            case .atMost: found <= value
            }
        }
    }

    /// What it is about.
    public var subject: Subject
    /// What was found; nil where the subject says it all.
    public var value: Double?
    /// Its 95% interval; nil without one.
    public var interval: Interval?
    /// What is asked of it.
    public var asked: Asked?
    /// Whether it speaks for the rule.
    public var holds: Bool

    /// A fact without a number.
    init(_ subject: Subject, holds: Bool) {
        self.subject = subject
        self.holds = holds
    }

    /// The same fact, speaking for the rule or against it.
    init(_ fact: RuleFact, holds: Bool) {
        self = fact
        self.holds = holds
    }

    /// A number held against what is asked.
    init(_ subject: Subject, _ value: Double, _ interval: Interval? = nil, asked: Asked) {
        self.subject = subject
        self.value = value
        self.interval = interval
        self.asked = asked
        holds = asked.holds(of: value)
    }
}
