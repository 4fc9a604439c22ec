import Analysis
import Portfolio
import Statistics

/// Two cycles held against each other.
enum CompareFields {
    /// The whole file.
    static var comparison: Shape<EditionComparison> {
        Shape(
            "comparison",
            [
                .constant("version", "The version of this form", 1),
                .text("from", "The earlier cycle") { $0.from.name }, .text("to", "The later cycle") { $0.to.name },
                .list("breaks", "Cycles in between that can't be compared with the one before", broken) { $0.breaks },
                .list("workloads", "Every workload of one of the two", workload) { $0.workloads },
                .list("settings", "Every setting of policy and portfolio that differs", ChangeFields.setting) {
                    $0.settings
                },
                .list("decisions", "Decisions taken after the earlier cycle", decision) { $0.decisions },
                .list("outcomes", "Forecasts of which more is known", outcome) { $0.outcomes },
                .list("sources", "What figures were measured from", source) { $0.sources },
                .maybe("runCost", "What runs in production a year", difference) { $0.runCost },
            ])
    }

    private static var broken: Shape<EditionComparison.Break> {
        Shape("break", [.text("cycle", "The cycle") { $0.cycle.name }, .text("reason", "Why") { $0.reason }])
    }

    private static var workload: Shape<WorkloadComparison> {
        Shape(
            "comparedWorkload",
            [
                .text("id", "The workload") { $0.workload.id.name },
                .text("presence", "both, arrived or left") { $0.presence.rawValue },
                .maybeText("choiceBefore", "The model to use then") { $0.choiceBefore?.name },
                .maybeText("choiceNow", "The model to use now") { $0.choiceNow?.name },
                .list("models", "Every model of one of the two", model) { $0.models },
                .list("rescored", "Each cycle under the other's weights; empty where these are alike", rescoring) {
                    $0.rescored
                },
            ])
    }

    private static var model: Shape<ModelComparison> {
        Shape(
            "comparedModel",
            [
                .text("id", "The model") { $0.model.name },
                .text("presence", "both, arrived, left or renamed") { $0.presence.name },
                .maybeText("formerly", "Its name in the earlier cycle, where that differs") { $0.presence.formerly },
                .maybe("before", "In the earlier cycle", standing) { $0.before },
                .maybe("now", "In the later cycle", standing) { $0.now },
                .list("figures", "The figures that both have", figure) { $0.figures },
            ])
    }

    private static var standing: Shape<ModelComparison.Standing> {
        Shape(
            "comparedStanding",
            [
                .text("stage", "production, candidate, deprecated or retired") { $0.stage.rawValue },
                .text("action", "What is advised") { $0.action.rawValue }, .text("rule", "The rule") { $0.rule.name },
                .text("verdict", "Whether it meets every limit") { $0.verdict.rawValue },
                .maybeWhole("rankFrom", "The best rank that the data allows") { $0.rank?.lowerBound },
                .maybeWhole("rankTo", "The worst rank that the data allows") { $0.rank?.upperBound },
                .maybeNumber("score", "By that cycle's policy, of 100") { $0.score?.value },
            ])
    }

    private static var figure: Shape<FigureChange> {
        Shape(
            "comparedFigure",
            [
                .text("indicator", "What is measured") { $0.indicator.name },
                .maybeText("slice", "The group of the data; null for all") { $0.slice?.id.name },
                .text("unit", "The unit") { $0.now.unit.rawValue },
                .number("before", "Then") { $0.before.value }, .number("now", "Now") { $0.now.value },
                .text("verdict", "moved, no_change, cannot_tell, other_questions or other_cost") { $0.result.name },
                .maybeNumber("change", "Now less then; null where they can't be compared") {
                    $0.result.difference?.value
                },
                .maybeNumber("low", "The low end of its 95% interval") { $0.result.difference?.interval?.low },
                .maybeNumber("high", "The high end of its 95% interval") { $0.result.difference?.interval?.high },
                .number("least", "The least change that matters; 0 where policy sets none") { $0.minimum },
            ])
    }

    private static var difference: Shape<Difference> {
        Shape(
            "comparedMoney",
            [
                .number("before", "Then", in: .money("a year")) { $0.before.value },
                .number("now", "Now", in: .money("a year")) { $0.now.value },
                .number("change", "Now less then", in: .money("a year")) { $0.value },
            ])
    }

    private static var rescoring: Shape<Rescoring> {
        Shape(
            "rescoring",
            [
                .text("figuresOf", "Whose figures") { $0.figuresOf.name },
                .text("rulesOf", "Whose weights and goalposts") { $0.rulesOf.name },
                .list("models", "Its models", row) { $0.rows },
            ])
    }

    private static var row: Shape<Rescoring.Row> {
        Shape(
            "rescored",
            [
                .text("id", "The model") { $0.model.name },
                .maybeNumber("own", "Its score by its own cycle's policy") { $0.own?.value },
                .maybeWhole("ownRankFrom", "Its best rank by that") { $0.ownRank?.lowerBound },
                .maybeWhole("ownRankTo", "Its worst rank by that") { $0.ownRank?.upperBound },
                .maybeNumber("other", "Its score by the other's policy") { $0.other?.value },
                .maybeWhole("otherRankFrom", "Its best rank by that") { $0.otherRank?.lowerBound },
                .maybeWhole("otherRankTo", "Its worst rank by that") { $0.otherRank?.upperBound },
            ])
    }

    private static var decision: Shape<Decision> {
        Shape(
            "comparedDecision",
            [
                .text("id", "The decision") { $0.id.name }, .text("title", "Its title") { $0.title },
                .text("action", "What is done") { $0.action.rawValue },
                .text("state", "proposed, decided, in force, superseded or rejected") { $0.state.rawValue },
                .maybeText("model", "The model") { $0.model?.name },
                .maybeText("decided", "The day of the decision") { $0.decided?.description },
            ])
    }

    private static var outcome: Shape<EditionComparison.OutcomeChange> {
        Shape(
            "comparedOutcome",
            [
                .text("decision", "The decision") { $0.decision.id.name },
                .maybeText("from", "What the earlier edition knew; null where it didn't know the decision") {
                    $0.from?.rawValue
                },
                .text("to", "What the later one knows") { $0.to.rawValue },
            ])
    }

    private static var source: Shape<SourceComparison> {
        Shape(
            "comparedSource",
            [
                .text("name", "Who or what collected the figures") { $0.name },
                .maybeText("before", "The last day that it measured, as the earlier cycle has it") {
                    $0.before?.description
                },
                .maybeText("now", "The same of the later cycle") { $0.now?.description },
            ])
    }
}

extension ModelComparison.Presence {
    fileprivate var name: String {
        switch self {
        case .both: "both"
        case .arrived: "arrived"
        case .left: "left"
        case .renamed: "renamed"
        }
    }

    fileprivate var formerly: String? { if case .renamed(let old) = self { old.name } else { nil } }
}

extension FigureChange.Result {
    fileprivate var name: String {
        switch self {
        case .difference(_, let verdict): verdict.rawValue
        case .otherQuestions: "other_questions"
        case .otherCost: "other_cost"
        }
    }

    fileprivate var difference: Difference? { if case .difference(let found, _) = self { found } else { nil } }
}
