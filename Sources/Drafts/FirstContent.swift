public import Documents
public import Portfolio

/// The content that a new series begins with: it builds as it stands, and says in each file what to put in its place (A01).
public enum FirstContent {
    /// Two invented models, for an author who has no table yet.
    public static func files(cycle: CycleID) -> [DraftFile] {
        common(cycle, notice: "The figures are placeholders.") + [
            DraftFile(path: "cycles/\(cycle.name)/metrics.csv", text: placeholders),
            DraftFile(
                path: "cycles/\(cycle.name)/portfolio.yml",
                text: portfolio),
        ]
    }

    /// An author's own table, read through a mapping that is guessed from its columns; throws what is wrong with the table.
    public static func files(cycle: CycleID, table file: TextFile) throws(TableMistakes) -> [DraftFile] {
        let (table, mistakes) = CSV.read(file)
        guard let table, !mistakes.contains(where: { $0.severity == .error }) else {
            throw TableMistakes(list: mistakes)
        }
        let folder = "cycles/\(cycle.name)/"
        var files = common(cycle, notice: nil) + [DraftFile(path: folder + "metrics.csv", text: file.text)]
        if let mapping = GuessedMapping(table) {
            files.append(DraftFile(path: folder + "metrics.map.yml", text: mapping.text(of: file.path)))
        }
        return files
    }

    /// Why a table can't be begun with.
    public struct TableMistakes: Error, Hashable, Sendable {
        /// Each with its place and cure.
        public let list: [Diagnostic]
    }

    private static func common(_ cycle: CycleID, notice: String?) -> [DraftFile] {
        [
            DraftFile(
                path: "site.yml",
                text: """
                    title: Deployment report        # the name of the series
                    # organisation: Who publishes it
                    currency: USD                   # of every amount without its own
                    \(notice.map { "notice: \($0)" } ?? "# notice: One sentence for every page.")
                    # owners: {My team: my-team@example.org}

                    """),
            DraftFile(path: "cycles/\(cycle.name)/summary.md", text: summary),
            DraftFile(path: "cycles/\(cycle.name)/policy.yml", text: policy),
        ]
    }

    private static let summary = """
        What should the reader of this quarter's report know that no figure says? Two short paragraphs are enough.

        """

    private static let policy = """
        # What one more point of quality is worth, for 1,000 requests. One point is 10 more right answers in 1,000 requests:
        # where a right answer is worth $0.12, a point is worth 1.20. Without it the report compares, and promotes nobody for money.
        # value_of_point: 1.20
        thresholds:
          cycles: 1          # promote at once; 2, the default, asks that a model pays in two cycles in a row

        """

    private static let placeholders = """
        model,indicator,value,unit,n
        today,accuracy,76.1,percent,5000
        today,cost.per_1k,2.50,USD,
        today,latency.p95,905,ms,40000
        challenger,accuracy,77.9,percent,5000
        challenger,cost.per_1k,1.60,USD,
        challenger,latency.p95,542,ms,40000

        """

    private static let portfolio = """
        workloads:
          main:
            title: Main job
            requests_per_month: 100000
            # sla: {latency: {quantile: 0.95, limit: 1200 ms}, errors: {limit: 0.5%}}
            # value_of_right: 0.12     # what one more right answer is worth, in money; takes the place of value_of_point
        models:                        # all models that are measured
          today: {stage: production, owner: My team}
          challenger: {stage: candidate}

        """
}
