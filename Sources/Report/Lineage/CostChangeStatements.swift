import Analysis
import Portfolio

extension CostSplit {
    /// The split explained; `name` is how it is asked for.
    func explanation(id: String, name: String, title: String, model: ModelID?, workload: WorkloadID?) -> Explanation {
        Explanation(
            id: id, name: name, title: title,
            value: Digits.money(change, half: nil, currency.code, signed: true) + " a month",
            beside: "as billed or priced · against \(Phrase.cycle(against)), \(basis.rawValue), \(currency.code)",
            steps: StepWords.list(lineage.steps),
            methods: lineage.methods, sources: lineage.sources, model: model, workload: workload)
    }
}

extension EditionContext {
    /// The change of what runs in production; empty when it can't be said.
    var costChangeStatements: [Explanation] {
        edition.money.split.map {
            [
                $0.explanation(
                    id: "f-money-split", name: "portfolio cost-split",
                    title: "Change of the cost of what runs in production, by price, volume and mix", model: nil,
                    workload: nil)
            ]
        } ?? []
    }

    /// The change of one model's cost; empty when it can't be said.
    func costChangeStatements(_ finding: ModelFinding, _ workload: WorkloadFinding) -> [Explanation] {
        let id = workload.workload.id
        return finding.costSplit.map {
            [
                $0.explanation(
                    id: Anchor.figure("cost.change", finding.model.id, id),
                    name: "\(id.name)/\(finding.model.id.name) cost.change",
                    title: "Change of the cost of \(finding.model.title) by price, volume and mix",
                    model: finding.model.id, workload: id)
            ]
        } ?? []
    }
}
