import Analysis
import Portfolio

/// The experiments of an edition in `findings.json`, with their schema.
enum ExperimentJSON {
    /// The value: every experiment with its effects; one that is refused has none.
    static func value(_ experiments: [ExperimentFinding]) -> JSONText {
        .array(
            experiments.map { finding in
                let experiment = finding.experiment
                return .object([
                    ("id", .string(experiment.id)), ("title", .string(experiment.title)),
                    ("model", .string(experiment.model.name)), ("factor", .string(experiment.factor)),
                    ("control", .string(experiment.control)), ("variant", .string(experiment.variant)),
                    ("changed", .array(experiment.changed.map { .string($0) })),
                    ("refused", .of(finding.refusal?.words)),
                    ("from", .of(experiment.source.window?.first.description)),
                    ("to", .of(experiment.source.window?.last.description)),
                    ("trafficShare", .of(experiment.trafficShare)), ("effects", .array(finding.effects.map(effect))),
                ])
            })
    }

    private static func effect(_ effect: ExperimentFinding.Effect) -> JSONText {
        .object([
            ("indicator", .string(effect.effect.indicator)), ("guard", .bool(effect.effect.isGuard)),
            ("better", .string(effect.effect.better.rawValue)),
            ("controlN", .of(effect.effect.control.count)), ("variantN", .of(effect.effect.variant.count)),
            ("difference", .of(effect.difference?.value)), ("unit", .of(effect.difference?.unit.rawValue)),
            ("low", .of(effect.difference?.interval?.low)), ("high", .of(effect.difference?.interval?.high)),
            ("percent", .of(effect.percentValue)), ("percentLow", .of(effect.percent?.low)),
            ("percentHigh", .of(effect.percent?.high)), ("p", .of(effect.pValue)), ("adjustedP", .of(effect.adjustedP)),
            ("verdict", .string(effect.verdict.rawValue)),
            ("steps", .array((effect.difference?.lineage.steps ?? []).map { .string($0) })),
            ("sources", .array((effect.difference?.lineage.sources ?? []).map(\.json))),
        ])
    }

    /// The schema of `value`; `source` is that of a place in a file.
    static func schema(source: JSONText) -> JSONText {
        let text = JSONSchema.text, maybe = JSONSchema.maybe, number = JSONSchema.number
        let whole = JSONSchema.type("integer"), flag = JSONSchema.type("boolean")
        let effect = JSONSchema.object([
            ("indicator", text), ("guard", flag), ("better", text), ("controlN", whole), ("variantN", whole),
            ("difference", number), ("unit", maybe), ("low", number), ("high", number), ("percent", number),
            ("percentLow", number), ("percentHigh", number), ("p", number), ("adjustedP", number), ("verdict", text),
            ("steps", JSONSchema.list(text)), ("sources", JSONSchema.list(source)),
        ])
        return JSONSchema.list(
            JSONSchema.object([
                ("id", text), ("title", text), ("model", text), ("factor", text), ("control", text), ("variant", text),
                ("changed", JSONSchema.list(text)), ("refused", maybe), ("from", maybe), ("to", maybe),
                ("trafficShare", number), ("effects", JSONSchema.list(effect)),
            ]))
    }
}
