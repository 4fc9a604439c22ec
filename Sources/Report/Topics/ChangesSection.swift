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

    /// The way to the comparisons with earlier editions.
    private var compared: Block {
        let earlier = context.findings.editions.filter { $0.cycle.id < edition.cycle.id }.reversed()
        var line: [Inline] = [.text("Everything side by side, rules and settings included, with ")]
        for (place, other) in earlier.enumerated() {
            if place > 0 { line.append(.text(" · ")) }
            let file = ComparePage.file(edition, against: other.cycle.id)
            line.append(.link(Phrase.cycle(other.cycle.id), to: context.way(to: file, from: page)))
        }
        return .words(line)
    }

    private var blocks: [Block] {
        if let reason = edition.breakReason {
            return [.words("These figures can't be compared with the cycle before: \(reason)"), compared]
        }
        guard edition.previous != nil else {
            return [.words("This is the first cycle, so there is nothing to compare it with.")]
        }
        return edition.workloads.flatMap { charts.titled("changes", $0.workload.id, context, from: page) }
            + [ChangesTable(context).table(from: page).block, compared]
    }
}
