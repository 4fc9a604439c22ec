import Statistics

extension ReferenceFile {
    /// The product draws so often.
    private static let draws = 10_000

    /// A share over all traffic with unrated slices: methods.md 4.4.
    @Sendable static func bounds(_ input: ReferenceValue) -> ReferenceValue {
        let share = WeighedShare(parts(input["slices"]))
        var random = RandomSource(seed: 11, names: "reference")
        let interval = share.interval(share.draws(draws, random: &random))
        return .object([
            "measured_share": .number(share.measuredShare), "measured_only": .init(share.measuredOnly),
            "estimate": .init(share.estimate), "bound_low": .number(share.bounds.low),
            "bound_high": .number(share.bounds.high), "interval_low": .number(interval.low),
            "interval_high": .number(interval.high),
        ])
    }

    private static func parts(_ slices: ReferenceValue) -> [WeighedShare.Part] {
        slices.array.map {
            .init(share: $0["share"].number ?? 0, correct: $0["correct"].int ?? 0, n: $0["total"].int ?? 0)
        }
    }

    /// What scenarios do: methods.md 11.
    @Sendable static func scenarioShift(_ input: ReferenceValue) -> ReferenceValue {
        switch input["kind"].string {
        case "shift": shift(input)
        case "event": event(input)
        default: regret(input)
        }
    }

    private static func shift(_ input: ReferenceValue) -> ReferenceValue {
        guard case .object(let models) = input["models"] else { return .null }
        var answers: [String: ReferenceValue] = [:]
        var drawn: [[Double]] = []
        for (name, slices) in models.sorted(by: { $0.key < $1.key }) {
            let share = WeighedShare(parts(slices))
            let move = share.move(losing: slices.array.map { ($0["points"].number ?? 0) / 100 })
            var random = RandomSource(seed: 11, names: name)
            let moved = share.draws(draws, random: &random).map { $0 + move }
            let interval = DrawSummary.interval(moved)
            drawn.append(moved)
            answers[name] = .object([
                "effect": .init(share.estimate.map { $0 + move }), "low": .number(interval.low),
                "high": .number(interval.high),
            ])
        }
        let isComparable = drawn.count == 2 && models.values.allSatisfy { $0.array.count == 1 }
        return .object([
            "models": .object(answers),
            "chance_first_ahead": isComparable
                ? .init(DrawSummary.probability(zip(drawn[0], drawn[1]).map { $0 - $1 }) { $0 > 0 }) : .null,
        ])
    }

    private static func event(_ input: ReferenceValue) -> ReferenceValue {
        guard let hire = ScenarioEvent.Hire(rawValue: input["price_unit"].string ?? "") else { return .null }
        let found = ScenarioEvent(
            .init(
                volume: input["volume"].number ?? 0, variablePer1000: input["variable_per_1k"].number ?? 0,
                fixed: input["fixed"].number ?? 0, replicas: input["replicas"].int ?? 0,
                priceHour: input["price_hour"].number ?? 0),
            days: input["days"].number ?? 0, traffic: input["traffic"].number ?? 0,
            replicas: input["replicas_event"].int ?? 0, hire: hire)
        return .object([
            "extra_calls": .number(found.extraCalls), "extra_cost": .number(found.extraCost),
            "month_cost": .number(found.monthCost),
            "year_cost": .init(input["times_a_year"].number.map { found.yearCost(times: $0) }),
        ])
    }

    private static func regret(_ input: ReferenceValue) -> ReferenceValue {
        let names = input["models"].array.compactMap(\.string)
        let scenarios = input["scenarios"].array
        let regrets = scenarios.map { scenario in
            Regret(
                netBenefits: names.map { scenario["net_benefit"][$0].number ?? 0 },
                volume: scenario["volume"].number ?? 0)
        }
        func named(_ values: [ReferenceValue]) -> ReferenceValue {
            .object(Dictionary(uniqueKeysWithValues: zip(names, values)))
        }
        return .object([
            "scenarios": .array(
                zip(scenarios, regrets).map { scenario, found in
                    .object([
                        "id": scenario["id"], "regret": named(found.perMonth.map { .number($0) }),
                        "regret_per_1k": named(found.per1000.map { .number($0) }),
                    ])
                }),
            "largest_per_1k": named(
                names.indices.map { model in
                    guard let worst = Regret.largest(of: model, in: regrets) else { return .null }
                    return .object([
                        "per_1k": .number(regrets[worst].per1000[model]), "scenario": scenarios[worst]["id"],
                    ])
                }),
        ])
    }
}
