import Portfolio

/// What a model costs on a workload, part by part (methods.md 3), from declared prices or else as measured.
struct FullCost {
    let model: Model
    let workload: Workload
    let cycle: Cycle
    let figures: GatheredFigures
    let currency: Currency

    /// The cost at the workload's traffic.
    var finding: CostFinding { finding(volume: workload.requestsPerMonth) }

    /// The cost at `volume` requests a month; nil when traffic is unknown.
    func finding(volume: Double?) -> CostFinding {
        let hardware = hardwarePart(volume)
        let variable = variablePart
        if case .unknown(let reason) = variable.knowledge, model.hardware == nil { return unknown(reason) }
        if let hardware, hardware.price == nil {
            return unknown("no price is stated for \(model.hardware?.item ?? "its hardware")")
        }
        if model.hardware == nil, variable.perThousand == nil { return unknown("no price is stated") }
        let monthly = fixedParts
        if volume == nil, model.hardware != nil || !monthly.isEmpty {
            return unknown("the traffic of \(workload.title) isn't stated")
        }
        guard let volume else { return withoutTraffic(variable) }
        var parts: [CostFinding.Part] = []
        if let hardware, let amount = hardware.amount {
            parts.append(
                .init(
                    kind: .hardware, amount: amount, formula: hardware.formula, quantity: hardware.hours,
                    price: hardware.cost))
        }
        if let tokens = tokenParts(volume) {
            parts += tokens
        } else if let perThousand = variable.perThousand {
            parts.append(
                .init(
                    kind: .requests, amount: perThousand.value * volume / 1000,
                    formula: "\(plain(volume)) requests × \(plain(perThousand.value)) per 1,000",
                    quantity: volume / 1000, price: variable.price))
        }
        parts += monthly
        parts.sort { FullCost.order($0.kind) < FullCost.order($1.kind) }
        if let mismatch = CostMismatch.first(among: parts.compactMap(\.price)) { return unknown("\(mismatch)") }
        let total = parts.reduce(0) { $0 + $1.amount }
        let sources = [model.source, workload.source] + (hardware?.sources ?? []) + variable.sources
        let steps = parts.map { "\($0.name): \($0.formula) = \(plain($0.amount))" }
        func estimate(_ value: Double, _ factor: Double, _ unit: Indicator.Unit, _ last: String) -> Estimate {
            var spread = Estimate.Spread.exact
            if let measured = variable.perThousand {
                // Only the part paid by the request is measured; the rest is fixed.
                spread = measured.spread.shifted(
                    by: (total - measured.value * volume / 1000) * factor, scale: volume / 1000 * factor)
            }
            return Estimate(
                value: value, spread: spread, unit: unit, n: variable.perThousand?.n,
                window: variable.perThousand?.window,
                lineage: Lineage(sources: sources, steps: steps + [last], methods: [.fullCost]))
        }
        let perThousand =
            volume > 0
            ? estimate(
                total * 1000 / volume, 1000 / volume, .moneyPerThousand,
                "\(plain(total)) a month / \(plain(volume)) requests × 1,000") : nil
        return CostFinding(
            knowledge: perThousand == nil ? .unknown("there is no traffic") : knowledge(of: total, variable),
            perThousand: perThousand,
            perMonth: estimate(total, 1, .number, "sum of the parts, a month: \(plain(total))"),
            runPerThousand: runPerThousand(parts, volume, sources), parts: parts, replicas: hardware?.replicas,
            basis: basis, currency: priced?.currency ?? currency,
            priceDate: [hardware?.priceDate, variable.priceDate].compactMap { $0 }.max(), billedPerThousand: billed)
    }

    /// `finding` as numbers that follow traffic and prices; nil where it knows no whole cost.
    func curve(of finding: CostFinding) -> CostCurve? {
        guard finding.comparable != nil else { return nil }
        let hardware = hardwarePart(workload.requestsPerMonth)
        let perReplica = hardware.map { ($0.price ?? 0) * (model.hardware?.hours ?? 0) } ?? 0
        return CostCurve(
            fixed: fixedParts.reduce(0) { $0 + $1.amount }, perThousand: variablePart.perThousand?.value ?? 0,
            isUnsplit: model.pricePerThousand == nil && model.hardware == nil, perReplica: perReplica,
            inService: max(
                model.hardware?.replicas ?? 0,
                model.hardware?.capacity == nil ? 0 : model.hardware?.minimumReplicas ?? 0),
            capacity: model.hardware?.capacity)
    }

    // MARK: Parts

    private struct Hardware {
        var replicas: Int
        /// Replica hours a month.
        var hours: Double
        var cost: Cost?
        var price: Double?
        var amount: Double?
        var formula: String
        var priceDate: Day?
        var sources: [Source?]
    }

