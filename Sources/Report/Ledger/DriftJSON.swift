import Analysis
import Portfolio

/// What drifted since the last cycle, in `findings.json`, with its schema.
enum DriftJSON {
    /// The value: shares that alert, and every distribution that was compared.
    static func value(_ workload: WorkloadFinding) -> JSONText {
        .object([
            (
                "shares",
                .array(
                    workload.alerts.map {
                        .object([
                            (
                                "id",
                                .string([$0.model.name, $0.slice?.id.name].compactMap { $0 }.joined(separator: " "))
                            ),
                            ("model", .string($0.model.name)), ("slice", .of($0.slice?.id.name)),
                            ("change", .of($0.change.value)), ("low", .of($0.change.interval?.low)),
                            ("high", .of($0.change.interval?.high)), ("adjustedP", .of($0.adjustedP)),
                            ("strictP", .of($0.strictP)), ("owner", .of($0.owner)),
                        ])
                    })
            ), ("distributions", .array(workload.shifts.map(shift))),
        ])
    }

    private static func shift(_ shift: DistributionShift) -> JSONText {
        var members: [(String, JSONText)] = [
            ("id", .string([shift.model?.name, DriftWords.key(shift)].compactMap { $0 }.joined(separator: " "))),
            ("model", .of(shift.model?.name)), ("of", .string(DriftWords.key(shift))),
            ("level", .string(shift.level.rawValue)),
            (
                "parts",
                .array(
                    shift.parts.map {
                        .object([("name", .string($0.name)), ("before", .of($0.before)), ("now", .of($0.now))])
                    })
            ), ("before", .of(shift.before)), ("now", .of(shift.now)),
        ]
        switch shift.measure {
        case .distance(let distance, let isLower, let p, let adjusted):
            members += [
                ("method", .string("Kolmogorov-Smirnov")), ("value", .of(distance)), ("isLowerLimit", .bool(isLower)),
                ("p", .of(p)), ("adjustedP", .of(adjusted)), ("critical", .null), ("bins", .null),
            ]
        case .stability(let index, let critical, let bins):
            members += [
                ("method", .string("population stability index")), ("value", .of(index)),
                ("isLowerLimit", .bool(false)),
                ("p", .null), ("adjustedP", .null), ("critical", .of(critical)), ("bins", .of(bins)),
            ]
        }
        return .object(members)
    }

    /// The schema of `value`.
    static let schema: JSONText = {
        let (text, number, maybe, whole) = (JSONSchema.text, JSONSchema.number, JSONSchema.maybe, JSONSchema.whole)
        let share = JSONSchema.object([
            ("id", text), ("model", text), ("slice", maybe), ("change", number), ("low", number), ("high", number),
            ("adjustedP", number), ("strictP", number), ("owner", maybe),
        ])
        let part = JSONSchema.object([("name", text), ("before", whole), ("now", whole)])
        let shift = JSONSchema.object([
            ("id", text), ("model", maybe), ("of", text), ("level", text), ("parts", JSONSchema.list(part)),
            ("before", whole), ("now", whole),
            ("method", text), ("value", number), ("isLowerLimit", JSONSchema.type("boolean")), ("p", number),
            ("adjustedP", number), ("critical", number), ("bins", whole),
        ])
        return JSONSchema.object([("shares", JSONSchema.list(share)), ("distributions", JSONSchema.list(shift))])
    }()
}
