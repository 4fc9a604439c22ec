import Analysis
import Formulas
import Portfolio

/// The parts of a model's cost, each explained: `cost.hardware`, `cost.requests` and so on.
struct CostPartStatements {
    let finding: ModelFinding
    let workload: WorkloadFinding

    /// One for each part, in the order of the parts.
    var explanations: [Explanation] {
        let id = workload.workload.id
        let per = finding.cost.period
        return finding.cost.parts.map { part in
            let what = "cost.\(part.name.replacing(" ", with: "-"))"
            return Explanation(
                id: Anchor.figure(what, finding.model.id, id), name: "\(id.name)/\(finding.model.id.name) \(what)",
                title: "Cost of \(finding.model.title), \(part.name), \(per)",
                value: Digits.money(part.amount, half: nil, finding.cost.currency.code),
                beside: beside(part),
                steps: ["\(FormulaWords.spelled(part.formula)) = \(FormulaNumber.text(part.amount))"],
                methods: [.fullCost],
                sources: [part.price?.source, finding.model.source, workload.workload.source].compactMap { $0 },
                model: finding.model.id, workload: id)
        }
    }

    /// "billed, USD, price of 1 Feb 2026".
    private func beside(_ part: CostFinding.Part) -> String {
        let price = part.price
        let typed =
            [price?.basis ?? finding.cost.basis].map(\.rawValue)
            + [price?.currency ?? finding.cost.currency].map(\.code)
        return (typed + (price?.priceDate.map { ["price of " + Phrase.day($0)] } ?? [])).joined(separator: ", ")
    }
}
