import Analysis

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
