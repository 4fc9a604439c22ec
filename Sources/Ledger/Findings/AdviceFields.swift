import Analysis
import Portfolio
import Statistics

/// What an advice was decided on: differences from the model in production, what would be next, how steady it was, and who
/// got what doesn't suffice for all.
enum AdviceFields {
    /// The comparison behind the advice on a model.
    static func advice(_ words: FactWords) -> Shape<ModelFinding> {
        Shape(
            "advice",
            [
                .maybeText("against", "The model compared with") { $0.recommendation.against?.name },
                .maybe("quality", "What it adds in quality", change(.points)) {
                    Change($0.recommendation.qualityChange)
                },
                .maybe("costPerThousand", "What it adds to the cost per 1,000 requests", change(.money("per 1,000"))) {
                    Change($0.recommendation.costChange)
                },
                .maybe("benefit", "What it adds in net benefit, switching cost spread", change(.money("a month"))) {
                    Change($0.recommendation.benefit)
                },
                .maybeText("runnerUp", "The action that would be next") { $0.recommendation.runnerUp?.rawValue },
                .maybeText("flips", "What would change the advice") { words.flip($0.recommendation) },
                .maybeWhole("cycles", "Cycles looked at for how steady it is") { $0.advised?.cycles },
                .maybeWhole("changed", "Times that the advice changed in them") { $0.advised?.changed },
                .maybeText("evidence", "How good the basis of the chance is: strong, fair or thin") {
                    $0.recommendation.evidence?.strength.rawValue
                },
                .list("evidenceChecks", "The checks that say so", check) { $0.recommendation.evidence?.checks ?? [] },
                .list("rules", "What every rule came to, in their order", rule) { $0.recommendation.trace.lines },
            ])
    }

    /// A check of the evidence.
    private static var check: Shape<Evidence.Check> {
        Shape(
            "evidenceCheck",
            [
                .text("what", "What is checked") { $0.kind.rawValue },
                .flag("holds", "Whether it is passed") { $0.holds },
            ])
    }

    /// What a rule came to: its truth, and the facts that decided it.
    static var rule: Shape<RuleTrace.Line> {
        Shape(
            "rule",
            [
                .text("id", "The rule: R5") { $0.rule.name },
                .text("truth", "true, false or notReached") { $0.truth.rawValue },
                .list("facts", "What decided it, up to the first that doesn't hold", fact) { $0.facts },
            ])
    }

    private static var fact: Shape<RuleFact> {
        Shape(
            "ruleFact",
            [
                .text("what", "What the fact is about") { $0.subject.code },
                .maybeText("model", "Of which model, where it isn't the one advised on") { $0.subject.model?.name },
                .maybeText("text", "What an author's rule asks about, as written") { $0.subject.text },
                .maybeText("scenario", "In which scenario") { $0.subject.scenario?.name },
                .maybeNumber("value", "What was found") { $0.value },
                .maybeNumber("low", "The low end of its 95% interval") { $0.interval?.low },
                .maybeNumber("high", "The high end of its 95% interval") { $0.interval?.high },
                .maybeText("asks", "How it is held against the limit") { $0.asked?.relation.rawValue },
                .maybeNumber("than", "The limit") { $0.asked?.value },
                .maybeText("policyKey", "Where the policy says so") { $0.asked?.key?.rawValue },
                .flag("holds", "Whether it holds") { $0.holds },
            ])
    }

    /// A difference with its interval.
    struct Change {
        var value: Double
        var interval: Interval?

        init?(_ difference: Difference?) {
            guard let difference else { return nil }
            (value, interval) = (difference.value, difference.interval)
        }

        init?(_ estimate: Estimate?) {
            guard let estimate else { return nil }
            (value, interval) = (estimate.value, estimate.interval)
        }
    }

    private static func change(_ unit: Unit) -> Shape<Change> {
        Shape(
            "change",
            [
                .number("value", "This model minus the one compared with", in: unit) { $0.value },
                .maybeNumber("low", "The low end of the 95% interval", in: unit) { $0.interval?.low },
                .maybeNumber("high", "The high end of the 95% interval", in: unit) { $0.interval?.high },
            ])
    }

    /// Who was kept and who goes without where workloads share money or hardware.
    static var contest: Shape<Contest> {
        Shape(
            "contest",
            [
                .text("of", "budget, or the item of hardware") { contest in
                    if case .replicas(let item, _) = contest.means { item } else { "budget" }
                },
                .number("left", "Money a year, or items, that there is") { contest in
                    switch contest.means {
                    case .money(let money): money
                    case .replicas(_, let count): Double(count)
                    }
                },
                .list("claims", "Who asked for it, the first to be kept first", claim) { $0.claims },
            ])
    }

    private static var claim: Shape<Contest.Claim> {
        Shape(
            "claim",
            [
                .text("workload", "The workload") { $0.workload.name },
                .text("model", "The model") { $0.model.name },
                .text("action", "What would be advised") { $0.action.rawValue },
                .number("moneyAYear", "What it would cost more", in: .money("a year")) { $0.money },
                .whole("replicas", "Replicas that it would take more", in: .of("replicas")) { $0.replicas },
                .maybeNumber("gainAYear", "Its net benefit, without what it costs more", in: .money("a year")) {
                    $0.gain
                },
                .maybeNumber("gainPerMoney", "Gain for each unit of money") { $0.gainPerMoney },
                .flag("kept", "Whether it got it") { $0.isKept },
            ])
    }
}

extension Recommendation {
    /// The contest that it was kept in or lost; nil where there was enough.
    var fought: Contest? {
        if case .outbid(let lost) = reason { lost } else { contest }
    }
}
