import Analysis
import Portfolio

/// What came of forecasts, and how good they were, in `findings.json`, with their schema.
enum OutcomeJSON {
    /// Every decision with a forecast.
    static func outcomes(_ edition: EditionFinding) -> JSONText {
        .array(
            edition.outcomes.map { outcome in
                let forecast = outcome.decision.forecast
                let again = outcome.atTraffic
                return .object(
                    [
                        ("id", .string(outcome.decision.id.name)), ("indicator", .of(forecast?.indicator.name)),
                        ("kind", .of(forecast?.kind.rawValue)),
                    ] + expected(forecast?.expectation) + [
                        ("due", .of(forecast?.due.name)),
                        ("measured", .of(outcome.measured?.value)),
                        ("measuredLow", .of(outcome.measured?.interval?.low)),
                        ("measuredHigh", .of(outcome.measured?.interval?.high)),
                        ("result", .string(outcome.result.words)), ("note", .of(outcome.note?.words)),
                        (
                            "atTraffic",
                            again.map { again in
                                .object(
                                    [
                                        ("planned", .of(again.planned)), ("realised", .of(again.realised)),
                                        ("costBefore", .of(again.before)),
                                        ("costBeforeAtRealised", .of(again.beforeAtRealised)),
                                    ] + expected(again.expectation) + [
                                        ("measured", .of(again.measured.value)),
                                        ("measuredLow", .of(again.measured.interval?.low)),
                                        ("measuredHigh", .of(again.measured.interval?.high)),
                                        ("result", .string(again.result.words)),
                                    ])
                            } ?? .null
                        ),
                    ])
            })
    }

    /// What was expected: a range with its level, or a chance with its bound.
    private static func expected(_ expectation: Forecast.Expectation?) -> [(String, JSONText)] {
        var members: [String: Double] = [:]
        switch expectation {
        case .range(let low, let high, let level): members = ["low": low, "high": high, "level": level]
        case .chance(let chance, .atLeast(let least)): members = ["chance": chance, "atLeast": least]
        case .chance(let chance, .atMost(let most)): members = ["chance": chance, "atMost": most]
        case nil: break
        }
        return expectedKeys.map { ($0, .of(members[$0])) }
    }

    private static let expectedKeys = ["low", "high", "level", "chance", "atLeast", "atMost"]

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
            (
                "chances",
                found.chances.map {
                    .object([
                        ("settled", .of($0.settled)), ("happened", .of($0.happened)), ("expected", .of($0.expected)),
                        ("brier", figure($0.brier)),
                    ])
                } ?? .null
            ),
        ])
    }

    /// The schema of `outcomes`.
    static let schema = JSONSchema.list(
        JSONSchema.object(
            [
                ("id", JSONSchema.text), ("indicator", JSONSchema.maybe), ("kind", JSONSchema.maybe),
            ] + expectedSchema + [
                ("due", JSONSchema.maybe)
            ] + measuredSchema + [
                ("note", JSONSchema.maybe),
                (
                    "atTraffic",
                    JSONSchema.optional(
                        JSONSchema.object(
                            [
                                ("planned", JSONSchema.number), ("realised", JSONSchema.number),
                                ("costBefore", JSONSchema.number), ("costBeforeAtRealised", JSONSchema.number),
                            ] + expectedSchema + measuredSchema))
                ),
            ]))

    private static let expectedSchema = expectedKeys.map { ($0, JSONSchema.number) }

    private static let measuredSchema = [
        ("measured", JSONSchema.number), ("measuredLow", JSONSchema.number), ("measuredHigh", JSONSchema.number),
        ("result", JSONSchema.text),
    ]

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
                (
                    "chances",
                    JSONSchema.optional(
                        JSONSchema.object([
                            ("settled", JSONSchema.whole), ("happened", JSONSchema.whole),
                            ("expected", JSONSchema.number), ("brier", figure),
                        ]))
                ),
            ]))
    }()
}
