import Statistics

extension ReferenceFile {
    /// One share: methods.md 4.1.
    @Sendable static func wilson(_ input: ReferenceValue) -> ReferenceValue {
        guard let correct = input["successes"].int, let n = input["total"].int, let level = input["level"].number
        else { return .null }
        let share = Wilson(correct: correct, n: n, level: level)
        return .object([
            "estimate": .init(share.estimate), "low": .number(share.interval.low), "high": .number(share.interval.high),
        ])
    }

    /// Two shares of separate examples: methods.md 4.2.
    @Sendable static func newcombe(_ input: ReferenceValue) -> ReferenceValue {
        guard let correct1 = input["successes1"].int, let n1 = input["total1"].int,
            let correct2 = input["successes2"].int, let n2 = input["total2"].int, let level = input["level"].number
        else { return .null }
        let found = Newcombe(first: (correct1, n1), second: (correct2, n2), level: level)
        return .object([
            "estimate": .init(found.estimate), "low": .number(found.interval.low),
            "high": .number(found.interval.high), "pooled_z": .init(found.pooledZ),
            "pooled_p": .init(found.pooledP),
        ])
    }

    /// Two shares of the same examples: methods.md 4.3.
    @Sendable static func paired(_ input: ReferenceValue) -> ReferenceValue {
        guard let both = input["both"].int, let first = input["only_first"].int,
            let second = input["only_second"].int, let neither = input["neither"].int,
            let level = input["level"].number
        else { return .null }
        let table = PairedShares(both: both, onlyFirst: first, onlySecond: second, neither: neither)
        let newcombe = table.newcombe(level: level)
        let bonettPrice = table.bonettPrice(level: level)
        return .object([
            "estimate": .init(table.estimate), "newcombe_paired_low": .number(newcombe.low),
            "newcombe_paired_high": .number(newcombe.high), "bonett_price_low": .number(bonettPrice.low),
            "bonett_price_high": .number(bonettPrice.high), "mcnemar_exact_p": .number(table.exactP),
            "mcnemar_midp": .number(table.midP),
        ])
    }

    /// Slices against the rest: methods.md 10.
    @Sendable static func sliceGaps(_ input: ReferenceValue) -> ReferenceValue {
        let slices = input["slices"].array
        let rows = SliceGaps.rows(
            slices.map { ($0["correct"].int ?? 0, $0["total"].int ?? 0) }, level: input["level"].number ?? 0)
        let worst = rows.indices.max { (rows[$0].gap ?? -2) < (rows[$1].gap ?? -2) }
        let correct = slices.compactMap { $0["correct"].int }.reduce(0, +)
        let n = slices.compactMap { $0["total"].int }.reduce(0, +)
        return .object([
            "rows": .array(
                zip(slices, rows).map { slice, row in
                    .object([
                        "slice": slice["slice"], "accuracy": .init(row.accuracy),
                        "rest_accuracy": .init(row.restAccuracy), "gap": .init(row.gap),
                        "gap_low": .number(row.interval.low), "gap_high": .number(row.interval.high),
                    ])
                }),
            "worst": worst.map { slices[$0]["slice"] } ?? .null, "worst_gap": .init(worst.flatMap { rows[$0].gap }),
            "overall": .init(Wilson(correct: correct, n: n).estimate),
        ])
    }

    /// Several tests at once: methods.md 12.
    @Sendable static func multiple(_ input: ReferenceValue) -> ReferenceValue {
        let pValues = input["p_values"].numbers
        let alpha = input["alpha"].number ?? 0
        let names: [(String, Multiplicity)] = [
            ("bonferroni", .bonferroni), ("holm", .holm), ("bh", .benjaminiHochberg), ("by", .benjaminiYekutieli),
        ]
        return .object(
            Dictionary(
                uniqueKeysWithValues: names.map { name, method in
                    (
                        name,
                        .object([
                            "adjusted": .init(method.adjusted(pValues)),
                            "reject": .init(method.rejected(pValues, alpha: alpha)),
                        ])
                    )
                }))
    }

