import Analysis
import Portfolio

/// The fields of findings.json from its root down.
struct FindingsFields {
    /// The report's words for facts.
    private let words: FactWords

    init(_ record: EditionRecord) { words = record.words }

    /// The whole file.
    var findings: Shape<EditionRecord> {
        Shape(
            "findings",
            [
                .text("$schema", "The schema beside this file") { _ in "findings.schema.json" },
                .constant("version", "The version of this form", 1),
                .text("cycle", "The planning period: 2026-Q3") { $0.edition.cycle.id.name },
                .text("status", "draft or published") { $0.edition.cycle.status.rawValue },
                .text("headline", "The decision in one sentence") { $0.headline },
                .list("figures", "Every figure that has a lineage", FigureFields.figure(words)) { $0.figures },
                .list("statements", "What is said beside figures", FigureFields.statement(words.method)) {
                    $0.statements
                },
                .list(
                    "changes", "Every setting of policy and portfolio that differs from the cycle before",
                    ChangeFields.setting
                ) { $0.edition.settingChanges },
                .list("workloads", "Every workload with its models", workload) { $0.edition.workloads },
                .list("costs", "What each model costs at its traffic", CostFields.cost(words)) {
                    Placed.models(of: $0.edition)
                },
                .list("unlike", "What was measured under other conditions than the others", CostFields.unlike(words)) {
                    Placed.models(of: $0.edition).flatMap { model in model.item.unlike.map(model.with) }
                },
                .object("money", "What runs in production costs, and the budget's year", BudgetFields.money) {
                    $0.edition.money
                },
                .maybe(
                    "productionCostChange", "How what runs in production changed since the last cycle, a month",
                    CostFields.change
                ) { $0.edition.money.split },
                .list("experiments", "Experiments with their effects", ExperimentFields.experiment(words)) {
                    $0.edition.experiments
                },
                .list("outcomes", "What came of the forecasts of decisions", OutcomeFields.outcome(words)) {
                    $0.edition.outcomes
                },
                .maybe("calibration", "The forecasts judged together", OutcomeFields.calibration) {
                    $0.edition.calibration
                },
                .texts("warnings", "Warnings that stand on the summary") { $0.edition.warnings.map(words.warning) },
                .list("files", "Every file that was read", FigureFields.file) { $0.edition.files.sorted() },
            ])
    }

    private var workload: Shape<WorkloadFinding> {
        Shape(
            "workload", wide: true,
            [
                .text("id", "The workload") { $0.workload.id.name },
                .text("title", "Its name for readers") { $0.workload.title },
                .maybeText("incumbent", "The model in production that others are compared with") { $0.incumbent?.name },
                .maybeText("choice", "The model to use, by the rules") { $0.choice?.name },
                .texts("frontier", "The models on the frontier of cost and quality, by rising cost") {
                    $0.frontier.map(\.name)
                },
                .maybeNumber(
                    "pointWorthPerThousand", "What one point of quality is worth", in: .money("per 1,000 requests")
                ) { $0.pointWorthPerThousand },
                .list("models", "Its models, in the order of display", model) { $0.models },
                .object("ladder", "What one more point costs, step by step", LadderFields.ladder(words)) { $0 },
                .maybe("scenarios", "What becomes of it under other assumptions", ScenarioFields.study(words)) {
                    $0.scenarios
                },
                .maybe("acceptability", "How sure the choice is", SurenessFields.acceptability) { $0.acceptability },
                .maybe("weights", "How much the ranking depends on the weights", SurenessFields.weights) { $0.weights },
                .maybe("load", "What happens as load grows", LoadFields.load(words)) { $0.load },
                .object("drift", "What moved since the last cycle", DriftFields.drift) { $0 },
            ])
    }

    /// A model on a workload: what `models.csv` shows too.
    var model: Shape<ModelFinding> {
        Shape(
            "model",
            [
                .text("id", "The model") { $0.model.id.name },
                .text("title", "Its name for readers") { $0.model.title },
                .text("stage", "production, candidate, deprecated or retired") { $0.model.stage.rawValue },
                .text("verdict", "Whether it meets every limit: pass, fail or inconclusive") { $0.verdict.rawValue },
                .maybeWhole("rankFrom", "The best rank that the data allows") { $0.score.rank?.lowerBound },
                .maybeWhole("rankTo", "The worst rank that the data allows") { $0.score.rank?.upperBound },
                .maybeText("rankTiedWith", "The model ahead that the data can't part from it") {
                    $0.score.tie?.with.name
                },
                .maybeWhole("rankAnswersNeeded", "Answers to rate more of each to part the two") {
                    $0.score.tie?.moreAnswers
                },
                .flag("costKnown", "Whether its cost can be compared with the others'") { $0.cost.comparable != nil },
                .text("action", "What is advised") { $0.recommendation.action.rawValue },
                .text("rule", "The rule that says so: R5") { $0.recommendation.rule.name },
                .text("why", "Why, in words") { words.why($0.recommendation) },
                .maybeNumber("sureness", "Probability that the net benefit against `against` is above 0", in: .share) {
                    $0.recommendation.sureness
                },
                .maybeFlag("qualityTied", "Whether the data can't tell its quality from the incumbent's") {
                    $0.recommendation.qualityChange?.isSeparated.map { !$0 }
                },
                .maybeWhole("answersNeeded", "Answers to rate more of each before it could") {
                    $0.recommendation.answersNeeded
                },
                .maybeNumber("onFrontier", "Probability of being on the frontier of cost and quality", in: .share) {
                    $0.frontierProbability
                },
                .maybe("errorBudget", "How the alarms of its error budget rang", LoadFields.burn) { $0.burn },
                .object("advice", "What the advice was decided on", AdviceFields.advice(words)) { $0 },
                .maybe("trend", "How its quality moved over the cycles", DriftFields.trend) { $0.trend },
                .maybe("contest", "Who got money or hardware that doesn't suffice for all", AdviceFields.contest) {
                    $0.recommendation.fought
                },
            ])
    }
}
