import Analysis
import Charts
import Portfolio

/// The charts of a model's page: where it is strong, which trade-offs it makes, whom it serves badly; one set a workload.
struct ModelCharts {
    /// A chart with its place.
    struct Entry {
        /// `radar`, `profile` or `slices`.
        var name: String
        var workload: WorkloadID
        var model: ModelID
        var chart: Chart

        /// Its CSV file within the edition's folder.
        var file: String {
            "data/chart-\(name)-\(SitePath.name(for: workload.name))-\(SitePath.name(for: model.name)).csv"
        }
    }

    /// In the order of the page.
    let entries: [Entry]

    /// Pages of more models than these stay tables: a thousand pages of charts are a heavy folder that nobody looks through.
    private static let most = 60

    /// Draws what the figures of one of `count` models allow.
    init(_ context: EditionContext, _ model: ModelID, among count: Int) {
        guard count <= ModelCharts.most else {
            entries = []
            return
        }
        entries = context.edition.workloads.flatMap { workload -> [Entry] in
            guard let finding = workload[model] else { return [] }
            let charts: [(String, Chart?)] = [
                ("radar", RadarChart(context: context, workload: workload, model: finding).chart),
                ("profile", ProfileChart(context: context, workload: workload, model: model).chart),
                ("slices", SliceChart(context: context, workload: workload, model: finding).chart),
            ]
            return charts.compactMap { name, chart in
                chart.map { Entry(name: name, workload: workload.workload.id, model: model, chart: $0) }
            }
        }
    }

    /// The figure of a chart with its title as a heading; nothing where it can't be drawn.
    func titled(_ name: String, _ workload: WorkloadID, _ context: EditionContext, from page: String) -> [Block] {
        let entry = entries.first { $0.name == name && $0.workload == workload }
        return entry.map {
            [
                Block.heading(3, $0.chart.title),
                .chart(PlacedChart($0.chart, file: context.way(to: $0.file, from: page))),
            ]
        } ?? []
    }
}
