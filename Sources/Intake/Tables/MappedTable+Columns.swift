import Documents
import Portfolio
import Reading

/// Where the columns of a mapping stand in the table and the joined ones, and those that are nowhere.
extension MappedTable {
    /// Where a column stands: in the table, or in a joined one.
    struct Columns {
        var places: [String: (table: Int?, index: Int)] = [:]
        let others: [CSVTable]
        /// The names in the order of the tables, without blanks at their ends.
        let names: [String]

        init(base: CSVTable, others: [CSVTable], names: [String]) {
            self.others = others
            self.names =
                base.header.map(\.trimmed.text)
                + zip(others, names).flatMap { other, name in other.header.map { "\(name).\($0.trimmed.text)" } }
            // A blank at an end of a column's name is seen by nobody; who writes it out still finds the column.
            for bare in [false, true] {
                for (index, cell) in base.header.enumerated() {
                    add(bare ? cell.trimmed.text : cell.text, (nil, index))
                }
                for (table, other) in others.enumerated() {
                    for (index, cell) in other.header.enumerated() {
                        add("\(names[table]).\(bare ? cell.trimmed.text : cell.text)", (table, index))
                    }
                }
            }
        }

        private mutating func add(_ name: String, _ place: (table: Int?, index: Int)) {
            places[name] = places[name] ?? place
        }

        func cell(_ column: String, _ row: Row) -> CSVTable.Cell? {
            guard let place = places[column] else { return nil }
            guard let table = place.table else { return row.cells[place.index] }
            return row.others[table]?[place.index]
        }
    }

    /// The table and the places of all columns; nil when a table can't be read.
    func columns(_ result: inout Result) -> (base: CSVTable, columns: Columns)? {
        func table(_ file: TextFile, rows: String? = nil, isQuery: Bool = false) -> CSVTable? {
            let isJSON = !isQuery && JSONTable.isNamed(file.path)
            let (table, mistakes) =
                isJSON ? JSONTable.read(file, rows: rows) : CSV.read(file, delimiter: mapping.delimiter)
            result.diagnostics += mistakes
            return table
        }
        let base = table(self.table, rows: mapping.rows, isQuery: mapping.query != nil)
        let others = joined.map { table($0) }
        guard let base, !others.contains(where: { $0 == nil }) else { return nil }
        let columns = Columns(base: base, others: others.compactMap { $0 }, names: mapping.joins.map(\.name))
        return (base, columns)
    }

    func checkColumns(_ columns: Columns, _ result: inout Result) {
        func check(_ name: String, _ place: Place, among known: [String]) {
            guard !known.contains(name) else { return }
            result.diagnostics.append(
                mappingFile.diagnostic(
                    .error, at: place, "the table has no column '\(name)'", cure: Self.cure(name, among: known))
            )
        }
        let all = columns.places.keys.sorted()
        for name in mapping.model { check(name, mapping.modelPlace, among: all) }
        for rule in mapping.keep { check(rule.column, rule.place, among: all) }
        if let between = mapping.between { check(between.column, between.place, among: all) }
        if case .column(let name)? = mapping.workload { check(name, mapping.workloadPlace, among: all) }
        for (index, join) in mapping.joins.enumerated() {
            for pair in join.on {
                check(pair.ours.column, join.place, among: all)
                check(pair.theirs.column, join.place, among: columns.others[index].header.map(\.text))
            }
        }
        for metric in mapping.metrics where metric.overall == nil {
            check(metric.column, metric.place, among: all)
            for choice in [metric.n, metric.divideBy] {
                if case .column(let name)? = choice { check(name, metric.place, among: all) }
            }
        }
    }

    /// The column that was probably meant, else those that there are, as many as one reads.
    static func cure(_ name: String, among columns: [String]) -> String {
        let list = columns.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
        let all = "write one of \(list)\(columns.count > 20 ? " and \(columns.count - 20) more" : "")"
        return NearMiss.question(name, among: columns) ?? all
    }

    /// Says when the mapping's own workload isn't declared, or it names none and there are several to choose from.
    func checkWorkload(_ result: inout Result) {
        let names = workloads.map(\.name).sorted()
        switch mapping.workload {
        case .column: return
        case .constant(let name) where !names.isEmpty && !names.contains(name):
            result.diagnostics.append(
                mappingFile.diagnostic(
                    .error, at: mapping.workloadPlace, "'\(name)' is no workload that is declared",
                    cure: Reference.cure(name, among: names)))
        case nil where names.count > 1:
            result.diagnostics.append(
                mappingFile.diagnostic(
                    .error, at: mapping.workloadPlace,
                    "several workloads are declared, and the mapping names none (\(names.joined(separator: ", ")))",
                    cure: "add 'workload: \(names[0])', or 'workload: {column: NAME}'"))
        case .constant, nil: return
        }
    }
}
