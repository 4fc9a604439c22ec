import Analysis

/// Who was kept and who goes without where workloads share money or hardware, in `findings.json`, with its schema.
enum ContestJSON {
    /// The value; null where there was enough.
    static func value(_ advice: Recommendation) -> JSONText {
        var contest = advice.contest
        if case .outbid(let lost) = advice.reason { contest = lost }
        guard let contest else { return .null }
        var left: Double
        var item: String?
        switch contest.means {
        case .money(let money): left = money
        case .replicas(let of, let count): (item, left) = (of, Double(count))
        }
        return .object([
            ("of", .string(item ?? "budget")), ("left", .of(left)),
            (
                "claims",
                .array(
                    contest.claims.map {
                        .object([
                            ("workload", .string($0.workload.name)), ("model", .string($0.model.name)),
                            ("action", .string($0.action.rawValue)), ("moneyAYear", .of($0.money)),
                            ("replicas", .of($0.replicas)), ("gainAYear", .of($0.gain)),
                            ("gainPerMoney", .of($0.gainPerMoney)), ("kept", .bool($0.isKept)),
                        ])
                    })
            ),
        ])
    }

    /// The schema of `value`.
    static let schema = JSONSchema.optional(
        JSONSchema.object([
            ("of", JSONSchema.text), ("left", JSONSchema.type("number")),
            (
                "claims",
                JSONSchema.list(
                    JSONSchema.object([
                        ("workload", JSONSchema.text), ("model", JSONSchema.text), ("action", JSONSchema.text),
                        ("moneyAYear", JSONSchema.type("number")), ("replicas", JSONSchema.type("integer")),
                        ("gainAYear", JSONSchema.number), ("gainPerMoney", JSONSchema.number),
                        ("kept", JSONSchema.type("boolean")),
                    ]))
            ),
        ]))
}
