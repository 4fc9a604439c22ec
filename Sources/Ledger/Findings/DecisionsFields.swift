import Analysis
import Portfolio

/// The fields of decisions.json: for every model the advice, every rule that was tried in its order, and what stopped each
/// (S44).
struct DecisionsFields {
    private let words: FactWords

    init(_ record: EditionRecord) { words = record.words }

    /// The whole file.
    var decisions: Shape<EditionRecord> {
        Shape(
            "decisions",
            [
                .text("$schema", "The schema beside this file") { _ in "decisions.schema.json" },
                .constant("version", "The version of this form", 1),
                .text("cycle", "The planning period: 2026-Q3") { $0.edition.cycle.id.name },
                .list("rules", "Every rule, for each kind of model in their order: the first that holds speaks", rule) {
                    record in
                    Rule.Audience.allCases.flatMap { RuleTable(record.edition.cycle.policy).rules(for: $0) }
                        .map { (rule: $0, record: record) }
                },
                .list("models", "Every model on every workload", model) { Placed.models(of: $0.edition) },
            ])
    }

    private var rule: Shape<(rule: Rule, record: EditionRecord)> {
        Shape(
            "decisionRule",
            [
                .text("id", "The rule: R5") { $0.rule.id.name },
                .text("for", "production or candidate") { $0.rule.audience.rawValue },
                .text("then", "What it says") { $0.rule.ruling.action.rawValue },
                .text("if", "What it asks, in words; an author's rule as written") {
                    words.asks($0.rule, $0.record.edition)
                },
                .texts("policyKeys", "The keys of the policy that it reads") { $0.rule.keys.map(\.rawValue) },
                .maybeText("file", "Where it is written; null for a rule of the method") { $0.rule.own?.source?.file },
                .maybeWhole("line", "The line there") { $0.rule.own?.source?.line },
            ])
    }

    private var model: Shape<Placed<ModelFinding>> {
        Shape(
            "decision",
            Field.place() + [
                .text("action", "What is advised") { $0.item.recommendation.action.rawValue },
                .text("rule", "The rule that spoke") { $0.item.recommendation.rule.name },
                .text("why", "Why, in words") { words.why($0.item.recommendation) },
                .maybeText("flips", "What would change it, in words") { words.flip($0.item.recommendation) },
                .maybeText("runnerUp", "The action that would be next") { $0.item.recommendation.runnerUp?.rawValue },
                .list("rules", "What every rule came to, in their order", AdviceFields.rule) {
                    $0.item.recommendation.trace.lines
                },
                .list("stopped", "What stopped each rule that was tried and didn't hold", stopped) { model in
                    model.item.recommendation.trace.lines.compactMap { line in
                        line.obstacle.map { (rule: line.rule, fact: $0, model: model.item, place: model.workload) }
                    }
                },
            ])
    }

    private var stopped: Shape<(rule: RuleID, fact: RuleFact, model: ModelFinding, place: WorkloadID)> {
        Shape(
            "stopped",
            [
                .text("rule", "The rule") { $0.rule.name },
                .text("by", "What stopped it, in words") { words.fact($0.fact, $0.model, $0.place) },
            ])
    }
}
