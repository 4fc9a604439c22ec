public import Portfolio

/// The name of a rule, such as `R5`.
public typealias RuleID = Identifier<Rule>

/// A rule of methods.md 13.1 as a value: for whom it is, when it speaks and what it says then.
public struct Rule: Hashable, Sendable {
    /// For whom a rule is.
    public typealias Audience = RuleAudience

    /// What is said when it speaks.
    public struct Ruling: Hashable, Sendable {
        /// What the reason is taken from.
        public enum Basis: Hashable, Sendable {
            /// The data that is missing.
            case data
            /// Limits that are missed or open, and answers that are too few.
            case limits
            /// It takes the place of a model that misses a limit.
            case replacement
            /// It pays.
            case gain
            /// Its points are too dear.
            case price
            /// Another model beats it.
            case rival
            /// What stopped an earlier rule; nothing where none was stopped.
            case obstacle
            /// The replicas that are needed.
            case replicas
            /// Its heir.
            case heir
            /// Nothing at hand mends it.
            case noRemedy
            /// The replicas that are idle.
            case idleness
            /// It is as good for less.
            case tie
            /// It pays for the traffic without some groups.
            case rest
            /// It probably pays, and one measurement would tell.
            case trial
            /// What the author of the policy wrote.
            case own
        }

        /// What is advised.
        public var action: Action
        /// What the reason is taken from.
        public var basis: Basis
        /// What would be advised next; nil where nothing else would.
        public var runnerUp: Action?

        init(_ action: Action, _ basis: Basis, next runnerUp: Action? = nil) {
            self.action = action
            self.basis = basis
            self.runnerUp = runnerUp
        }
    }

    /// Its name, unique for its audience.
    public var id: RuleID
    /// For whom it is.
    public var audience: Audience
    /// What must all hold, tried in this order; nothing where it always speaks.
    public var conditions: [Condition]
    /// What it says.
    public var ruling: Ruling
    /// The policy's rule that it is; nil for one of the method.
    public var own: AuthorRule?

    init(_ id: RuleID, for audience: Audience, if conditions: [Condition], then ruling: Ruling) {
        self.id = id
        self.audience = audience
        self.conditions = conditions
        self.ruling = ruling
    }
}

extension Model {
    /// Whether it carries traffic today: one that is to go still does.
    var serves: Bool { stage == .production || stage == .deprecated }

    /// The rules that it is judged by.
    public var audience: Rule.Audience { serves ? .production : .candidate }
}
