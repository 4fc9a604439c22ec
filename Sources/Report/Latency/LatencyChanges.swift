import Analysis
import Portfolio

/// How the latency of a model changed since the cycle before.
struct LatencyChanges {
    let context: EditionContext

    /// A table of the quantiles that were measured in both cycles, and what is to be said of all calls together; empty
    /// without any.
    func blocks(_ finding: ModelFinding, in workload: WorkloadFinding) -> [Block] {
        guard let previous = context.edition.previous else { return [] }
        let changes = finding.changes.filter { $0.key.family == .latency }.sorted { $0.key < $1.key }
        guard !changes.isEmpty else { return [] }
        let currency = finding.cost.currency
        let rows = changes.map { indicator, change -> [Table.Cell] in
            [
                .init(Phrase.title(of: indicator, context.policy)),
                .init(Phrase.value(change.before, currency), exact: CSVText.field(change.before.value)),
                .init(Phrase.value(change.now, currency), exact: CSVText.field(change.now.value)),
                .init(
                    Phrase.difference(change, currency), small: Phrase.spread(change, currency),
                    exact: CSVText.field(change.value)),
            ]
        }
        return [
            Block.heading(3, "Did it get slower?"),
            Table(
                caption:
                    "Latency of \(finding.model.title) against \(Phrase.cycle(previous)); 95% intervals of changes by "
                    + "resampling calls, where both cycles have enough of them",
                heads: ["Latency", .number("\(Phrase.cycle(previous))"), .number("Now"), .number("Change")], rows: rows
            ).block,
        ] + shifts(finding.model.id, workload).map { Block.words($0) }
    }

    private func shifts(_ model: ModelID, _ workload: WorkloadFinding) -> [String] {
        let words = DriftWords(context: context)
        return workload.shifts.filter { $0.model == model }.compactMap { shift in
            guard case .latency = shift.subject else { return nil }
            return "\(words.title(shift)): \(words.verdict(shift)); \(words.figure(shift))."
        }
    }
}
