import Analysis
import Portfolio

/// How much a ranking depends on the weights, in `findings.json`, with its schema.
enum WeightJSON {
    /// The value; null without a ranking of two.
    static func value(_ study: WeightStudy?) -> JSONText {
        guard let study else { return .null }
        return .object([
            ("leader", .string(study.leader.name)), ("draws", .of(study.draws)), ("seed", .string(String(study.seed))),
            ("isRobust", .bool(study.isRobust)),
            (
                "standings",
                .array(
                    study.standings.map { standing in
                        .object([
                            ("model", .string(standing.model.name)),
                            ("shares", .array(standing.shares.map { .of($0) })), ("meanRank", .of(standing.meanRank)),
                            (
                                "centralWeights",
                                standing.centralWeights.map { .array($0.map { .of($0) }) } ?? .null
                            ),
                            (
                                "wins",
                                .array(
                                    zip(study.standings, standing.wins).map {
                                        .object([("over", .string($0.model.name)), ("share", .of($1))])
                                    })
                            ),
                        ])
                    })
            ),
            (
                "flips",
                .array(
                    study.flips.map {
                        .object([
                            ("indicator", .string($0.indicator.name)), ("weight", .of($0.weight)), ("at", .of($0.at)),
                            ("to", .of($0.to?.name)),
                        ])
                    })
            ),
            (
                "neverFirst",
                .array(
                    study.neverFirst.map {
                        .object([("model", .string($0.model.name)), ("by", .string($0.by.name))])
                    })
            ),
        ])
    }

    /// The schema of `value`.
    static let schema: JSONText = {
        let numbers = JSONSchema.list(JSONSchema.type("number"))
        let standing = JSONSchema.object([
            ("model", JSONSchema.text), ("shares", numbers), ("meanRank", JSONSchema.number),
            ("centralWeights", JSONSchema.optional(numbers)),
            (
                "wins",
                JSONSchema.list(JSONSchema.object([("over", JSONSchema.text), ("share", JSONSchema.type("number"))]))
            ),
        ])
        let flip = JSONSchema.object([
            ("indicator", JSONSchema.text), ("weight", JSONSchema.number), ("at", JSONSchema.number),
            ("to", JSONSchema.maybe),
        ])
        let never = JSONSchema.object([("model", JSONSchema.text), ("by", JSONSchema.text)])
        return JSONSchema.optional(
            JSONSchema.object([
                ("leader", JSONSchema.text), ("draws", JSONSchema.type("integer")), ("seed", JSONSchema.text),
                ("isRobust", JSONSchema.type("boolean")), ("standings", JSONSchema.list(standing)),
                ("flips", JSONSchema.list(flip)), ("neverFirst", JSONSchema.list(never)),
            ]))
    }()
}
