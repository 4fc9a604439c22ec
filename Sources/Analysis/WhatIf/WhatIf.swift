public import Formulas
public import Portfolio

/// A workload as formulas of assumptions, so that a page can compute it again as a reader moves them (methods.md 11).
///
/// The trees are those of the report's own figures: this evaluates them, and a script evaluates the same ones.
public struct WhatIf: Hashable, Sendable {
    /// A figure of a model, in the order in which they follow from each other.
    public enum Figure: String, Hashable, Sendable, CaseIterable {
        /// Money a month.
        case cost
        /// Replicas that it counts.
        case replicas
        /// Money per 1,000 requests.
        case perThousand
        /// Effect E.
        case quality
        /// Net benefit per 1,000 requests.
        case net
        /// Net benefit a month, or per 1,000 requests without traffic.
        case benefit
        /// 2 where every limit is met, 1 where one is open, 0 where one is missed.
        case verdict
        /// The score, 0 to 100.
        case score

        /// The figure in formulas of others.
        var input: Expression { .input(.init("." + rawValue, .nan)) }
    }

    /// A model with its own formulas.
    public struct Option: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// Its formulas, bound to what moves.
        public var trees: [Figure: Expression]
        /// The formula of its cost with every number named; nil where it isn't known.
        public var told: Expression?
        /// Replicas that the hardware has room for; nil without a limit.
        public var room: Double?
        /// What switching to it costs a month over the horizon; 0 for one that serves.
        public var switching: Double
    }

    /// Assumptions by name, as numbers; what isn't in it is as filed.
    public typealias State = [String: Double]

    /// A named scenario as a state.
    public struct Named: Hashable, Sendable {
        /// The scenario.
        public var scenario: ScenarioID
        /// What it moves.
        public var state: State
        /// Whether that is all of it: losses of single groups, retrainings and the like can't be moved here.
        public var isWhole: Bool
    }

    /// What may be moved.
    public var assumptions: [Assumption]
    /// The models, by name; at most `most`.
    public var options: [Option]
    /// Formulas that all models share.
    public var shared: [Figure: Expression]
    /// The model that runs; nil when none does.
    public var incumbent: ModelID?
    /// The scenarios as states.
    public var named: [Named]
    /// Competing models that aren't among the options: dominated ones of a crowd.
    public var leftOut: Int

    /// More models than this a page can't show while it follows a hand.
    public static let most = 200

    /// The state with everything as filed.
    public var filed: State {
        Dictionary(assumptions.map { ($0.kind.key, $0.filed) }, uniquingKeysWith: { first, _ in first })
    }

    /// Puts in what no reader can move, so that nothing but assumptions and earlier figures is left in a formula.
    mutating func settle() {
        let keys = Set(assumptions.map(\.kind.key))
        func settled(_ tree: Expression) -> Expression {
            tree.bound { $0.name.hasPrefix(".") || keys.contains($0.name) }
        }
        for place in options.indices { options[place].trees = options[place].trees.mapValues(settled) }
        shared = shared.mapValues(settled)
    }
}
