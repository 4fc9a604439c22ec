import Analysis
import Portfolio
import Statistics

/// What an advice was decided on, for programs: differences from the model in production with their intervals, what would
/// be next and how steady it was.
enum AdviceJSON {
    /// The comparison behind the advice on a model.
    static func value(_ finding: ModelFinding) -> JSONText {
        let advice = finding.recommendation
        return .object([
            ("against", .of(advice.against?.name)), ("quality", difference(advice.qualityChange)),
            ("costPerThousand", difference(advice.costChange)),
            (
                "benefit",
                change(advice.benefit?.value, advice.benefit?.interval)
            ),
            ("runnerUp", .of(advice.runnerUp?.rawValue)), ("flips", .of(advice.flips)),
            ("cycles", .of(finding.advised?.cycles)), ("changed", .of(finding.advised?.changed)),
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
        ])
    }()

    private static func difference(_ difference: Difference?) -> JSONText {
        change(difference?.value, difference?.interval)
    }

    private static func change(_ value: Double?, _ interval: Interval?) -> JSONText {
        guard let value else { return .null }
        return .object([("value", .of(value)), ("low", .of(interval?.low)), ("high", .of(interval?.high))])
    }
}
