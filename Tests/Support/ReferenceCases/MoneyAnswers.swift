import Statistics

extension ReferenceFile {
    /// The price at which a model becomes the choice: methods.md 5.
    @Sendable static func flipPrice(_ input: ReferenceValue) -> ReferenceValue {
        guard let worth = input["worth_of_a_point"].number, let months = input["horizon_months"].number,
            let item = input["item"].string, let sure = input["sure"].number,
            let model = input["models"].array.first(where: { $0["name"] == input["model"] })
        else { return .null }
        func items(_ model: ReferenceValue, _ isMeant: (String) -> Bool) -> Double {
            guard case .object(let fields) = model["items"] else { return 0 }
            return fields.filter { isMeant($0.key) }.reduce(0) { $0 + ($1.value.number ?? 0) }
        }
        /// The net benefit but for the items that `isLeftOut`.
        func net(_ model: ReferenceValue, _ effect: Double, _ isLeftOut: (String) -> Bool) -> Double {
            let switching = model["production"].bool == true ? 0 : (model["switching"].number ?? 0) / months
            return worth * effect - (model["other_cost"].number ?? 0) - items(model) { !isLeftOut($0) } - switching
        }
        let isItem: (String) -> Bool = { item == "all" || $0 == item }
        let others = input["models"].array.filter { $0["name"] != model["name"] && $0["eligible"].bool == true }
        func side(_ effect: (ReferenceValue) -> Double) -> FlipPrice.Side {
            .init(
                withItemFree: net(model, effect(model), isItem), item: items(model, isItem),
                bestOther: others.map { net($0, effect($0)) { _ in false } }.max())
        }
        let answer = FlipPrice.answer(
            side { $0["effect"].number ?? 0 }, isEligible: model["eligible"].bool == true)
        let draws = input["draws"]
        let count = draws == .null ? 0 : draws[model["name"].string ?? ""].numbers.count
        let drawn = (0..<count).map { draw in side { draws[$0["name"].string ?? ""].numbers[draw] } }
        let status =
            switch answer {
            case .missesLimit: "misses a limit"
            case .unused: "does not use it"
            case .noPrice: "no price"
            case .flips: "flips"
            case .isChoice: "is the choice"
            }
        let isPriced = answer.factor != nil
        return .object([
            "status": .string(status), "factor": .init(answer.factor), "fall_percent_shown": .init(answer.fall),
            "factor_sure": isPriced ? .init(FlipPrice.factor(sure: sure, draws: drawn)) : .null,
        ])
    }

    /// Twelve months of a change, or the outturn of a budget's year: methods.md 3.
    @Sendable static func outturn(_ input: ReferenceValue) -> ReferenceValue {
        guard let growth = input["growth_per_quarter"].number else { return .null }
        let once = OnceCost(
            switching: input["switching"].number ?? 0, standby: input["standby_per_month"].number ?? 0,
            standbyMonths: input["standby_months"].number ?? 0)
        if input["kind"].string == "year" {
            let found = YearOfMoney(
                before: lines(input["before"]), after: lines(input["after"]), growth: growth, once: once)
            return .object([
                "before": .number(found.before), "after": .number(found.after),
                "recurring_change": .number(found.recurring), "once": .number(found.once),
                "change": .number(found.change), "months_at_known_prices": .init(found.monthsKnown),
            ])
        }
        var risk: Outturn.Risk?
        if let low = input["spread"]["low"].number, let high = input["spread"]["high"].number {
            risk = .spread(low: low, high: high, quantile: input["quantile"].number ?? 0)
        } else if !input["scenario_rest"].numbers.isEmpty {
            risk = .scenarios(input["scenario_rest"].numbers)
        }
        let basis =
            switch risk {
            case .spread: "spread"
            case .scenarios: "scenarios"
            case nil: "none"
            }
        let found = Outturn(
            budget: input["budget"].number ?? 0, bills: input["actual"].numbers, lines: lines(input["lines"]),
            growth: growth, once: once, risk: risk)
        return .object([
            "spent": .number(found.spent), "rest": .number(found.rest), "once": .number(found.once),
            "outturn": .number(found.total), "room": .number(found.room), "contingency": .init(found.contingency),
            "contingency_basis": .string(basis), "outturn_high": .init(found.high),
            "room_after_contingency": .init(found.roomBesideContingency),
        ])
    }

    private static func lines(_ value: ReferenceValue) -> [RunningCost] {
        value.array.map { line in
            let parts = line["parts"].array.map { part in
                let kind: RunningCost.Kind =
                    switch part["kind"].string {
                    case "variable": .variable
                    case "replicas":
                        .replicas(
                            volume: part["volume"].number ?? 0, capacity: part["capacity"].number ?? 0,
                            reserve: part["reserve"].number ?? 0, minimum: part["min"].int ?? 0)
                    default: .fixed
                    }
                return RunningCost.Part(
                    kind, amount: part["amount"].number ?? 0,
                    steps: part["price_steps"].array.map {
                        .init(month: $0["month"].int ?? 0, factor: $0["factor"].number ?? 0)
                    }, knownUntil: part["known_until_month"].int)
            }
            return RunningCost(parts, months: (line["from_month"].int ?? 1)...(line["to_month"].int ?? 12))
        }
    }

    /// A change of a cost by its causes: methods.md 3.
    @Sendable static func priceVolume(_ input: ReferenceValue) -> ReferenceValue {
        guard let before = input["volume_before"].number, let now = input["volume_now"].number else { return .null }
        let items = input["parts"].array.map { part in
            PriceVolumeMix.Item(
                priceBefore: part["price_before"].number, quantityBefore: part["quantity_before"].number ?? 0,
                priceNow: part["price_now"].number, quantityNow: part["quantity_now"].number ?? 0,
                followsTraffic: part["kind"].string == "variable")
        }
        func row(_ items: [PriceVolumeMix.Item]) -> ReferenceValue {
            let found = PriceVolumeMix(items, growth: now / before)
            return .object([
                "price": .number(found.price), "volume": .number(found.volume), "mix": .number(found.mix),
                "size": .number(found.size), "change": .number(found.change),
            ])
        }
        return .object(["parts": .array(items.map { row([$0]) }), "total": row(items)])
    }
}
