/// The settings of what is judged and looked after: traffic, models, prices, scenarios, money and reviews.
enum PlanSettings {
    private typealias Setting = SettingChange.Setting

    /// Of a workload in the portfolio.
    static func workload(_ workload: Workload) -> RuleSettings.Settings {
        var list = List()
        list.word("title", workload.title)
        list.word("about", workload.about)
        list.number("requests_per_month", workload.requestsPerMonth)
        list.share("growth_per_quarter", workload.growthPerQuarter)
        list.word("unit", workload.unit)
        list.word("people", workload.people)
        list.word("quality_title", workload.qualityTitle)
        list.number("arrival_variation", workload.arrivalVariation)
        for slice in workload.slices {
            list.word("slices.\(slice.id).title", slice.title)
            list.share("slices.\(slice.id).share", slice.share)
            list.flag("slices.\(slice.id).cohort", slice.isCohort)
            list.flag("slices.\(slice.id).routable", slice.isRoutable)
        }
        return list.settings
    }

    /// Of a model in the portfolio.
    static func model(_ model: Model) -> RuleSettings.Settings {
        var list = List()
        list.word("stage", model.stage.rawValue)
        list.word("title", model.title)
        list.word("about", model.about)
        if !model.workloads.isEmpty { list.add("workloads", .names(model.workloads.map(\.name))) }
        list.word("since", model.since?.name)
        list.word("owner", model.owner)
        list.word("vendor", model.vendor)
        list.word("family", model.family)
        list.word("runs_on", model.runsOn)
        if let hardware = model.hardware {
            list.word("hardware.item", hardware.item)
            list.number("hardware.replicas", Double(hardware.replicas))
            list.number("hardware.min_replicas", Double(hardware.minimumReplicas))
            list.number("hardware.capacity", hardware.capacity)
            list.number("hardware.hours", hardware.hours)
        }
        list.cost("price.per_1k", model.pricePerThousand)
        list.word("price.acknowledged", model.acknowledged)
        list.money("price.fixed_per_month", model.fixedPerMonth)
        for part in model.tokens?.parts ?? [] {
            list.number("tokens.\(part.kind.rawValue)", part.perRequest)
            list.cost("price.\(part.kind.rawValue)", part.price)
        }
        list.word("basis", model.basis.rawValue)
        list.number("support_hours", model.supportHours)
        list.money("support_rate", model.supportRate)
        list.money("retraining.cost", model.retraining?.cost)
        list.number("retraining.per_year", model.retraining?.perYear)
        list.money("switching_cost", model.switchingCost)
        list.number("standby.replicas", model.standby.map { Double($0.replicas) })
        list.number("standby.months", model.standby?.months)
        list.number("concurrency", model.concurrency.map(Double.init))
        if let time = model.serviceTime { list.add("service_time", .milliseconds(time)) }
        list.number("service_variation", model.serviceVariation)
        return list.settings
    }

    /// Of the policy, beside its rules: why gates stand, the author's indicators, how draws are made, what is reviewed when.
    static func policy(_ policy: Policy) -> RuleSettings.Settings {
        var list = List()
        gates(policy.gates, into: &list)
        for indicator in policy.indicators {
            let key = "indicators.\(indicator.id)"
            list.word("\(key).title", indicator.title)
            list.word("\(key).unit", indicator.unit.rawValue)
            list.word("\(key).better", indicator.better.rawValue)
            list.number("\(key).min", indicator.range.lowerBound)
            list.number("\(key).max", indicator.range.upperBound)
            list.word("\(key).definition", indicator.definition)
        }
        list.number("seed", Double(policy.seed))
        list.number("draws", Double(policy.draws))
        due("reviews", policy.reviews, into: &list)
        return list.settings
    }

    /// Of a workload in the policy, beside its rules.
    static func own(_ policy: Policy, _ workload: WorkloadID) -> RuleSettings.Settings {
        var list = List()
        gates(policy.gatesByWorkload[workload] ?? [], into: &list)
        return list.settings
    }

    private static func gates(_ gates: [GateRule], into list: inout List) {
        for gate in gates { list.word("gates.\(gate.indicator).why", gate.why) }
    }

