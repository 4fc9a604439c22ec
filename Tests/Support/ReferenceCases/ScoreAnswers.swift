import Statistics

extension ReferenceFile {
    /// Scores with fixed goalposts: methods.md 2.
    @Sendable static func scores(_ input: ReferenceValue) -> ReferenceValue {
        let normalised = zip(input["raw"].array, input["goalposts"].array).map { raw, post in
            NormalisedIndicator(
                raw.number, worst: post["worst"].number ?? 0, best: post["best"].number ?? 0,
                scale: post["scale"].string == "log" ? .log : .linear)
        }
        guard let score = CompositeScore(normalised.map(\.value), weights: input["weights"].numbers) else {
            return .null
        }
        return .object([
            "normalised": .array(normalised.map { .init($0.value) }),
            "flags": .array(normalised.map { .string($0.flag.rawValue) }), "coverage": .number(score.coverage),
            "geometric": .init(score.geometric), "arithmetic": .init(score.arithmetic),
            "low": .number(score.range.low), "high": .number(score.range.high),
        ])
    }

    /// The winner stays when an option that nobody would choose is added: methods.md 2.1.
    @Sendable static func rankReversal(_ input: ReferenceValue) -> ReferenceValue {
        let weights = input["weights"].numbers
        let options = input["options"].array.map(\.numbers)
        func answer(_ options: [[Double]]) -> ReferenceValue {
            let scores = options.map { option in
                CompositeScore(
                    option.map { NormalisedIndicator($0, worst: 0, best: 1, scale: .linear).value }, weights: weights)
            }
            func top(_ values: [Double?]) -> ReferenceValue {
                let known = values.map { $0 ?? -1 }
                return .init(known.indices.max { known[$0] < known[$1] })
            }
            let geometric = scores.map { $0?.geometric }
            let arithmetic = scores.map { $0?.arithmetic.map { $0 / 100 } }
            return .object([
                "fixed_goalposts_geometric": .array(geometric.map { .init($0) }),
                "fixed_goalposts_arithmetic": .array(arithmetic.map { .init($0) }),
                "top": .object([
                    "fixed_goalposts_geometric": top(geometric), "fixed_goalposts_arithmetic": top(arithmetic),
                ]),
            ])
        }
        return .object(["without": answer(options), "with": answer(options + [input["added"].numbers])])
    }

    /// The cost-effectiveness ladder: methods.md 5.
    @Sendable static func icer(_ input: ReferenceValue) -> ReferenceValue {
        let names = input["names"].array.compactMap(\.string)
        let ladder = CostEffectivenessLadder(costs: input["cost"].numbers, effects: input["effect"].numbers)
        return .object([
            "status": .object(
                Dictionary(uniqueKeysWithValues: zip(names, ladder.status.map { .string($0.rawValue) }))),
            "ties": .object(
                Dictionary(uniqueKeysWithValues: ladder.ties.map { (names[$0.key], .string(names[$0.value])) })),
            "ladder": .array(
                ladder.rungs.map { rung in
                    .object([
                        "name": .string(names[rung.option]), "inc_cost": .init(rung.extraCost),
                        "inc_effect": .init(rung.extraEffect), "icer": .init(rung.ratio),
                    ])
                }),
        ])
    }
}
