import Portfolio
import Statistics

/// What bills say of a model's cost (methods.md 3).
extension FullCost {
    /// Bills that name the requests they paid for.
    var bills: [BillLine] { figures.bill.filter { $0.requests ?? 0 > 0 && $0.cost.exact != nil } }

    /// What bills say of the cost where nobody states a price and nothing measured it; nil without bills of one basis and
    /// currency.
    var billedAsPrice: (Estimate, Cost)? {
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
                    FullCost.billed(
                        amounts.reduce(0) { $0 + $1.amount }, requests: amounts.reduce(0) { $0 + $1.requests }),
                    .money(.bills(rate.step)),
                ], methods: [.draws]),
            remarks: [.fromBills(lines.count)])
        let price = Cost(
            rate.value, currency: first.currency, basis: first.basis, source: first.source)
        return (estimate, price)
    }

    var billed: Estimate? {
        let lines = bills
        let amount = lines.reduce(0) { $0 + ($1.cost.exact ?? 0) }
        let requests = lines.reduce(0) { $0 + ($1.requests ?? 0) }
        guard requests > 0 else { return nil }
        return Estimate(
            value: amount * 1000 / requests, spread: .exact, unit: .moneyPerThousand, n: lines.count,
            lineage: Lineage(
                sources: lines.map(\.cost.source),
                steps: [FullCost.billed(amount, requests: requests)]))
    }

    private static func billed(_ amount: Double, requests: Double) -> Step {
        .formula(
            .billed, CostFormula.perThousand(Term.billed.of(amount), volume: Term.requests.of(requests)), .perThousand)
    }
}
