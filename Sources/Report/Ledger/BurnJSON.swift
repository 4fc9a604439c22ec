import Analysis

/// The alarms of an error budget in `findings.json`, with their schema.
enum BurnJSON {
    /// The value; null without a series of calls or a limit of failures.
    static func value(_ finding: BurnFinding?) -> JSONText {
        guard let finding else { return .null }
        return .object([
            ("from", .string(finding.start.description)), ("to", .string(finding.end.description)),
            ("stepMinutes", .of(finding.step)), ("allowed", .of(finding.limit)),
            (
                "alarms",
                .array(
                    finding.levels.map { level in
                        .object([
                            ("rate", .of(level.rate)), ("longMinutes", .of(level.longWindow)),
                            ("shortMinutes", .of(level.shortWindow)), ("obstacle", .of(level.obstacle?.rawValue)),
                            ("rang", .of(level.obstacle == nil ? level.count : nil)),
                            ("first", .of(level.first?.description)),
                            ("minutes", .of(level.obstacle == nil ? level.minutes : nil)),
                            ("worst", .of(level.worst)), ("worstEnd", .of(level.worstEnd?.description)),
                        ])
                    })
            ),
        ])
    }

    /// The schema of `value`.
    static let schema: JSONText = {
        let (number, maybe, whole) = (JSONSchema.type("number"), JSONSchema.maybe, JSONSchema.whole)
        let alarm = JSONSchema.object([
            ("rate", number), ("longMinutes", JSONSchema.type("integer")), ("shortMinutes", JSONSchema.type("integer")),
            ("obstacle", maybe), ("rang", whole), ("first", maybe), ("minutes", whole), ("worst", JSONSchema.number),
            ("worstEnd", maybe),
        ])
        return JSONSchema.optional(
            JSONSchema.object([
                ("from", JSONSchema.text), ("to", JSONSchema.text), ("stepMinutes", JSONSchema.type("integer")),
                ("allowed", number), ("alarms", JSONSchema.list(alarm)),
            ]))
    }()
}
