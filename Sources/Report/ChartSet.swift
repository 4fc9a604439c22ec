import Analysis
import Charts
import Markup
import Portfolio

/// The charts of an edition by name and workload: what a page shows, what prose may place and what stands as CSV.
struct ChartSet {
    /// A chart with its place.
    struct Entry {
        /// The name that prose places it by: `map`, `ladder`, `ranks`, `latency`, `cohorts`, `scenarios`, `sureness`.
        var name: String
        /// The workload.
        var workload: WorkloadID
        /// The chart.
        var chart: Chart

        /// Its CSV file within the edition's folder.
        var file: String { "data/chart-\(name)-\(SitePath.name(for: workload.name)).csv" }
    }

    /// In the order of the report.
    let entries: [Entry]

    /// Draws every chart that the edition's figures allow.
    init(_ context: EditionContext) {
        entries = context.edition.workloads.flatMap { workload -> [Entry] in
            let maker = ChartMaker(context: context, workload: workload)
            let charts: [(String, Chart?)] = [
                ("map", maker.map), ("ladder", maker.ladder), ("ranks", maker.ranks), ("latency", maker.latency),
                ("cohorts", maker.cohorts), ("scenarios", ScenarioChart(context: context, workload: workload).chart),
                ("sureness", AcceptabilityChart(context: context, workload: workload).chart),
            ]
            return charts.compactMap { name, chart in
                chart.map { Entry(name: name, workload: workload.workload.id, chart: $0) }
            }
        }
    }

    /// The names that prose may use in this edition; nil when there is no chart.
    var cure: String? {
        var seen = Set<String>()
        let names = entries.map(\.name).filter { seen.insert($0).inserted }
        return names.isEmpty ? nil : "choose one of: " + names.joined(separator: ", ")
    }

    /// The figure of a chart for the page at `page`; nil where it can't be drawn.
    func figure(_ name: String, _ workload: WorkloadID?, _ context: EditionContext, from page: String) -> Node? {
        let entry = entries.first { $0.name == name && (workload == nil || $0.workload == workload) }
        return entry.map { $0.chart.figure(csvPath: context.way(to: $0.file, from: page)) }
    }
}