    private static func due(_ key: String, _ items: [DueItem], into list: inout List) {
        for item in items {
            list.word("\(key).\(item.what).due", item.due.description)
            list.word("\(key).\(item.what).owner", item.owner)
            list.word("\(key).\(item.what).last", item.last?.description)
        }
    }

    /// Of a cycle: the price book, stock, scenarios, the budget as planned, and who is compared with whom.
    static func cycle(_ cycle: Cycle) -> RuleSettings.Settings {
        var list = List()
        prices(cycle, into: &list)
        for stock in cycle.stock { list.number("stock.\(stock.item)", Double(stock.replicas)) }
        for scenario in cycle.scenarios { self.scenario(scenario, into: &list) }
        if let budget = cycle.budget {
            list.add("budget.year", .price(budget.year, budget.currency.code))
            list.word("budget.note", budget.note)
            list.share("budget.material", budget.material)
            for line in budget.lines { list.money("budget.\(line.name).plan", line.plan) }
            for month in budget.months { list.money("budget.\(month.month).plan", month.plan) }
        }
        for (workload, model) in cycle.baseline.sorted(by: { $0.key < $1.key }) {
            list.word("baseline.\(workload)", model.name)
        }
        due("refresh", cycle.refresh, into: &list)
        return list.settings
    }

    /// The price of each item that holds at the end of the cycle, and earlier ones of the same book by their first day.
    private static func prices(_ cycle: Cycle, into list: inout List) {
        for price in cycle.prices {
            let key = "prices.\(price.item).\(price.unit.rawValue)"
            guard cycle.prices.newest(price.item, price.unit, on: cycle.id.window.last)?.from == price.from else {
                continue
            }
            list.cost(key, price.cost)
            list.word("\(key).from", price.from.description)
            list.word("\(key).until", price.until?.description)
            list.word("\(key).basis", price.cost.basis.rawValue)
            list.word("\(key).source", price.document)
            list.word("\(key).acknowledged", price.acknowledged)
        }
    }

    private static func scenario(_ scenario: Scenario, into list: inout List) {
        let key = "scenarios.\(scenario.id)"
        list.word("\(key).title", scenario.title)
        list.word("\(key).about", scenario.about)
        list.word("\(key).workload", scenario.workload?.name)
        // What a scenario leaves as it is says nothing.
        for (name, factor) in [
            ("traffic", scenario.traffic), ("busy_traffic", scenario.busyTraffic),
            ("hardware_price", scenario.hardwarePrice), ("token_price", scenario.tokenPrice),
            ("retraining", scenario.retraining),
        ] where factor != 1 { list.number("\(key).\(name)", factor) }
        if scenario.drift != 0 { list.number("\(key).drift", scenario.drift) }
        for (slice, points) in scenario.driftBySlice.sorted(by: { $0.key < $1.key }) {
            list.number("\(key).drift.\(slice)", points)
        }
        for (slice, share) in scenario.mix.sorted(by: { $0.key < $1.key }) { list.share("\(key).mix.\(slice)", share) }
    }

    /// Settings as they are gathered: what isn't said has none.
    private struct List {
        var settings: RuleSettings.Settings = []

        mutating func add(_ key: String, _ setting: Setting) { settings.append((key, setting)) }
        mutating func word(_ key: String, _ word: String?) { if let word { add(key, .word(word)) } }
        mutating func flag(_ key: String, _ flag: Bool) { add(key, .word(flag ? "yes" : "no")) }
        mutating func number(_ key: String, _ number: Double?) { if let number { add(key, .number(number)) } }
        mutating func share(_ key: String, _ share: Double?) { if let share { add(key, .share(share)) } }
        mutating func money(_ key: String, _ amount: Double?) { if let amount { add(key, .money(amount)) } }

        /// A cost with its currency, or why there is no amount.
        mutating func cost(_ key: String, _ cost: Cost?) {
            guard let cost else { return }
            switch cost.knowledge {
            case .known: add(key, .price(cost.amount ?? 0, cost.currency.code))
            case .free(let reason): word(key, "free: \(reason)")
            case .unknown(.said(let reason)): word(key, "unknown: \(reason)")
            case .unknown: word(key, "unknown")
            case .atLeast: add(key, .price(cost.amount ?? 0, cost.currency.code))
            }
        }
    }
}
