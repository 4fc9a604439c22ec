import Analysis
import Portfolio

/// What own replicas cost a month in three figures, each with its own name: today's bill with those in service, the cost
/// with those paid for, and the cost right-sized with those needed (methods.md 3, 9.1).
struct SizingTable {
    let context: EditionContext
    let page: String

    /// The table of a workload with what is found in it; empty without models on own replicas.
    func blocks(_ workload: WorkloadFinding) -> [Block] {
        let sized = workload.models.filter { $0.cost.sizing != nil && $0.cost.perMonth != nil }
        guard !sized.isEmpty else { return [] }
        let table = Table(
            caption:
                "\(workload.workload.title): own replicas and what they cost a month, at today's traffic and prices, no spread supplied. A candidate is paid for what it needs, what serves at least for what is in service",
            heads: [
                "Model", .number("In service"), .number("Paid for"), .number("Needed"), .number("Today's bill"),
                .number("Cost"), .number("Cost right-sized"),
            ], rows: sized.map { row($0, workload) })
        return [table.block] + sized.flatMap(findings).map { Block.words($0) }
    }

    private func row(_ model: ModelFinding, _ workload: WorkloadFinding) -> [Table.Cell] {
        let sizing = model.cost.sizing
        func count(_ replicas: Int?) -> Table.Cell { .init(replicas.map(String.init) ?? "none") }
        return [
            .init(model.model.title, href: SitePath.relative(from: page, to: context.modelPath(model.model.id))),
            count(sizing?.inService), count(sizing?.paid),
            .init(sizing?.isUnchecked == true ? "not checked" : sizing.map { String($0.needed) } ?? "unknown"),
            money(model.cost.todaysBill, "todays-bill", model, workload),
            money(model.cost.perMonth, "cost-month", model, workload),
            money(model.cost.rightSized, "right-sized", model, workload),
        ]
    }

    private func money(
        _ figure: Estimate?, _ what: String, _ model: ModelFinding, _ workload: WorkloadFinding
    ) -> Table.Cell {
        .init(
            figure.map { Digits.money($0.value, half: nil, model.cost.currency.code) } ?? "none",
            href: figure.map { _ in
                context.lineage(
                    Anchor.figure(what, model.model.id, workload.workload.id), of: model.model.id, from: page)
            },
            exact: CSVText.field(figure?.value))
    }

    /// An idle fleet with its money, and measures that contradict each other with the range of the cost.
    private func findings(_ model: ModelFinding) -> [String] {
        guard let sizing = model.cost.sizing else { return [] }
        let name = context.wording.name(model.model.id)
        func cash(_ amount: Double) -> String { Digits.money(amount, half: nil, model.cost.currency.code) }
        var found: [String] = []
        if sizing.idle > 0 {
            found.append(
                "\(name) pays for \(sizing.idle) \(sizing.idle == 1 ? "replica" : "replicas") that nothing needs: \(cash(sizing.idleCost)) a month."
            )
        }
        if sizing.contradicts, let least = model.cost.atLeastNeed?.value, let most = model.cost.perMonth?.value {
            found.append(
                "Measures of what one replica of \(name) carries contradict each other: \(sizing.leastNeeded) or \(sizing.needed) replicas would be needed, which cost \(cash(least)) to \(cash(most)) a month. The larger is used until its owner says which is right."
            )
        }
        return found
    }
}
