import Portfolio

/// What a scenario assumes, in `findings.json`, with its schema.
enum AssumptionsJSON {
    /// The value: factors, points lost and shares.
    static func value(_ scenario: Scenario) -> JSONText {
        func slices(_ map: [SliceID: Double]) -> JSONText {
            .array(
                map.sorted { $0.key < $1.key }.map {
                    .object([("slice", .string($0.key.name)), ("value", .of($0.value))])
                })
        }
        return .object([
            ("traffic", .of(scenario.traffic)), ("busyTraffic", .of(scenario.busyTraffic)),
            ("hardwarePrice", .of(scenario.hardwarePrice)), ("tokenPrice", .of(scenario.tokenPrice)),
            ("retraining", .of(scenario.retraining)), ("drift", .of(scenario.drift)),
            ("driftBySlice", slices(scenario.driftBySlice)), ("mix", slices(scenario.mix)),
        ])
    }

    /// The schema of `value`.
    static let schema: JSONText = {
        let number = JSONSchema.type("number")
        let slices = JSONSchema.list(JSONSchema.object([("slice", JSONSchema.text), ("value", number)]))
        return JSONSchema.object([
            ("traffic", number), ("busyTraffic", number), ("hardwarePrice", number), ("tokenPrice", number),
            ("retraining", number), ("drift", number), ("driftBySlice", slices), ("mix", slices),
        ])
    }()
}
