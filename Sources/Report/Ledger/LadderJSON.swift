import Analysis
import Portfolio

/// The ladder for programs: rungs by rising cost, who is left out, and the ladders within families.
enum LadderJSON {
    /// The ladder of a workload with those of its families.
    static func value(_ workload: WorkloadFinding) -> JSONText {
        .object([
            ("rungs", rungs(workload.ladder)), ("choice", .of(workload.ladder.choice?.name)),
            ("firstTooDear", .of(workload.ladder.firstTooDear?.model.name)),
            (
                "leftOut",
                .array(
                    workload.ladder.leftOut.map {
                        .object([("model", .string($0.model.name)), ("reason", .string($0.reason.words))])
                    })
            ),
            (
                "families",
                .array(
                    workload.families.map {
                        .object([("family", .string($0.family)), ("rungs", rungs($0.ladder))])
                    })
            ),
        ])
    }

    /// The JSON Schema of `value`.
    static let schema = JSONSchema.object([
        ("rungs", rungSchema), ("choice", JSONSchema.maybe), ("firstTooDear", JSONSchema.maybe),
        ("leftOut", JSONSchema.list(JSONSchema.object([("model", JSONSchema.text), ("reason", JSONSchema.text)]))),
        (
            "families",
            JSONSchema.list(JSONSchema.object([("family", JSONSchema.text), ("rungs", rungSchema)]))
        ),
    ])

    private static let rungSchema = JSONSchema.list(
        JSONSchema.object([
            ("model", JSONSchema.text), ("ties", JSONSchema.list(JSONSchema.text)), ("extraCost", JSONSchema.number),
            ("extraQuality", JSONSchema.number), ("pricePerPoint", JSONSchema.number), ("worth", JSONSchema.number),
            ("worthLow", JSONSchema.number), ("worthHigh", JSONSchema.number), ("pays", JSONSchema.number),
        ]))

    private static func rungs(_ ladder: LadderFinding) -> JSONText {
        .array(
            ladder.rungs.map { rung in
                .object([
                    ("model", .string(rung.model.name)), ("ties", .array(rung.ties.map { .string($0.name) })),
                    ("extraCost", .of(rung.extraCost)), ("extraQuality", .of(rung.extraQuality)),
                    ("pricePerPoint", .of(rung.pricePerPoint)), ("worth", .of(rung.worth?.value)),
                    ("worthLow", .of(rung.worth?.interval?.low)), ("worthHigh", .of(rung.worth?.interval?.high)),
                    ("pays", .of(rung.pays)),
                ])
            })
    }
}
