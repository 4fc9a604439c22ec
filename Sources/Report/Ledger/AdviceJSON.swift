import Analysis
import Portfolio
import Statistics

/// What an advice was decided on, for programs: differences from the model in production with their intervals, what would
/// be next and how steady it was.
enum AdviceJSON {
    /// The comparison behind the advice on a model.
    static func value(_ finding: ModelFinding, _ wording: Wording) -> JSONText {
        let advice = finding.recommendation
        return .object([
            ("against", .of(advice.against?.name)), ("quality", difference(advice.qualityChange)),
            ("costPerThousand", difference(advice.costChange)),
            (
                "benefit",
                change(advice.benefit?.value, advice.benefit?.interval)
            ),
            ("runnerUp", .of(advice.runnerUp?.rawValue)), ("flips", .of(wording.flip(advice))),
            ("cycles", .of(finding.advised?.cycles)), ("changed", .of(finding.advised?.changed)),
            ("rules", .array(advice.trace.lines.map(rule))),
        ])
    }

    /// The JSON Schema of `value`.
    static let schema: JSONText = {
        let change = JSONSchema.optional(
            JSONSchema.object([
                ("value", JSONSchema.number), ("low", JSONSchema.number), ("high", JSONSchema.number),
            ]))
        return JSONSchema.object([
            ("against", JSONSchema.maybe), ("quality", change), ("costPerThousand", change), ("benefit", change),
            ("runnerUp", JSONSchema.maybe), ("flips", JSONSchema.maybe), ("cycles", JSONSchema.whole),
            ("changed", JSONSchema.whole),
            ("rules", JSONSchema.list(ruleSchema)),
        ])
    }()

    /// What a rule came to: its truth, and the facts that decided it.
    private static func rule(_ line: RuleTrace.Line) -> JSONText {
        .object([
            ("id", .string(line.rule.name)), ("truth", .string(line.truth.rawValue)),
            ("facts", .array(line.facts.map(fact))),
        ])
    }

    private static func fact(_ fact: RuleFact) -> JSONText {
        .object([
            ("what", .string(fact.subject.code)), ("model", .of(fact.subject.model?.name)),
            ("scenario", .of(fact.subject.scenario?.name)), ("value", .of(fact.value)),
            ("low", .of(fact.interval?.low)), ("high", .of(fact.interval?.high)),
            ("asks", .of(fact.asked?.relation.rawValue)), ("than", .of(fact.asked?.value)),
            ("policyKey", .of(fact.asked?.key?.rawValue)), ("holds", .bool(fact.holds)),
        ])
    }

    private static let ruleSchema = JSONSchema.object([
        ("id", JSONSchema.text), ("truth", JSONSchema.text),
        (
            "facts",
            JSONSchema.list(
                JSONSchema.object([
                    ("what", JSONSchema.text), ("model", JSONSchema.maybe), ("scenario", JSONSchema.maybe),
                    ("value", JSONSchema.number), ("low", JSONSchema.number), ("high", JSONSchema.number),
                    ("asks", JSONSchema.maybe), ("than", JSONSchema.number), ("policyKey", JSONSchema.maybe),
                    ("holds", JSONSchema.type("boolean")),
                ]))
        ),
    ])

    private static func difference(_ difference: Difference?) -> JSONText {
        change(difference?.value, difference?.interval)
    }

    private static func change(_ value: Double?, _ interval: Interval?) -> JSONText {
        guard let value else { return .null }
        return .object([("value", .of(value)), ("low", .of(interval?.low)), ("high", .of(interval?.high))])
    }
}
