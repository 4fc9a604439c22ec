import Analysis
import Portfolio

/// The data that stands beside an edition's pages: the findings as JSON with their schema, and tables as CSV.
struct DataFiles {
    var context: EditionContext
    /// The edition's statements.
    var statements: [Explanation]

    /// The findings as JSON and their schema.
    var findings: [DataFile] {
        let findings = FindingsFile(edition: context.edition, figures: context.anchored, statements: statements)
        return [file("findings.json", findings.json.bytes), file("findings.schema.json", FindingsFile.schema.bytes)]
    }

    /// The tables as CSV.
    var tables: [DataFile] {
        let page = context.path("index.html")
        var files = [
            file("figures.csv", figures), file("decisions.csv", DecisionsTable(context).table(from: page).csv),
            file("models.csv", models(page)),
        ]
        for workload in context.edition.workloads {
            let name = SitePath.name(for: workload.workload.id.name)
            files.append(file("ladder-\(name).csv", LadderTable(context).table(workload, from: page).csv))
        }
        return files
    }

    private func file(_ name: String, _ bytes: [UInt8]) -> DataFile {
        DataFile(path: context.path("data/" + name), bytes: bytes)
    }

    /// Every figure with its interval, n, unit and first source.
    private var figures: [UInt8] {
        let heads: [Table.Column] = [
            "id", "figure", "workload", "model", .number("value"), "unit", "spread", .number("low"), .number("high"),
            .number("n"), "from", "to",
            "source",
        ]
        let rows = context.anchored.map { figure -> [Table.Cell] in
            let estimate = figure.estimate
            let interval = estimate.interval
            let source = estimate.lineage.sources.first.map { "\($0.file):\($0.line)" } ?? ""
            return [
                .init(figure.anchor), .init(figure.title), .init(figure.workload?.name ?? ""),
                .init(figure.model?.name ?? ""),
                number(estimate.value), .init(estimate.unit.rawValue), .init(spread(estimate)), number(interval?.low),
                number(interval?.high), .init("", exact: estimate.n.map(String.init) ?? ""),
                .init(estimate.window?.first.description ?? ""), .init(estimate.window?.last.description ?? ""),
                .init(source),
            ]
        }
        return Table(caption: "", heads: heads, rows: rows).csv
    }

    /// The ranked lists of all workloads, one below the other.
    private func models(_ page: String) -> [UInt8] {
        var rows: [[Table.Cell]] = []
        for workload in context.edition.workloads {
            let table = RankTable(context).table(workload, workload.models, from: page)
            rows += table.rows.map { [.init(workload.workload.id.name)] + $0 }
        }
        let heads: [Table.Column] = [
            "workload", "rank", "model", .number("score"), .number("quality"), .number("cost per 1,000"), "limits",
            "advice",
        ]
        return Table(caption: "", heads: heads, rows: rows).csv
    }

    private func number(_ value: Double?) -> Table.Cell { .init("", exact: CSVText.field(value)) }

    private func spread(_ estimate: Estimate) -> String {
        switch estimate.spread {
        case .computed: "computed"
        case .supplied: "supplied"
        case .exact: "exact"
        case .notSupplied: "not supplied"
        case .open: "open"
        }
    }
}
