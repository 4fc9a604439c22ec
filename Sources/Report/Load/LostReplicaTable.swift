import Analysis
import Portfolio

/// What the busiest hour does to each model in production once it has lost one replica (N37).
struct LostReplicaTable {
    let context: EditionContext
    let page: String

    /// The table, one row a model in production; nil where no queue can be looked at.
    var block: Block? {
        let rows = context.edition.workloads.flatMap { workload -> [[Table.Cell]] in
            let peaks = workload.load?.peaks ?? []
            return peaks.filter { LostReplicaTable.serves(workload[$0.model]) }.compactMap { peak in
                peak.oneFewer.map { row(peak, $0, workload) }
            }
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            caption:
                "If one replica is lost in the busiest hour: an estimate by a queue before the rest, without interval",
            heads: [
                "Model in production", "Busiest hour", .number("Replicas left"), .number("Busy"), .number("Mean wait"),
                "Latency limit",
            ], rows: rows
        ).block
    }

    private static func serves(_ model: ModelFinding?) -> Bool {
        model?.model.stage == .production || model?.model.stage == .deprecated
    }

    private func row(
        _ peak: PeakFinding, _ left: PeakFinding.OneFewer, _ workload: WorkloadFinding
    ) -> [Table.Cell] {
        let keeps = left.keepsLimit.map { $0 ? "would still be kept" : "wouldn't be kept for certain" }
        return [
            .init(
                context.wording.name(peak.model),
                href: SitePath.relative(from: page, to: context.modelPath(peak.model)), small: workload.workload.title),
            .init(LoadWords.when(peak)), .init("\(left.replicas) of \(peak.replicas)"),
            .init(LoadWords.busy(left.utilisation), exact: CSVText.field(left.utilisation)),
            .init(left.meanWait.map(LoadWords.wait) ?? "without end", exact: CSVText.field(left.meanWait)),
            .init(keeps ?? "none set or measured"),
        ]
    }
}
