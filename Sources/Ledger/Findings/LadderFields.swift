import Analysis
import Portfolio

/// What one more point costs: rungs by rising cost, who is left out, and the ladders within families.
enum LadderFields {
    /// The ladder of a workload with those of its families.
    static func ladder(_ words: FactWords) -> Shape<WorkloadFinding> {
        Shape(
            "ladder",
            [
                .list("rungs", "The steps, by rising cost", rung) { $0.ladder.rungs },
                .maybeText("choice", "The last step that pays") { $0.ladder.choice?.name },
                .maybeText("firstTooDear", "The first step that costs more than it is worth") {
                    $0.ladder.firstTooDear?.model.name
                },
                .list("leftOut", "Who can't stand on it", leftOut(words)) { $0.ladder.leftOut },
                .list("families", "The ladders within families of models", family) { $0.families },
            ])
    }

    /// A step: what `ladder.csv` shows too.
    static var rung: Shape<LadderFinding.Rung> {
        Shape(
            "rung",
            [
                .text("model", "The model that the step leads to") { $0.model.name },
                .texts("ties", "Models of the same cost and quality") { $0.ties.map(\.name) },
                .maybeNumber("extraCost", "What the step costs more", in: .money("per 1,000 requests")) {
                    $0.extraCost
                },
                .maybeNumber("extraQuality", "What it adds in quality", in: .points) { $0.extraQuality },
                .maybeNumber("pricePerPoint", "What one point of it costs", in: .money("per 1,000 requests")) {
                    $0.pricePerPoint
                },
                .maybeNumber("worth", "What one point is worth", in: .money("per 1,000 requests")) { $0.worth?.value },
                .maybeNumber("worthLow", "The low end of its interval", in: .money("per 1,000 requests")) {
                    $0.worth?.interval?.low
                },
                .maybeNumber("worthHigh", "The high end of its interval", in: .money("per 1,000 requests")) {
                    $0.worth?.interval?.high
                },
                .maybeNumber("pays", "Probability that the step is worth what it costs", in: .share) { $0.pays },
            ])
    }

    private static func leftOut(_ words: FactWords) -> Shape<LadderFinding.LeftOut> {
        Shape(
            "leftOutOfLadder",
            [.text("model", "The model") { $0.model.name }, .text("reason", "Why") { words.leftOut($0.reason) }])
    }

    private static var family: Shape<FamilyLadder> {
        Shape(
            "family",
            [
                .text("family", "The family's name") { $0.family },
                .list("rungs", "The steps within it", rung) { $0.ladder.rungs },
            ])
    }
}
