import Analysis
import Portfolio

/// What came of forecasts, and how good they were, in `findings.json`, with their schema.
enum OutcomeJSON {
    /// Every decision with a forecast.
    static func outcomes(_ edition: EditionFinding) -> JSONText {
        .array(
            edition.outcomes.map { outcome in
                let forecast = outcome.decision.forecast
                return .object([
                    ("id", .string(outcome.decision.id.name)), ("indicator", .of(forecast?.indicator.name)),
                    ("kind", .of(forecast?.kind.rawValue)), ("low", .of(forecast?.low)), ("high", .of(forecast?.high)),
                    ("level", .of(forecast?.level)), ("due", .of(forecast?.due.name)),
                    ("measured", .of(outcome.measured?.value)),
                    ("measuredLow", .of(outcome.measured?.interval?.low)),
                    ("measuredHigh", .of(outcome.measured?.interval?.high)),
                    ("result", .string(outcome.result.rawValue)),
                ])
            })
    }

    /// The forecasts judged together.
    static func calibration(_ found: CalibrationFinding?) -> JSONText {
        guard let found else { return .null }
        func figure(_ estimate: Estimate?) -> JSONText {
            guard let estimate else { return .null }
            return .object([
                ("value", .of(estimate.value)), ("low", .of(estimate.interval?.low)),
                ("high", .of(estimate.interval?.high)), ("n", .of(estimate.n)),
            ])
        }
        return .object([
            ("settled", .of(found.settled)), ("inside", .of(found.inside)), ("needed", .of(found.needed)),
            ("level", .of(found.level)), ("coverage", figure(found.coverage)),
            ("medianError", figure(found.medianError)), ("meanIntervalScore", figure(found.meanScore)),
        ])
    }

    /// The schema of `outcomes`.
    static let schema = JSONSchema.list(
        JSONSchema.object([
            ("id", JSONSchema.text), ("indicator", JSONSchema.maybe), ("kind", JSONSchema.maybe),
            ("low", JSONSchema.number), ("high", JSONSchema.number), ("level", JSONSchema.number),
            ("due", JSONSchema.maybe), ("measured", JSONSchema.number), ("measuredLow", JSONSchema.number),
            ("measuredHigh", JSONSchema.number), ("result", JSONSchema.text),
        ]))

    /// The schema of `calibration`.
    static let calibrationSchema: JSONText = {
        let figure = JSONSchema.optional(
            JSONSchema.object([
                ("value", JSONSchema.number), ("low", JSONSchema.number), ("high", JSONSchema.number),
                ("n", JSONSchema.whole),
            ]))
        return JSONSchema.optional(
            JSONSchema.object([
                ("settled", JSONSchema.whole), ("inside", JSONSchema.whole), ("needed", JSONSchema.whole),
                ("level", JSONSchema.number), ("coverage", figure), ("medianError", figure),
                ("meanIntervalScore", figure),
            ]))
    }()
}
