public import Portfolio

/// What every rule of a model's audience came to: the one that spoke is the only one that holds.
public struct RuleTrace: Hashable, Sendable {
    /// Whether a rule holds.
    public enum Truth: String, Hashable, Sendable, CaseIterable {
        /// Every condition holds: it speaks.
        case yes = "true"
        /// A condition doesn't hold.
        case no = "false"
        /// An earlier rule spoke, so nobody asked.
        case notReached
    }

    /// One rule's answer.
    public struct Line: Hashable, Sendable {
        /// The rule.
        public var rule: RuleID
        /// Whether it holds.
        public var truth: Truth
        /// What decided it, up to the first condition that doesn't hold; empty where it wasn't reached or asks nothing.
        public var facts: [RuleFact]

        /// What stopped it; nil where it holds or wasn't reached.
        public var obstacle: RuleFact? { truth == .no ? facts.last { !$0.holds } : nil }

        /// Whether it holds but for the number of cycles in a row and what is asked after that.
        var holdsThisCycle: Bool { truth == .yes || facts.contains { $0.subject == .inARow } }
    }

    /// The rules in their order.
    public var lines: [Line]

    /// Makes a trace.
    public init(_ lines: [Line] = []) { self.lines = lines }

    /// The answer of a rule; nil where it isn't for this model.
    public subscript(rule: RuleID) -> Line? { lines.first { $0.rule == rule } }
}
