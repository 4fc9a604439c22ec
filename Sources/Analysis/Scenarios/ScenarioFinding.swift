import Statistics

public import Portfolio

/// What becomes of a workload under one set of assumptions (methods.md 11).
public struct ScenarioFinding: Hashable, Sendable {
    /// What becomes of one model.
    public struct Standing: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// Effect E in it; nil when not measured.
        public var quality: Double?
        /// Full cost per 1,000 requests; nil when unknown.
        public var costPerThousand: Double?
        /// Full cost a month; nil when unknown.
        public var costPerMonth: Double?
        /// Replicas in service at its traffic; nil without own hardware.
        public var replicas: Int?
        /// The score, 0 to 100; nil while an indicator is missing.
        public var score: Double?
        /// Whether it meets every limit.
        public var verdict: Verdict
        /// Whether none is at least as good for less; nil when cost or quality is unknown.
        public var isOnFrontier: Bool?
        /// Net benefit a month, or per 1,000 requests where traffic is unknown; nil without a worth of a point.
        public var netBenefit: Double?
        /// What choosing it would cost against the choice, in the unit of `netBenefit`; nil when it may not be chosen.
        public var regret: Double?
        /// What the rules would say.
        public var action: Action
        /// The rule.
        public var rule: RuleID
    }

    /// A part of a mix that can't change what a model's quality is.
    public struct Unweighed: Hashable, Sendable {
        /// The dimension whose shares the scenario changes.
        public var dimension: String
        /// The models whose quality isn't weighed by it, in the order of display.
        public var models: [ModelID]
        /// Whether that is everybody whose quality is known.
        public var isEverybody: Bool
    }

    /// The assumptions; without any change for the plan itself.
    public var scenario: Scenario
    /// Requests a month in it; nil when unknown.
    public var requestsPerMonth: Double?
    /// By the order of display of the workload.
    public var standings: [Standing]
    /// The frontier of cost and quality, by rising cost.
    public var frontier: [ModelID]
    /// Of those that meet every limit, the one with the largest mean net benefit; nil when none does or without a worth.
    public var choice: ModelID?
    /// P(the choice is best) from the draws; nil without a choice between two.
    public var choiceProbability: Double?
    /// Where the scenario's mix changes nothing, by dimension.
    public var unweighed: [Unweighed] = []
    /// What else of it couldn't be computed.
    public var gaps = ScenarioGaps()
    /// Where traffic is another: the busiest hour before the replicas that its cost counts, for models on own replicas.
    public var queues: [PeakFinding] = []

    /// What becomes of a model; nil when it does not compete.
    public subscript(model: ModelID) -> Standing? { standings.first { $0.model == model } }
}

/// What all scenarios of a workload say together.
public struct ScenarioStudy: Hashable, Sendable {
    /// The largest regret of a model over the plan and all scenarios: its fragility.
    public struct Fragility: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// The largest regret, in the unit of `netBenefit`; nil when it misses a limit, or can't be compared, somewhere.
        public var regret: Double?
        /// The same per 1,000 requests, by which scenarios are compared: in money a month the one with the most traffic
        /// would always win (methods.md 11).
        public var perThousand: Double?
        /// Where it is largest, or the first where it may not be chosen; nil for the plan.
        public var scenario: ScenarioID?
    }

    /// The plan, computed alike.
    public var planned: ScenarioFinding
    /// By the author's order.
    public var scenarios: [ScenarioFinding]
    /// Those that can be compared as planned, by rising regret per 1,000 requests; those that somewhere may not be chosen last.
    public var fragility: [Fragility]
    /// Where the choice changes while one input moves and all else stays.
    public var switches: [SwitchFinding]
    /// Models whose cost has no split into hardware and requests, so that all of it moves with a price; in the order of
    /// display, empty where no price moves.
    public var unsplit: [ModelID] = []
    /// How far the choice leads, and what moves that; nil without a choice between two.
    public var lead: LeadStudy?

    /// The scenarios in which the choice is the plan's.
    public var holding: [ScenarioFinding] { scenarios.filter { $0.choice == planned.choice } }

    /// Whose largest regret is least (minimax regret); nil when nobody may be chosen everywhere.
    public var leastRegret: Fragility? { fragility.first { $0.regret != nil } }
}

/// How far one input may move before the choice changes, all else as planned (methods.md 11).
public struct SwitchFinding: Hashable, Sendable {
    /// The input that moves.
    public enum Input: String, Hashable, Sendable, CaseIterable {
        /// Requests a month.
        case traffic
        /// Every price by the hour.
        case hardwarePrice
        /// Every price by the request or token.
        case tokenPrice
        /// What a right answer is worth.
        case worth
    }

    /// A change of the choice.
    public struct Change: Hashable, Sendable {
        /// The factor on the input at which it changes, to 0.1% of the range.
        public var factor: Double
        /// The choice below; nil where nobody may be chosen.
        public var below: ModelID?
        /// The choice above.
        public var above: ModelID?
    }

    /// The input.
    public var input: Input
    /// The factors tried.
    public var range: ClosedRange<Double>
    /// The input as planned: requests a month, the worth of a right answer; nil for prices, which are many.
    public var planned: Double?
    /// Every change within the range, by rising factor; empty when the choice stays.
    public var changes: [Change]

    /// The nearest change below the plan.
    public var downwards: Change? { changes.last { $0.factor <= 1 } }
    /// The nearest change above the plan.
    public var upwards: Change? { changes.first { $0.factor > 1 } }
}
