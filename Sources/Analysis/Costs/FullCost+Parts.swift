import Portfolio
import Statistics

/// The parts that a full cost is made of (methods.md 3).
extension FullCost {
    /// Own replicas at a volume.
    struct Hardware {
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

    /// What is paid by the request.
    struct Variable {
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

    func hardwarePart(_ volume: Double?) -> Hardware? {
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
    var hourPrice: Price? {
        model.hardware.flatMap { cycle.prices.newest($0.item, .hour, on: cycle.id.window.last) }
    }

    /// The price that says which cost is meant: the hardware's, else the requests'; nil when nothing is priced.
    var priced: Cost? {
        [hourPrice?.cost, variablePart.price].compactMap { $0 }.first { $0.exact != nil }
    }

    /// The basis of the whole.
    var basis: CostBasis { priced?.basis ?? model.basis }

    /// What the author states as an amount of its own: of the basis and currency of the rest.
    func stated(_ amount: Double, currency own: Currency? = nil) -> Cost {
        Cost(amount, currency: own ?? currency, basis: basis, source: model.source)
    }

    var variablePart: Variable {
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
        if model.hardware == nil, let measured = figures.figures[.cost] {
            let price = Cost(
                measured.value, currency: currency, basis: figures.costBasis ?? model.basis,
                source: measured.lineage.sources.first)
            return Variable(perThousand: measured, knowledge: .known, price: price, sources: measured.lineage.sources)
        }
        if model.hardware == nil, let (estimate, price) = billedAsPrice {
            return Variable(perThousand: estimate, knowledge: .known, price: price, sources: estimate.lineage.sources)
        }
        return Variable(knowledge: .unknown(figures.unknownCost.map { .said($0) } ?? .noPrice), sources: [])
    }

    /// What tokens cost, kind by kind, at `volume` requests a month, or of 1,000 requests without; nil where requests
    /// aren't paid by the token.
    func tokenParts(_ volume: Double?) -> [CostFinding.Part]? {
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

    var fixedParts: [CostFinding.Part] {
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
    func knowledge(of total: Double, _ variable: Variable) -> Knowledge {
        let whole = variable.knowledgeOfWhole
        if case .atLeast = whole { return whole }
        if model.supportHours > 0, model.supportRate == nil {
            return .atLeast(.noSupportRate)
        }
        // Free requests on paid replicas are not free.
        if case .free = whole, total > 0 { return .known }
        return whole
    }
}
