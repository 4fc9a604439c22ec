import Analysis
import Portfolio

/// What one more point of quality costs on each workload: the map, where returns diminish, and every step.
struct PriceOfPoint {
    /// What it asks.
    static let question = "What does one more point of quality cost?"

    let context: EditionContext
    let charts: ChartSet
    let page: String

    /// The section; its finding is each workload's.
    var fold: Fold {
        let ladder = LadderTable(context)
        let workloads = context.edition.workloads
        return Fold(
            id: "point", title: PriceOfPoint.question,
            finding: workloads.map { named($0) + ladder.finding($0) }.joined(separator: "; "),
            workloads.flatMap(part))
    }

    private func named(_ workload: WorkloadFinding) -> String {
        context.edition.workloads.count > 1 ? workload.workload.title + ": " : ""
    }

    private func part(_ workload: WorkloadFinding) -> [Block] {
        let id = workload.workload.id
        var blocks = charts.titled("map", id, context, from: page, below: PriceOfPoint.question)
        blocks += charts.titled("ladder", id, context, from: page)
        return blocks + LadderTable(context).blocks(workload, from: page)
    }
}