    /// The weight at which two models tie: methods.md 11.1.
    @Sendable static func weightFlip(_ input: ReferenceValue) -> ReferenceValue {
        guard
            let found = WeightFlip(
                first: input["first"].numbers, second: input["second"].numbers, weights: input["weights"].numbers,
                index: input["criterion"].int ?? -1)
        else { return .null }
        return .object([
            "gap_now": .number(found.gap), "weight_now": .number(found.weight), "flip_weight": .init(found.flip),
        ])
    }

    /// Nondominated points and fronts: methods.md 6.
    @Sendable static func pareto(_ input: ReferenceValue) -> ReferenceValue {
        let directions = input["directions"].array.map { $0.string == "max" }
        let points = input["points"].array.map { point in
            zip(point.numbers, directions).map { $1 ? -$0 : $0 }
        }
        let set = ParetoSet(minimising: points)
        var seen = Set<[Double]>()
        let first = points.indices.map { set.isNondominated[$0] && seen.insert(points[$0]).inserted }
        return .object([
            "nondominated": .init(set.isNondominated), "nondominated_first_of_duplicates": .init(first),
            "front": .init(set.fronts().map(Double.init)),
            "dominated_by": .array(points.indices.map { .init(set.dominators(of: $0).map(Double.init)) }),
        ])
    }
}

extension ReferenceFile {
    /// A limit on slices: methods.md 10.
    @Sendable static func sliceGate(_ input: ReferenceValue) -> ReferenceValue {
        guard let limit = input["limit"].number else { return .null }
        let required = input["required"].array.compactMap(\.string)
        let slices = input["slices"].array.map { slice in
            (name: slice["slice"].string ?? "", correct: slice["correct"].int ?? 0, n: slice["total"].int ?? 0)
        }
        let all = slices.reduce((correct: 0, n: 0)) { ($0.correct + $1.correct, $0.n + $1.n) }
        let others = slices.count { !required.contains($0.name) }
        var verdicts: [Verdict] = []
        let rows = slices.map { slice -> ReferenceValue in
            let isRequired = required.contains(slice.name)
            let row = SliceGate.Row(
                (slice.correct, slice.n), rest: (all.correct - slice.correct, all.n - slice.n),
                together: isRequired ? required.count : others)
            if isRequired { verdicts.append(row.verdict(limit: limit)) }
            return .object([
                "slice": .string(slice.name), "required": .bool(isRequired), "gap": .init(row.gap),
                "low": row.gap == nil ? .null : .number(row.interval.low),
                "high": row.gap == nil ? .null : .number(row.interval.high),
                "verdict": isRequired ? .string(row.verdict(limit: limit).rawValue) : .null,
            ])
        }
        let gate = SliceGate.verdict(verdicts, missing: required.count - verdicts.count)
        return .object(["rows": .array(rows), "gate": .string(gate.rawValue)])
    }

    /// Items by id, with clusters: methods.md 4.3.
    @Sendable static func ratedItems(_ input: ReferenceValue) -> ReferenceValue {
        func scores(_ name: String) -> [String: Double]? {
            if case .object(let fields) = input[name] { fields.compactMapValues(\.number) } else { nil }
        }
        var clusters: [String: String]?
        if case .object(let fields) = input["clusters"] { clusters = fields.compactMapValues(\.string) }
        let found = RatedItems(
            scores("first") ?? [:], scores("second"), clusters: clusters, level: input["level"].number ?? 0)
        return .object([
            "n": .init(found.n), "only_first": .init(found.onlyFirst), "only_second": .init(found.onlySecond),
            "estimate": .init(found.estimate), "clusters": .init(found.clusters), "se": .init(found.error),
            "se_unclustered": .init(found.plainError), "design_effect": .init(found.designEffect),
            "low": .init(found.interval?.low), "high": .init(found.interval?.high),
            "method": .string(found.method.rawValue),
        ])
    }
}
