import Formulas
import Portfolio
import Statistics

/// The parts that a full cost is made of (methods.md 3).
extension FullCost {
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
            let step = byTokens?.perThousand.map { Step.formula(.tokens, $0, .perThousand) } ?? .money(.requestPrice)
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

    /// The formula of requests paid by the token; nil where they aren't.
    private var byTokens: CostFormula<Expression>? {
        guard let priced = model.tokens?.priced, !priced.isEmpty, model.pricePerThousand?.exact != nil else {
            return nil
        }
        return CostFormula(
            requests: .tokens(
                priced.map {
                    .init(
                        kind: $0.kind, perRequest: Term.tokens.of($0.perRequest),
                        price: Term.tokenPrice.of($0.price?.exact ?? 0))
                }))
    }

    /// One replica a month, money; 0 without hardware or its price.
    var replicaMonth: Double {
        model.hardware.map { $0.hours * (hourPrice?.cost.exact ?? 0) } ?? 0
    }

    /// The formula with all its terms, of what is known, with the replicas of `size` at `volume`.
    func formula(_ variable: Variable, _ size: SizingFinding?, at volume: Double?) -> CostFormula<Expression> {
        var formula = byTokens ?? CostFormula()
        if formula.requests == nil {
            formula.requests = variable.perThousand.map { .price(Term.requestPrice.of($0.value)) }
        }
        formula.isUnsplit = model.pricePerThousand == nil && model.hardware == nil
        if let hardware = model.hardware {
            formula.hardware = .init(
                replicas: replicas(hardware, size, at: volume), hours: Term.hours.of(hardware.hours),
                price: Term.hourPrice.of(hourPrice?.cost.exact ?? 0))
        }
        if model.fixedPerMonth > 0 { formula.fee = Term.fee.of(model.fixedPerMonth) }
        if let retraining = model.retraining, retraining.cost > 0, retraining.perYear > 0 {
            formula.retraining = (Term.retrainingCost.of(retraining.cost), Term.retrainings.of(retraining.perYear))
        }
        if let rate = model.supportRate, model.supportHours > 0, rate > 0 {
            formula.support = (Term.supportHours.of(model.supportHours), Term.supportRate.of(rate))
        }
        return formula
    }

    /// The replicas that are paid for, as far as they follow from one division with the numbers in it: the larger of those
    /// that stand anyway and those that the largest load takes with the reserve. Replicas that waits ask for follow from
    /// none, and stand as a count.
    private func replicas(_ hardware: Model.Hardware, _ size: SizingFinding?, at volume: Double?) -> Expression {
        let floor =
            model.serves && hardware.replicas >= hardware.minimumReplicas
            ? Term.replicas.of(hardware.replicas) : Term.leastReplicas.of(max(1, hardware.minimumReplicas))
        guard let size, let volume else { return Term.replicas.of(hardware.replicas) }
        guard let load = size.need.loads.max(by: { $0.full < $1.full }), volume > 0 else {
            return Term.replicas.of(size.paid)
        }
        // Every measure follows the volume, so that of the largest load stays the largest.
        let needed = Expression.ceiling(
            Term.requests.of(volume) / Term.capacity.of(volume / load.full) / Term.reserve.of(size.reserve))
        let formula = Expression.maximum(floor, needed)
        return formula.value == Double(size.paid) ? formula : Term.replicas.of(size.paid)
    }

    /// The parts of a formula's lines, each with the price of its unit.
    func parts(_ lines: [CostFormula<Expression>.Line], _ variable: Variable) -> [CostFinding.Part] {
        lines.map { line in
            CostFinding.Part(
                kind: line.kind, what: line.what, formula: line.amount, quantity: line.quantity.value,
                price: price(of: line, variable))
        }
    }

    private func price(of line: CostFormula<Expression>.Line, _ variable: Variable) -> Cost? {
        switch line.kind {
        case .hardware: return hourPrice?.cost
        case .requests:
            let token = model.tokens?.priced.first { $0.kind.words == line.what }
            return line.what == nil ? variable.price : token?.price
        case .fixed: return stated(model.fixedPerMonth, currency: model.pricePerThousand?.currency)
        case .retraining: return model.retraining.map { stated($0.cost) }
        case .support: return model.supportRate.map { stated($0) }
        }
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
