import Statistics

public import Portfolio

/// Two cycles held against each other: what came, went and moved, with verdicts (S59, N17).
public struct EditionComparison: Hashable, Sendable {
    /// A cycle that its author says can't be compared with the one before it.
    public struct Break: Hashable, Sendable {
        /// The cycle.
        public var cycle: CycleID
        /// Why, in the author's words.
        public var reason: String
    }

    /// What came of a decision as the earlier edition knew it and as the later one does.
    public struct OutcomeChange: Hashable, Sendable {
        /// The decision.
        public var decision: Decision
        /// What the earlier edition knew; nil where it didn't know the decision.
        public var from: OutcomeFinding.Result?
        /// What the later one knows.
        public var to: OutcomeFinding.Result
    }

    /// The earlier cycle.
    public var from: CycleID
    /// The later cycle.
    public var to: CycleID
    /// Breaks after the earlier cycle, up to the later one: then no figure is compared.
    public var breaks: [Break]
    /// By the later cycle's order, then those that are gone.
    public var workloads: [WorkloadComparison]
    /// Every setting of policy and portfolio that differs, with who declared it.
    public var settings: [SettingChange]
    /// The decisions taken after the earlier cycle, up to the later one.
    public var decisions: [Decision]
    /// Forecasts of which more is known.
    public var outcomes: [OutcomeChange]
    /// What figures were measured from.
    public var sources: [SourceComparison]
    /// What runs in production a year; nil where one side is unknown.
    public var runCost: Difference?

    /// The name of its file among an edition's data: `compare-2026-Q1.json`.
    package var file: String { "compare-\(from).json" }
}

/// A workload in two cycles.
public struct WorkloadComparison: Hashable, Sendable {
    /// Which of the two cycles has it.
    public enum Presence: String, Hashable, Sendable {
        /// Both.
        case both
        /// The later alone.
        case arrived
        /// The earlier alone.
        case left
    }

    /// The workload, as the newest of the two declares it.
    public var workload: Workload
    /// Which of the two cycles has it.
    public var presence: Presence
    /// The model to use then; nil without one.
    public var choiceBefore: ModelID?
    /// The model to use now.
    public var choiceNow: ModelID?
    /// By the later cycle's order, then those that are gone.
    public var models: [ModelComparison]
    /// Each cycle's figures under the other's weights and goalposts; empty where these are alike.
    public var rescored: [Rescoring]
}

/// A model on a workload in two cycles.
public struct ModelComparison: Hashable, Sendable {
    /// Which of the two cycles has it.
    public enum Presence: Hashable, Sendable {
        /// Both.
        case both
        /// The later alone.
        case arrived
        /// The earlier alone.
        case left
        /// Both, under two names: the earlier one.
        case renamed(ModelID)
    }

    /// What a cycle says of it.
    public struct Standing: Hashable, Sendable {
        /// Its stage.
        public var stage: Model.Stage
        /// What is advised.
        public var action: Action
        /// The rule that says so: R5.
        public var rule: RuleID
        /// Its rank; nil where it has none.
        public var rank: ClosedRange<Int>?
        /// Its score under that cycle's policy; nil while an indicator is missing.
        public var score: Estimate?
        /// Whether it meets every limit.
        public var verdict: Verdict
    }

    /// The model, by its newest name.
    public var model: ModelID
    /// Its newest title.
    public var title: String
    /// Which of the two cycles has it.
    public var presence: Presence
    /// In the earlier cycle.
    public var before: Standing?
    /// In the later one.
    public var now: Standing?
    /// The figures that both cycles have; empty after a break.
    public var figures: [FigureChange]
}

/// A figure of a model in two cycles.
public struct FigureChange: Hashable, Sendable {
    /// How the two compare.
    public enum Result: Hashable, Sendable {
        /// By how much they differ, and whether that is a change that matters (methods.md 12).
        case difference(Difference, ChangeVerdict)
        /// They answer other questions.
        case otherQuestions
        /// They are costs of another basis or currency.
        case otherCost
    }

    /// What is measured.
    public var indicator: IndicatorID
    /// The group of the data; nil for all.
    public var slice: Slice?
    /// Then.
    public var before: Estimate
    /// Now.
    public var now: Estimate
    /// The least change that matters, in the figure's unit; 0 where policy sets none.
    public var minimum: Double
    /// How the two compare.
    public var result: Result
}

/// What a source gave to two cycles.
public struct SourceComparison: Hashable, Sendable {
    /// Who or what collected the figures, as written; else the name of the file.
    public var name: String
    /// The last day that it measured as the earlier cycle has it; nil where that cycle has nothing of it.
    public var before: Day?
    /// The same of the later cycle.
    public var now: Day?
}
