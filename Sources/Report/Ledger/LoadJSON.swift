import Analysis
import Portfolio

/// What happens as load grows, in `findings.json`, with its schema.
enum LoadJSON {
    /// The value; null without traffic.
    static func value(_ study: LoadStudy?) -> JSONText {
        guard let study else { return .null }
        return .object([
            ("today", .of(study.today)), ("largest", .of(study.largest)),
            ("lines", .array(study.lines.map(line))),
            (
                "pairs",
                .array(
                    study.pairs.map { pair in
                        .object([
                            ("model", .string(pair.other.name)), ("reference", .string(pair.reference.name)),
                            (
                                "spans",
                                .array(
                                    pair.spans.map {
                                        .object([
                                            ("from", .of($0.from)), ("to", .of($0.to)),
                                            ("cheaper", .of($0.cheaper?.name)),
                                        ])
                                    })
                            ),
                        ])
                    })
            ), ("peaks", .array(study.peaks.map(peak))),
        ])
    }

    private static func line(_ line: LoadStudy.Line) -> JSONText {
        .object([
            ("model", .string(line.model.name)), ("steps", .array(line.steps.map { .of($0) })),
            (
                "points",
                .array(line.points.map { .object([("volume", .of($0.volume)), ("cost", .of($0.cost))]) })
            ),
        ])
    }

    /// The busiest hour of one model.
    static func peak(_ peak: PeakFinding) -> JSONText {
        .object([
            ("model", .string(peak.model.name)), ("hour", .of(peak.hour)), ("arrivals", .of(peak.arrivals)),
            ("serviceRate", .of(peak.serviceRate)), ("replicas", .of(peak.replicas)),
            ("utilisation", .of(peak.utilisation)), ("waiting", .of(peak.waiting)),
            ("variability", .of(peak.variability)), ("meanService", .of(peak.meanService)),
            ("isServiceMeasured", .bool(peak.isServiceMeasured)), ("meanWait", .of(peak.meanWait)),
            ("serviceTime", .of(peak.serviceTime)), ("needed", .of(peak.needed)),
            ("obstacle", .of(peak.obstacle?.words)), ("carrying", .of(peak.carrying)),
            ("steps", .array(peak.steps.map { .string($0) })),
        ])
    }

    /// The schema of `peak`.
    static let peakSchema: JSONText = {
        let number = JSONSchema.type("number")
        return JSONSchema.object([
            ("model", JSONSchema.text), ("hour", JSONSchema.type("integer")), ("arrivals", number),
            ("serviceRate", number), ("replicas", JSONSchema.type("integer")), ("utilisation", number),
            ("waiting", JSONSchema.number), ("variability", JSONSchema.number), ("meanService", number),
            ("isServiceMeasured", JSONSchema.type("boolean")), ("meanWait", JSONSchema.number),
            ("serviceTime", JSONSchema.number),
            ("needed", JSONSchema.whole), ("obstacle", JSONSchema.maybe), ("carrying", JSONSchema.whole),
            ("steps", JSONSchema.list(JSONSchema.text)),
        ])
    }()

    /// The schema of `value`.
    static let schema: JSONText = {
        let number = JSONSchema.type("number")
        let line = JSONSchema.object([
            ("model", JSONSchema.text), ("steps", JSONSchema.list(number)),
            ("points", JSONSchema.list(JSONSchema.object([("volume", number), ("cost", number)]))),
        ])
        let span = JSONSchema.object([("from", number), ("to", number), ("cheaper", JSONSchema.maybe)])
        let pair = JSONSchema.object([
            ("model", JSONSchema.text), ("reference", JSONSchema.text), ("spans", JSONSchema.list(span)),
        ])
        return JSONSchema.optional(
            JSONSchema.object([
                ("today", number), ("largest", number), ("lines", JSONSchema.list(line)),
                ("pairs", JSONSchema.list(pair)), ("peaks", JSONSchema.list(peakSchema)),
            ]))
    }()
}