    private struct Variable {
        var perThousand: Estimate?
        var knowledge: Knowledge
        /// The price by the request, or the measured cost.
        var price: Cost?
        var priceDate: Day?
        var sources: [Source?]
        /// Whether its author speaks of a price by the request at all.
        var isDeclared = false
        /// With hardware that is paid for, "no price by the request" is nothing unknown, but "unknown price" is.
        var knowledgeOfWhole: Knowledge {
            guard case .unknown(let reason) = knowledge else { return knowledge }
            return isDeclared ? .atLeast(reason) : .known
        }
    }

    private func hardwarePart(_ volume: Double?) -> Hardware? {
        guard let hardware = model.hardware else { return nil }
        let price = hourPrice
        let carrying = hardware.capacity.flatMap { capacity in
            volume.flatMap { Replicas.carrying($0, capacity: capacity, minimum: hardware.minimumReplicas) }
        }
        let replicas = max(hardware.replicas, carrying ?? 0)
        let amount = price?.cost.exact.map { Double(replicas) * hardware.hours * $0 }
        return Hardware(
            replicas: replicas, hours: Double(replicas) * hardware.hours, cost: price?.cost, price: price?.cost.exact,
            amount: amount,
            formula: "\(replicas) × \(plain(hardware.hours)) h × \(plain(price?.cost.exact ?? 0))",
            priceDate: price?.from, sources: [price?.cost.source])
    }

    /// The newest price of an hour of its hardware that begins within the cycle; nil without hardware or price.
    private var hourPrice: Price? {
        guard let item = model.hardware?.item else { return nil }
        return cycle.prices.filter { $0.item == item && $0.unit == .hour && $0.from <= cycle.id.window.last }
            .max { $0.from < $1.from }
    }

    /// The price that says which cost is meant: the hardware's, else the requests'; nil when nothing is priced.
    private var priced: Cost? {
        [hourPrice?.cost, variablePart.price].compactMap { $0 }.first { $0.exact != nil }
    }

    /// The basis of the whole.
    private var basis: CostBasis { priced?.basis ?? model.basis }

    /// What the author states as an amount of its own: of the basis and currency of the rest.
    private func stated(_ amount: Double, currency own: Currency? = nil) -> Cost {
        Cost(amount, currency: own ?? currency, basis: basis, source: model.source)
    }

    private var variablePart: Variable {
        if let price = model.pricePerThousand {
            let tokens = model.tokens?.priced ?? []
            let sources = tokens.isEmpty ? [price.source] : tokens.map(\.price?.source)
            let step =
                tokens.isEmpty
                ? "price by the request"
                : "("
                    + tokens.map { "\(plain($0.perRequest)) \($0.kind.words) × \(plain($0.price?.exact ?? 0))" }
                    .joined(separator: " + ") + ") / 1,000, prices per 1M"
            let estimate = price.amount.map { amount in
                Estimate(
                    value: amount, spread: .exact, unit: .moneyPerThousand,
                    lineage: Lineage(sources: sources + [model.source], steps: [step]))
            }
            return Variable(
                perThousand: estimate, knowledge: price.knowledge, price: price, priceDate: price.priceDate,
                sources: sources, isDeclared: true)
        }
        // A measured cost holds everything; where hardware is declared it would be counted twice.
        if model.hardware == nil, let measured = figures.figures["cost.per_1k"] {
            let price = Cost(
                measured.value, currency: currency, basis: figures.costBasis ?? model.basis,
                source: measured.lineage.sources.first)
            return Variable(perThousand: measured, knowledge: .known, price: price, sources: measured.lineage.sources)
        }
        if model.hardware == nil, let (estimate, price) = billedAsPrice {
            return Variable(perThousand: estimate, knowledge: .known, price: price, sources: estimate.lineage.sources)
        }
        return Variable(knowledge: .unknown(figures.unknownCost ?? "no price is stated"), sources: [])
    }

    /// What tokens cost, kind by kind, at `volume` requests a month, or of 1,000 requests without; nil where requests
    /// aren't paid by the token.
    private func tokenParts(_ volume: Double?) -> [CostFinding.Part]? {
        guard let priced = model.tokens?.priced, !priced.isEmpty, model.pricePerThousand?.exact != nil else {
            return nil
        }
        let requests = volume ?? 1000
        return priced.map { part in
            let millions = requests * part.perRequest / 1e6
            let price = part.price?.exact ?? 0
            return .init(
                kind: .requests, what: part.kind.words, amount: millions * price,
                formula: "\(plain(requests)) requests × \(plain(part.perRequest)) × \(plain(price)) per 1M",
                quantity: millions, price: part.price)
        }
    }

