import Analysis
import Portfolio

/// What becomes of a workload under other assumptions.
enum ScenarioFields {
    /// All scenarios of a workload.
    static func study(_ words: FactWords) -> Shape<ScenarioStudy> {
        Shape(
            "scenarioStudy",
            [
                .object("planned", "The plan, computed alike", scenario(words)) { $0.planned },
                .list("scenarios", "The scenarios, in the author's order", scenario(words)) { $0.scenarios },
                .list("regrets", "The largest regret of each model over all of them", regret) { $0.fragility },
                .maybeText("leastRegret", "The model whose largest regret is least") { $0.leastRegret?.model.name },
                .list("switches", "Where the choice changes while one input moves", moved) { $0.switches },
                .texts("unsplitCosts", "Models whose cost moves as a whole with any price") {
                    $0.unsplit.map(\.name)
                },
                .maybe("lead", "How far the choice leads, and what moves that", lead) { $0.lead },
            ])
    }

    private static func scenario(_ words: FactWords) -> Shape<ScenarioFinding> {
        Shape(
            "scenario",
            [
                .text("id", "The scenario") { $0.scenario.id.name },
                .text("title", "Its name for readers") { $0.scenario.title },
                .object("assumes", "What it assumes", assumptions) { $0.scenario },
                .maybeNumber("requestsPerMonth", "Traffic in it", in: .of("requests a month")) { $0.requestsPerMonth },
                .maybeText("choice", "The model with the largest net benefit that meets every limit") {
                    $0.choice?.name
                },
                .maybeNumber("choiceProbability", "Probability that the choice is best", in: .share) {
                    $0.choiceProbability
                },
                .texts("frontier", "The models on the frontier, by rising cost") { $0.frontier.map(\.name) },
                .list("mixWithoutEffect", "Parts of its mix that change nothing", unweighed) { $0.unweighed },
                .texts("withoutEffect", "What else of it changes nothing, and why") {
                    $0.gaps.all.map(words.scenarioGap)
                },
                .list("queues", "The busiest hour before the replicas that its cost counts", LoadFields.peak(words)) {
                    $0.queues
                },
                .list("models", "What becomes of each model", standing) { $0.standings },
            ])
    }

    /// A model in a scenario: what `scenarios.csv` shows too.
    static var standing: Shape<ScenarioFinding.Standing> {
        Shape(
            "standing",
            [
                .text("id", "The model") { $0.model.name },
                .maybeNumber("quality", "Its quality, in the unit of the workload's indicator") { $0.quality },
                .maybeNumber("costPerThousand", "Full cost", in: .money("per 1,000 requests")) { $0.costPerThousand },
                .maybeNumber("costPerMonth", "Full cost", in: .money("a month")) { $0.costPerMonth },
                .maybeWhole("replicas", "Replicas in service", in: .of("replicas")) { $0.replicas },
                .maybeNumber("score", "The score", in: .of("0 to 100")) { $0.score },
                .text("verdict", "Whether it meets every limit: pass, fail or inconclusive") { $0.verdict.rawValue },
                .maybeNumber("netBenefit", "Net benefit a month; per 1,000 requests where traffic is unknown") {
                    $0.netBenefit
                },
                .maybeNumber("regret", "What choosing it costs against the choice, in the unit of netBenefit") {
                    $0.regret
                },
                .text("action", "What the rules would say") { $0.action.rawValue },
                .text("rule", "The rule") { $0.rule.name },
            ])
    }

    private static var assumptions: Shape<Scenario> {
        Shape(
            "assumptions",
            [
                .number("traffic", "On requests a month", in: .factor) { $0.traffic },
                .number("busyTraffic", "On requests of the busy hours", in: .factor) { $0.busyTraffic },
                .number("hardwarePrice", "On every price by the hour", in: .factor) { $0.hardwarePrice },
                .number("tokenPrice", "On every price by the request or token", in: .factor) { $0.tokenPrice },
                .number("retraining", "On retrainings", in: .factor) { $0.retraining },
                .number("drift", "Lost by every model", in: .points) { $0.drift },
                .list("driftBySlice", "Points lost on slices", slice) { ordered($0.driftBySlice) },
                .list("mix", "Shares of traffic", slice) { ordered($0.mix) },
            ])
    }

    private static var slice: Shape<(key: SliceID, value: Double)> {
        Shape(
            "sliceValue",
            [.text("slice", "The slice") { $0.key.name }, .number("value", "Points, or the share") { $0.value }])
    }

    private static func ordered(_ values: [SliceID: Double]) -> [(key: SliceID, value: Double)] {
        values.sorted { $0.key < $1.key }
    }

    private static var unweighed: Shape<ScenarioFinding.Unweighed> {
        Shape(
            "unweighed",
            [
                .text("id", "The dimension whose shares the scenario changes") { $0.dimension },
                .texts("models", "The models that it doesn't weigh") { $0.models.map(\.name) },
            ])
    }

    private static var regret: Shape<ScenarioStudy.Fragility> {
        Shape(
            "regret",
            [
                .text("model", "The model") { $0.model.name },
                .maybeNumber("largest", "Its largest regret; null where it may not be chosen somewhere") { $0.regret },
                .maybeNumber(
                    "largestPerThousand", "The same, by which scenarios are compared", in: .money("per 1,000 requests")
                ) {
                    $0.perThousand
                },
                .maybeText("scenario", "Where; null for the plan") { $0.scenario?.name },
            ])
    }

    private static var moved: Shape<SwitchFinding> {
        Shape(
            "switch",
            [
                .text("input", "The input that moves") { $0.input.rawValue },
                .maybeNumber("planned", "The input as planned") { $0.planned },
                .number("from", "The least factor tried", in: .factor) { $0.range.lowerBound },
                .number("to", "The largest factor tried", in: .factor) { $0.range.upperBound },
                .list("changes", "Every change of the choice, by rising factor", change) { $0.changes },
            ])
    }

    private static var change: Shape<SwitchFinding.Change> {
        Shape(
            "switchChange",
            [
                .number("factor", "Where it changes", in: .factor) { $0.factor },
                .maybeText("below", "The choice below") { $0.below?.name },
                .maybeText("above", "The choice above") { $0.above?.name },
            ])
    }

    private static var lead: Shape<LeadStudy> {
        Shape(
            "lead",
            [
                .text("choice", "The choice") { $0.choice.name }, .text("next", "The next after it") { $0.next.name },
                .number("value", "Its lead in net benefit", in: .money("a month")) { $0.lead },
                .list("swings", "What the lead is at both ends of an input", swing) { $0.swings },
            ])
    }

    /// An input that moves the lead: what `levers.csv` shows too.
    static var swing: Shape<LeadStudy.Swing> {
        Shape(
            "swing",
            [
                .text("driver", "The input, or quality") { swing in
                    if case .input(let input) = swing.driver { input.rawValue } else { "quality" }
                },
                .maybeText("model", "Whose quality") { swing in
                    if case .quality(let model) = swing.driver { model.name } else { nil }
                },
                .number("low", "The low end: a factor, or the quality") { $0.low },
                .number("high", "The high end") { $0.high },
                .number("atLow", "The lead at the low end", in: .money("a month")) { $0.atLow },
                .number("atHigh", "The lead at the high end", in: .money("a month")) { $0.atHigh },
            ])
    }
}
