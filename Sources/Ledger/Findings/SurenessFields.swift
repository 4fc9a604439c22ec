import Analysis
import Portfolio

/// How sure a choice is, and how much a ranking depends on its weights.
enum SurenessFields {
    /// How often each model is best, at every worth of a point.
    static var acceptability: Shape<AcceptabilityFinding> {
        Shape(
            "acceptability",
            [
                .whole("draws", "Draws that the shares are of") { $0.draws },
                .text("seed", "The seed of the draws") { String($0.seed) },
                .numbers("worths", "The worths of a point that were tried", in: .money("per 1,000 requests")) {
                    $0.worths
                },
                .texts("choices", "The choice at each worth") { $0.choices.map(\.name) },
                .list("options", "The models that may be chosen", option) { $0.options },
                .list("ranges", "Who is the choice from which worth to which", range) { $0.ranges },
                .maybeNumber("worth", "The worth of a point by policy", in: .money("per 1,000 requests")) { $0.worth },
                .maybeText("choice", "The choice at that worth") { $0.choice?.name },
                .maybeNumber("perfectInformation", "What knowing everything would be worth") { $0.perfectInformation },
                .list("leftOut", "Who is never best, and by whom", pair) { $0.leftOut.map { ($0.model, $0.by) } },
                .list("promises", "Benefits as estimated, and as far as one may promise them", promise) { $0.promises },
                .flag("promisesAreShrunk", "Whether the two differ") { $0.isShrunk },
            ])
    }

    private static var option: Shape<AcceptabilityFinding.Option> {
        Shape(
            "option",
            [
                .text("model", "The model") { $0.model.name },
                .numbers("best", "Probability of being best, at each worth", in: .share) { $0.probabilities },
                .maybeNumber("bestAtWorth", "The same at the worth by policy", in: .share) { $0.probability },
                .maybeNumber("expectedLoss", "What choosing it is expected to cost against the best") {
                    $0.expectedLoss
                },
            ])
    }

    private static var range: Shape<AcceptabilityFinding.Range> {
        Shape(
            "worthRange",
            [
                .text("model", "The choice") { $0.model.name },
                .number("from", "From this worth of a point", in: .money("per 1,000 requests")) { $0.from },
                .maybeNumber("to", "To this; null where it is the choice for ever", in: .money("per 1,000 requests")) {
                    $0.to
                },
                .maybeNumber("probability", "Least probability of being best in between", in: .share) {
                    $0.probability
                },
            ])
    }

    private static var promise: Shape<AcceptabilityFinding.Promise> {
        Shape(
            "promise",
            [
                .text("model", "The model") { $0.model.name },
                .number("estimated", "The benefit as estimated") { $0.estimated },
                .number("promised", "The same, drawn towards the mean of all") { $0.promised },
            ])
    }

    private static var pair: Shape<(model: ModelID, by: ModelID)> {
        Shape(
            "beaten",
            [.text("model", "The model") { $0.model.name }, .text("by", "Who is always ahead") { $0.by.name }])
    }

    /// How the ranking moves with the weights.
    static var weights: Shape<WeightStudy> {
        Shape(
            "weights",
            [
                .text("leader", "The first by the policy's weights") { $0.leader.name },
                .whole("draws", "Draws of weights") { $0.draws },
                .text("seed", "The seed of the draws") { String($0.seed) },
                .flag("isRobust", "Whether the leader leads for most weights, and far from the next change") {
                    $0.isRobust
                },
                .list("standings", "How each model ranks over all weights", standing) { study in
                    study.standings.map { Ranked(standing: $0, all: study.standings) }
                },
                .list("flips", "The weight at which another leads, by indicator", flip) { $0.flips },
                .list("neverFirst", "Who leads for no weights, and by whom", pair) {
                    $0.neverFirst.map { ($0.model, $0.by) }
                },
            ])
    }

    /// A model among those that it is weighed against.
    struct Ranked {
        var standing: WeightStudy.Standing
        var all: [WeightStudy.Standing]
    }

    private static var standing: Shape<Ranked> {
        Shape(
            "weightStanding",
            [
                .text("model", "The model") { $0.standing.model.name },
                .numbers("shares", "Of weights that give it rank 1, 2, ...", in: .share) { $0.standing.shares },
                .number("meanRank", "Its mean rank") { $0.standing.meanRank },
                .maybeNumbers("centralWeights", "The mean of the weights that make it first", in: .share) {
                    $0.standing.centralWeights
                },
                .list("wins", "Of weights that put it ahead of each", win) { ranked in
                    zip(ranked.all, ranked.standing.wins).map { ($0.model, $1) }
                },
            ])
    }

    private static var win: Shape<(over: ModelID, share: Double)> {
        Shape(
            "win",
            [
                .text("over", "The other") { $0.over.name },
                .number("share", "Of weights that put it ahead", in: .share) { $0.share },
            ])
    }

    private static var flip: Shape<WeightStudy.Flip> {
        Shape(
            "weightFlip",
            [
                .text("indicator", "The indicator") { $0.indicator.name },
                .number("weight", "Its weight by policy", in: .share) { $0.weight },
                .maybeNumber("at", "The nearest weight at which another leads; null where none", in: .share) { $0.at },
                .maybeText("to", "Who leads there") { $0.to?.name },
            ])
    }
}
