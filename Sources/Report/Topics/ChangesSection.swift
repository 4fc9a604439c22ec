import Analysis

/// What changed since the cycle before, model by model.
struct ChangesSection {
    let context: EditionContext
    let charts: ChartSet
    let page: String

    private var edition: EditionFinding { context.edition }

    /// The section.
    var fold: Fold {
        Fold(id: "changes", title: "What changed in quality and cost?", finding: "", blocks)
    }

    private var blocks: [Block] {
        if let reason = edition.breakReason {
            return [.words("These figures can't be compared with the cycle before: \(reason)")]
        }
        guard edition.previous != nil else {
            return [.words("This is the first cycle, so there is nothing to compare it with.")]
        }
        return edition.workloads.flatMap { charts.titled("changes", $0.workload.id, context, from: page) }
            + [ChangesTable(context).table(from: page).block]
    }
}
