import Analysis
import Portfolio

/// The parts of a model's cost, each explained: `cost.hardware`, `cost.requests` and so on.
struct CostPartStatements {
    let finding: ModelFinding
    let workload: WorkloadFinding

    /// One for each part, in the order of the parts.
    var explanations: [Explanation] {
        let id = workload.workload.id
        let per = finding.cost.perMonth == nil ? "per 1,000 requests" : "a month"
        return finding.cost.parts.map { part in
            let what = "cost.\(part.kind.rawValue)"
            return Explanation(
                id: Anchor.figure(what, finding.model.id, id), name: "\(id.name)/\(finding.model.id.name) \(what)",
                title: "Cost of \(finding.model.title), \(part.kind.rawValue), \(per)",
                value: Digits.money(part.amount, half: nil, finding.cost.currency.code),
                beside: "\(finding.cost.basis.rawValue), \(finding.cost.currency.code)",
                steps: ["\(part.formula) = \(FormulaNumber.text(part.amount))"], methods: [.fullCost],
                sources: finding.cost.perThousand?.lineage.sources ?? [], model: finding.model.id, workload: id)
        }
    }
}
