import Analysis
import Charts
import Portfolio

/// The charts of an edition by name and workload: what a page shows, what prose may place and what stands as CSV.
struct ChartSet {
    /// A chart with its place.
    struct Entry {
        /// The name that prose places it by: `map`, `ladder`, `ranks`, `profile`, `latency`, `week`, `hours`, `cohorts`,
        /// `scenarios`, `levers`, `sureness`, `weights`, `load`, `changes`, and of the whole edition `budget`, `experiments`, `outcomes`, `freshness`, `lineage`.
        var name: String
        /// The workload; nil for charts of the whole edition.
        var workload: WorkloadID?
        /// The chart.
        var chart: Chart

        /// Its CSV file within the edition's folder.
        var file: String {
            "data/chart-\(name)" + (workload.map { "-" + SitePath.name(for: $0.name) } ?? "") + ".csv"
        }

        /// Its title, with the workload where an edition has several.
        func title(_ context: EditionContext) -> String {
            guard let workload, context.edition.workloads.count > 1,
                let name = context.edition[workload]?.workload.title
            else { return chart.title }
            // A finding may begin with a name; a question never does.
            guard chart.title.hasSuffix("?") else { return name + ": " + chart.title }
            return "\(name): \(chart.title.prefix(1).lowercased())\(chart.title.dropFirst())"
        }
    }

    /// Rows and steps, of which a wide drawing would only spread the same.
    private static let slim: Set<String> = ["ladder", "levers", "profile"]

    /// In the order of the report.
    let entries: [Entry]

    init(entries: [Entry]) { self.entries = entries }

    /// Makes every chart that the edition's figures allow.
    init(_ context: EditionContext) {
        let ofWorkloads = context.edition.workloads.flatMap { workload -> [Entry] in
            let week = WeekChart(context: context, workload: workload)
            let charts: [(String, Chart?)] = [
                ("map", MapChart(context: context, workload: workload).chart),
                ("ladder", LadderChart(context: context, workload: workload).chart),
                ("ranks", RanksChart(context: context, workload: workload).chart),
                ("profile", ProfileChart(context: context, workload: workload).chart),
                ("latency", LatencyChart(context: context, workload: workload).chart),
                ("week", week.latency), ("hours", week.cost),
                ("cohorts", CohortChart(context: context, workload: workload).chart),
                ("scenarios", ScenarioChart(context: context, workload: workload).chart),
                ("sureness", AcceptabilityChart(context: context, workload: workload).chart),
                ("weights", WeightChart(context: context, workload: workload).chart),
                ("load", LoadChart(context: context, workload: workload).chart),
                ("levers", LeverChart(context: context, workload: workload).chart),
                ("changes", ChangeChart(context: context, workload: workload).chart),
            ]
            return charts.compactMap { name, chart in
                chart.map { Entry(name: name, workload: workload.workload.id, chart: $0) }
            }
        }
        let ofEdition: [(String, Chart?)] = [
            ("budget", BudgetChart(context: context).chart), ("experiments", ExperimentChart(context: context).chart),
            ("outcomes", OutcomeChart(context: context).chart), ("freshness", FreshnessChart(context: context).chart),
            ("lineage", LineageChart(context: context).chart),
        ]
        entries =
            ofWorkloads
            + ofEdition.compactMap { name, chart in chart.map { Entry(name: name, workload: nil, chart: $0) } }
    }

    /// The names that prose may use in this edition; nil when there is no chart.
    var cure: String? {
        var seen = Set<String>()
        let names = entries.map(\.name).filter { seen.insert($0).inserted }
        return names.isEmpty ? nil : "choose one of: " + names.joined(separator: ", ")
    }

    /// A chart for the page at `page`, with its title where no heading says it, and the workload in it where asked; nil
    /// where it can't be drawn.
    func placed(
        _ name: String, _ workload: WorkloadID?, _ context: EditionContext, from page: String, showsTitle: Bool = false,
        namesWorkload: Bool = false, foldsCaption: Bool = false
    ) -> PlacedChart? {
        let entry = entries.first { $0.name == name && (workload == nil || $0.workload == workload) }
        return entry.map { entry in
            var chart = entry.chart
            if namesWorkload { chart.title = entry.title(context) }
            return PlacedChart(
                chart, file: context.way(to: entry.file, from: page), showsTitle: showsTitle,
                foldsCaption: foldsCaption,
                isSlim: ChartSet.slim.contains(name))
        }
    }

    /// The same as a piece of the page.
    func figure(
        _ name: String, _ workload: WorkloadID?, _ context: EditionContext, from page: String,
        foldsCaption: Bool = false
    ) -> Block? {
        placed(name, workload, context, from: page, foldsCaption: foldsCaption).map(Block.chart)
    }

    /// The figure of a chart with its title as a heading of level 3, unless that is what the heading `question` above it
    /// asks; nothing where it can't be drawn.
    func titled(
        _ name: String, _ workload: WorkloadID?, _ context: EditionContext, from page: String,
        below question: String = "", foldsCaption: Bool = false
    ) -> [Block] {
        let entry = entries.first { $0.name == name && (workload == nil || $0.workload == workload) }
        return entry.map { entry in
            let figure = Block.chart(
                PlacedChart(
                    entry.chart, file: context.way(to: entry.file, from: page), foldsCaption: foldsCaption,
                    isSlim: ChartSet.slim.contains(name)))
            let words = entry.title(context)
            return words == question ? [figure] : [Block.heading(3, words), figure]
        } ?? []
    }
}
