import Documents
import Portfolio
import Reading

/// Any table to measurements, as a mapping says.
struct MappedTable {
    var mapping: Mapping
    /// The mapping file: it names the columns that a table lacks.
    let mappingFile: TextFile
    let table: TextFile
    /// The joined tables, as many as the mapping's joins.
    let joined: [TextFile]
    let currency: Currency
    let indicators: [Indicator]
    /// The workload of a mapping that names none.
    let workload: WorkloadID
    /// The workloads declared; empty when none is, and any is accepted.
    var workloads: Set<WorkloadID> = []
    /// The models declared; empty when none is, and any is accepted.
    var models: Set<ModelID> = []
    /// Shares of the traffic by slice, of the workloads that state them.
    var shares: [WorkloadID: [SliceID: Double]] = [:]
    /// The indicator that `duplicates: best` looks at.
    var quality: IndicatorID = .accuracy

    /// What came of it.
    struct Result {
        var measurements: [Measurement] = []
        var notes: [IntakeNote] = []
        var diagnostics: [Diagnostic] = []
    }

    struct Row {
        var cells: [CSVTable.Cell]
        /// The row of each join; nil where none was found.
        var others: [[CSVTable.Cell]?]
        var model: String
        var workload: WorkloadID
    }

    /// Reads, filters, joins and measures. What the mapping gets wrong elsewhere hides no mistake of a column that it names
    /// right.
    func read() -> Result {
        var result = Result()
        guard let (base, columns) = columns(&result) else { return result }
        var table = self
        table.mapping.metrics = PatternColumns(mapping: mapping, file: mappingFile).metrics(columns, &result)
        table.read(base, columns, &result)
        return result
    }

    /// The same once patterns stand for the columns that they match.
    private func read(_ base: CSVTable, _ columns: Columns, _ result: inout Result) {
        checkColumns(columns, &result)
        checkWorkload(&result)
        let rows = distinct(rows(base, columns, &result), columns, &result)
        checkDeclared(rows, columns, &result)
        var small = SmallShares(unitCure: "say 'unit: share' in metrics.map.yml", isOneUnit: true)
        var doubts = ColumnDoubts()
        for row in rows {
            let before = result.measurements.count
            measure(row, columns, &result, &small, &doubts)
            let overall = OverallFigures(mapping: mapping, shares: shares[row.workload] ?? [:])
            result.measurements += overall.figures(
                of: Array(result.measurements[before...]), place(row), row.model, row.workload)
        }
        result.diagnostics += doubts.warnings
        result.diagnostics += small.warnings
        for (index, join) in mapping.joins.enumerated() {
            let found = rows.count { $0.others[index] != nil }
            result.notes.append(
                IntakeNote(
                    text: "\(found) of \(rows.count) models were found in \(join.file)", isWarning: false,
                    source: Source(file: mappingFile.path, line: join.place.line, sha256: mappingFile.sha256)))
        }
    }

    func report(
        _ cell: CSVTable.Cell, _ message: String, _ result: inout Result, in file: TextFile? = nil, cure: String? = nil
    ) {
        result.diagnostics.append((file ?? table).diagnostic(.error, at: cell.meant, message, cure: cure))
    }

    /// Where a row's own figures stand.
    private func place(_ row: Row) -> Source {
        Source(
            file: table.path, line: row.cells.first?.place.line ?? 1, sha256: table.sha256, window: mapping.window,
            collector: mapping.source)
    }
}