    private var fixedParts: [CostFinding.Part] {
        var parts: [CostFinding.Part] = []
        if model.fixedPerMonth > 0 {
            parts.append(
                .init(
                    kind: .fixed, amount: model.fixedPerMonth, formula: "\(plain(model.fixedPerMonth)) a month",
                    price: stated(model.fixedPerMonth, currency: model.pricePerThousand?.currency)))
        }
        if let retraining = model.retraining, retraining.cost > 0, retraining.perYear > 0 {
            parts.append(
                .init(
                    kind: .retraining, amount: retraining.cost * retraining.perYear / 12,
                    formula: "\(plain(retraining.cost)) × \(plain(retraining.perYear)) a year / 12",
                    quantity: retraining.perYear / 12, price: stated(retraining.cost)))
        }
        if let rate = model.supportRate, model.supportHours > 0, rate > 0 {
            parts.append(
                .init(
                    kind: .support, amount: model.supportHours * rate,
                    formula: "\(plain(model.supportHours)) h × \(plain(rate))", quantity: model.supportHours,
                    price: stated(rate)))
        }
        return parts
    }

    /// What is known of the whole: a part that nobody has priced makes it a lower bound, never a smaller cost (N01).
    private func knowledge(of total: Double, _ variable: Variable) -> Knowledge {
        let whole = variable.knowledgeOfWhole
        if case .atLeast = whole { return whole }
        if model.supportHours > 0, model.supportRate == nil {
            return .atLeast("the rate of its support hours isn't stated")
        }
        // Free requests on paid replicas are not free.
        if case .free = whole, total > 0 { return .known }
        return whole
    }

    // MARK: Special cases

    private func unknown(_ reason: String) -> CostFinding {
        CostFinding(
            knowledge: .unknown(reason), parts: [], basis: basis, currency: currency, billedPerThousand: billed)
    }

    private func withoutTraffic(_ variable: Variable) -> CostFinding {
        let parts =
            tokenParts(nil)
            ?? variable.perThousand.map {
                [
                    CostFinding.Part(
                        kind: .requests, amount: $0.value, formula: "\(plain($0.value)) per 1,000",
                        price: variable.price)
                ]
            }
        return CostFinding(
            knowledge: variable.knowledge, perThousand: variable.perThousand, perMonth: nil,
            runPerThousand: variable.perThousand, parts: parts ?? [], replicas: nil,
            basis: basis, currency: priced?.currency ?? currency, priceDate: variable.priceDate,
            billedPerThousand: billed)
    }

    private func runPerThousand(_ parts: [CostFinding.Part], _ volume: Double, _ sources: [Source?]) -> Estimate? {
        let running = parts.filter { $0.kind == .hardware || $0.kind == .requests || $0.kind == .fixed }
        guard volume > 0, !running.isEmpty else { return nil }
        let total = running.reduce(0) { $0 + $1.amount }
        return Estimate(
            value: total * 1000 / volume, spread: .exact, unit: .moneyPerThousand,
            lineage: Lineage(
                sources: sources,
                steps: ["without retraining and support: \(plain(total)) a month / \(plain(volume)) requests × 1,000"],
                methods: [.fullCost]))
    }

    /// Bills that name the requests they paid for.
    private var bills: [BillLine] { figures.bill.filter { $0.requests ?? 0 > 0 && $0.cost.exact != nil } }

    /// What bills say of the cost where nobody states a price and nothing measured it; nil without bills of one basis and
    /// currency.
    private var billedAsPrice: (Estimate, Cost)? {
        let lines = bills
        guard let first = lines.first?.cost, CostMismatch.first(among: lines.map(\.cost)) == nil else { return nil }
        var random = RandomSource(seed: cycle.policy.seed)
        let amounts = lines.map { (amount: $0.cost.exact ?? 0, requests: $0.requests ?? 0) }
        guard let rate = BilledRate(amounts, random: &random) else { return nil }
        let estimate = Estimate(
            value: rate.value, spread: rate.interval.map { .computed($0) } ?? .notSupplied, unit: .moneyPerThousand,
            n: lines.count,
            lineage: Lineage(
                sources: lines.map(\.cost.source),
                steps: [
                    "\(plain(amounts.reduce(0) { $0 + $1.amount })) billed / "
                        + "\(plain(amounts.reduce(0) { $0 + $1.requests })) requests × 1,000", rate.step,
                ], methods: [.draws]),
            remarks: ["from \(lines.count) \(lines.count == 1 ? "bill" : "bills"), no price is stated"])
        let price = Cost(
            rate.value, currency: first.currency, basis: first.basis, source: first.source)
        return (estimate, price)
    }

    private var billed: Estimate? {
        let lines = bills
        let amount = lines.reduce(0) { $0 + ($1.cost.exact ?? 0) }
        let requests = lines.reduce(0) { $0 + ($1.requests ?? 0) }
        guard requests > 0 else { return nil }
        return Estimate(
            value: amount * 1000 / requests, spread: .exact, unit: .moneyPerThousand, n: lines.count,
            lineage: Lineage(
                sources: lines.map(\.cost.source),
                steps: ["\(plain(amount)) billed / \(plain(requests)) requests × 1,000"]))
    }

    private static func order(_ kind: CostFinding.Part.Kind) -> Int {
        CostFinding.Part.Kind.allCases.firstIndex(of: kind) ?? 0
    }

    /// A number in a formula: at most six digits after the point, no zeros behind.
    private func plain(_ value: Double) -> String { FormulaNumber.text(value) }
}
