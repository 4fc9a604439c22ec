import Analysis
import Portfolio

/// How sure the choice of a workload is, in `findings.json`, with its schema.
enum AcceptabilityJSON {
    /// The value; null where the choice isn't drawn.
    static func value(_ found: AcceptabilityFinding?) -> JSONText {
        guard let found else { return .null }
        return .object([
            ("draws", .of(found.draws)), ("seed", .string(String(found.seed))),
            ("worths", .array(found.worths.map { .of($0) })),
            ("choices", .array(found.choices.map { .string($0.name) })),
            (
                "options",
                .array(
                    found.options.map {
                        .object([
                            ("model", .string($0.model.name)), ("best", .array($0.probabilities.map { .of($0) })),
                            ("bestAtWorth", .of($0.probability)), ("expectedLoss", .of($0.expectedLoss)),
                        ])
                    })
            ),
            (
                "ranges",
                .array(
                    found.ranges.map {
                        .object([
                            ("model", .string($0.model.name)), ("from", .of($0.from)), ("to", .of($0.to)),
                            ("probability", .of($0.probability)),
                        ])
                    })
            ), ("worth", .of(found.worth)), ("choice", .of(found.choice?.name)),
            ("perfectInformation", .of(found.perfectInformation)),
            (
                "leftOut",
                .array(
                    found.leftOut.map { .object([("model", .string($0.model.name)), ("by", .string($0.by.name))]) })
            ),
            (
                "promises",
                .array(
                    found.promises.map {
                        .object([
                            ("model", .string($0.model.name)), ("estimated", .of($0.estimated)),
                            ("promised", .of($0.promised)),
                        ])
                    })
            ), ("promisesAreShrunk", .bool(found.isShrunk)),
        ])
    }

    /// The schema of `value`.
    static let schema: JSONText = {
        let option = JSONSchema.object([
            ("model", JSONSchema.text), ("best", JSONSchema.list(JSONSchema.type("number"))),
            ("bestAtWorth", JSONSchema.number), ("expectedLoss", JSONSchema.number),
        ])
        let leftOut = JSONSchema.object([("model", JSONSchema.text), ("by", JSONSchema.text)])
        let promise = JSONSchema.object([
            ("model", JSONSchema.text), ("estimated", JSONSchema.number), ("promised", JSONSchema.number),
        ])
        return JSONSchema.optional(
            JSONSchema.object([
                ("draws", JSONSchema.type("integer")), ("seed", JSONSchema.text),
                ("worths", JSONSchema.list(JSONSchema.type("number"))), ("choices", JSONSchema.list(JSONSchema.text)),
                ("options", JSONSchema.list(option)),
                (
                    "ranges",
                    JSONSchema.list(
                        JSONSchema.object([
                            ("model", JSONSchema.text), ("from", JSONSchema.type("number")), ("to", JSONSchema.number),
                            ("probability", JSONSchema.number),
                        ]))
                ), ("worth", JSONSchema.number), ("choice", JSONSchema.maybe),
                ("perfectInformation", JSONSchema.number), ("leftOut", JSONSchema.list(leftOut)),
                ("promises", JSONSchema.list(promise)), ("promisesAreShrunk", JSONSchema.type("boolean")),
            ]))
    }()
}
