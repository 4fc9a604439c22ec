import Documents
import Portfolio
import Reading

/// Amounts that the report would add up although their basis or currency differs (N06).
struct CostConsistency {
    let cycle: Cycle
    /// `portfolio.yml`.
    let file: TextFile

    /// One mistake for each model whose parts differ, and one for what runs in production together.
    var mistakes: [Diagnostic] {
        let parts = cycle.models.map { model in (model: model, costs: costs(of: model)) }
        let within = parts.compactMap { part in
            CostMismatch.first(among: part.costs).map { report("\(part.model.id): \($0)", at: part.model) }
        }
        guard within.isEmpty else { return within }
        let running = parts.filter { $0.model.stage == .production || $0.model.stage == .deprecated }
        if let mismatch = CostMismatch.first(among: running.flatMap(\.costs)) {
            let second = running.first { $0.costs.contains(mismatch.second) }
            return [report("what runs in production is added up, but \(mismatch)", at: second?.model)]
        }
        guard let budget = cycle.budget, let part = running.first(where: { !$0.costs.isEmpty }),
            let cost = part.costs.first, cost.currency != budget.currency
        else { return [] }
        return [
            report(
                "the budget is in \(budget.currency) (\(budget.source.file):\(budget.source.line)), "
                    + "but this model's price in \(cost.currency)" + place(cost), at: part.model)
        ]
    }

    private func costs(of model: Model) -> [Cost] {
        let hour = model.hardware.flatMap { hardware in
            cycle.prices.newest(hardware.item, .hour, on: cycle.id.window.last)
        }
        return ([hour?.cost, model.pricePerThousand] + (model.tokens?.parts.map(\.price) ?? [])).compactMap { $0 }
            .filter { $0.amount != nil }
    }

    private func place(_ cost: Cost) -> String { cost.source.map { " (\($0.file):\($0.line))" } ?? "" }

    private func report(_ message: String, at model: Model?) -> Diagnostic {
        file.diagnostic(
            .error, at: Place(line: model?.source?.line ?? 1, column: 1), message,
            cure: "state both on the same basis and in the same currency")
    }
}
