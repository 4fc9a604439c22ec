import Analysis
import Statistics

/// How a quality moved over several cycles, in `findings.json`, with its schema (S56).
enum TrendJSON {
    /// The value; null without three cycles that can be compared.
    static func value(_ trend: Trend?) -> JSONText {
        guard let trend else { return .null }
        return .object([
            ("perCycle", .of(trend.perCycle)), ("low", .of(trend.interval.low)), ("high", .of(trend.interval.high)),
            ("cycles", .of(trend.cycles)),
        ])
    }

    /// The schema of `value`.
    static let schema = JSONSchema.optional(
        JSONSchema.object([
            ("perCycle", JSONSchema.number), ("low", JSONSchema.number), ("high", JSONSchema.number),
            ("cycles", JSONSchema.type("integer")),
        ]))
}
