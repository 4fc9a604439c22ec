public import Analysis
public import Portfolio

/// A figure or chart that prose may place, by the name that it is placed by (S46).
public struct CitableFigure: Hashable, Sendable {
    /// What stands between the braces: `figure: cost of corvid-mini`.
    public var name: String
    /// The figure as it stands in the text; a chart's title.
    public var words: String
}

extension Report {
    /// All that prose of an edition may cite, by workload and model in the author's order, charts last. Empty for a cycle that
    /// isn't there.
    ///
    /// Each name was looked up as one in a text is, so each leads to the figure beside it.
    public static func citable(in cycle: CycleID, of findings: Findings, portfolio: Portfolio) -> [CitableFigure] {
        guard let edition = findings.editions.first(where: { $0.cycle.id == cycle }) else { return [] }
        let series = Series(findings: findings, portfolio: portfolio)
        let names = FigureNames(series: series, edition: edition)
        let figures = edition.workloads.flatMap { workload in
            workload.models.flatMap { names.all(of: $0, in: workload) }
        }
        let context = EditionContext(series: series, edition: edition)
        let charts = ChartSet(context).entries.map { entry in
            let place = entry.workload.flatMap { edition.workloads.count > 1 ? " in \($0.name)" : nil } ?? ""
            return CitableFigure(name: "chart: \(entry.name)\(place)", words: entry.chart.title)
        }
        return figures + charts
    }
}

extension FigureNames {
    /// Every figure of a model on a workload by its name.
    fileprivate func all(of model: ModelFinding, in workload: WorkloadFinding) -> [CitableFigure] {
        let place = edition.workloads.count > 1 ? " in \(workload.workload.id.name)" : ""
        let whats = ["quality", "cost", "score"] + model.figures.keys.map(\.name).sorted()
        let whole = whats.map { "\($0) of \(model.model.id.name)\(place)" }
        let parts = model.slices.flatMap { group in
            ["quality", "gap"].map { "\($0) of \(model.model.id.name) on \(group.slice.id.name)\(place)" }
        }
        return (whole + parts).compactMap { name in
            guard let found = try? find(name) else { return nil }
            return CitableFigure(name: "figure: " + name, words: found.words)
        }
    }
}
