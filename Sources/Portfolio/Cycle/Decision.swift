/// What the report may advise and people may decide.
public enum Action: String, Sendable, CaseIterable {
    /// Give it the workload's traffic.
    case promote
    /// Give it the traffic without some groups.
    case promoteFor = "promote for"
    /// Give it the traffic until a day, while something is measured.
    case promoteUntil = "promote until"
    /// Leave it as it is.
    case hold
    /// Change its replicas.
    case scale
    /// Not now.
    case `defer`
    /// Plan its end.
    case deprecate
    /// Take it out of service.
    case retire
    /// Train it anew.
    case retrain
    /// Change how it is run.
    case change
}

/// What people chose, why, and the effect that they forecast (S49).
public struct Decision: Hashable, Sendable {
    /// Where a decision stands (N25): decided isn't yet in force.
    public enum State: String, Sendable, CaseIterable {
        /// Not yet decided.
        case proposed
        /// Decided.
        case decided
        /// In force.
        case inForce = "in force"
        /// Replaced by a later one.
        case superseded
        /// Turned down.
        case rejected
    }

    /// Cycle and file: `2025-Q4/sixth-replica`.
    public var id: DecisionID
    /// The cycle in which it was taken.
    public var cycle: CycleID
    /// As shown.
    public var title: String
    /// The workload.
    public var workload: WorkloadID?
    /// The model.
    public var model: ModelID?
    /// What is done.
    public var action: Action
    /// Where it stands.
    public var state: State
    /// The day of the decision.
    public var decided: Day?
    /// Who decided.
    public var by: String?
    /// Who approved.
    public var approvedBy: String?
    /// Who carries it out.
    public var owner: String?
    /// The day on which it took effect.
    public var inForce: Day?
    /// What was expected.
    public var forecast: Forecast?
    /// What it adds to the cost a month; negative saves.
    public var cost: Double?
    /// What it means for users.
    public var users: String?
    /// What it means for compliance.
    public var compliance: String?
    /// What it means for the competitive position.
    public var competition: String?
    /// Of a decision against the advice: the figure or the chance that it doubts.
    public var doubts: String?
    /// How votes were cast, in at most `mostWords` words.
    public var votes: String?
    /// What those say who disagree, in at most `mostWords` words.
    public var dissent: String?
    /// Votes and dissent are kept short.
    public static let mostWords = 200
    /// The decision that it replaces.
    public var supersedes: DecisionID?
    /// The rationale, Markdown.
    public var rationale: Prose
    /// Its file.
    public var source: Source

    /// Makes a decision.
    public init(
        id: DecisionID, cycle: CycleID, title: String, action: Action, state: State, rationale: Prose, source: Source
    ) {
        self.id = id
        self.cycle = cycle
        self.title = title
        self.action = action
        self.state = state
        self.rationale = rationale
        self.source = source
    }
}

/// What a decision's forecast came to, told by people where no indicator measures it.
public struct ToldOutcome: Hashable, Sendable {
    /// The decision.
    public var decision: DecisionID
    /// What it came to.
    public var value: Double
    /// The interval's lower end.
    public var low: Double?
    /// The interval's upper end.
    public var high: Double?
    /// The unit, as written.
    public var unit: String?
    /// What to know about it.
    public var note: String?
    /// Where it stands.
    public var source: Source

    /// Makes an outcome.
    public init(
        decision: DecisionID, value: Double, low: Double?, high: Double?, unit: String?, note: String?,
        source: Source
    ) {
        self.decision = decision
        self.value = value
        self.low = low
        self.high = high
        self.unit = unit
        self.note = note
        self.source = source
    }
}
