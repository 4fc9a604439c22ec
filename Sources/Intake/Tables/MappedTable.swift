import Documents
import Portfolio

/// Any table to measurements, as a mapping says.
struct MappedTable {
    let mapping: Mapping
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
    /// The indicator that `duplicates: best` looks at.
    var quality: IndicatorID = .accuracy

    /// What came of it.
    struct Result {
        var measurements: [Measurement] = []
        var notes: [IntakeNote] = []
        var diagnostics: [Diagnostic] = []
    }

    private struct Row {
        var cells: [CSVTable.Cell]
        /// The row of each join; nil where none was found.
        var others: [[CSVTable.Cell]?]
        var model: String
        var workload: WorkloadID
    }

    /// What the tables and the mapping's columns get wrong, for a mapping that is wrong elsewhere and can't be followed.
    var mistakesOfColumns: [Diagnostic] {
        var result = Result()
        _ = columns(&result)
        return result.diagnostics
    }

    /// Reads, filters, joins and measures.
    func read() -> Result {
        var result = Result()
        guard let (base, columns) = columns(&result) else { return result }
        checkWorkload(&result)
        guard !result.diagnostics.contains(where: { $0.severity == .error }) else { return result }
        let rows = distinct(rows(base, columns, &result), columns, &result)
        checkDeclared(rows, columns, &result)
        var small = SmallShares(unitCure: "say 'unit: share' in metrics.map.yml", isOneUnit: true)
        for row in rows { measure(row, columns, &result, &small) }
        result.diagnostics += small.warnings
        for (index, join) in mapping.joins.enumerated() {
            let found = rows.count { $0.others[index] != nil }
            result.notes.append(
                IntakeNote(
                    text: "\(found) of \(rows.count) models were found in \(join.file)", isWarning: false,
                    source: Source(file: mappingFile.path, line: join.place.line, sha256: mappingFile.sha256)))
        }
        return result
    }

    // MARK: Columns

    /// Where a column stands: in the table, or in a joined one.
    private struct Columns {
        var places: [String: (table: Int?, index: Int)] = [:]
        let others: [CSVTable]

        init(base: CSVTable, others: [CSVTable], names: [String]) {
            self.others = others
            for (index, cell) in base.header.enumerated() where places[cell.text] == nil {
                places[cell.text] = (nil, index)
            }
            for (table, other) in others.enumerated() {
                for (index, cell) in other.header.enumerated() where places["\(names[table]).\(cell.text)"] == nil {
                    places["\(names[table]).\(cell.text)"] = (table, index)
                }
            }
        }

        func cell(_ column: String, _ row: Row) -> CSVTable.Cell? {
            guard let place = places[column] else { return nil }
            guard let table = place.table else { return row.cells[place.index] }
            return row.others[table]?[place.index]
        }
    }

    /// The table and the places of all columns, checked against the mapping; nil when a table can't be read.
    private func columns(_ result: inout Result) -> (base: CSVTable, columns: Columns)? {
        let (base, mistakes) = CSV.read(table)
        result.diagnostics = mistakes
        let others = joined.map { file -> CSVTable? in
            let (table, mistakes) = CSV.read(file)
            result.diagnostics += mistakes
            return table
        }
        guard let base, !others.contains(where: { $0 == nil }) else { return nil }
        let columns = Columns(base: base, others: others.compactMap { $0 }, names: mapping.joins.map(\.name))
        checkColumns(columns, &result)
        return (base, columns)
    }

    private func checkColumns(_ columns: Columns, _ result: inout Result) {
        func check(_ name: String, _ place: Place, among known: [String]) {
            guard !known.contains(name) else { return }
            result.diagnostics.append(
                mappingFile.diagnostic(
                    .error, at: place, "the table has no column '\(name)'", cure: NearMiss.question(name, among: known))
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
        for metric in mapping.metrics {
            check(metric.column, metric.place, among: all)
            for choice in [metric.n, metric.divideBy] {
                if case .column(let name)? = choice { check(name, metric.place, among: all) }
            }
        }
    }

    /// Says when the mapping's own workload isn't declared, or it names none and there are several to choose from.
    private func checkWorkload(_ result: inout Result) {
        let names = workloads.map(\.name).sorted()
        switch mapping.workload {
        case .column: return
        case .constant(let name) where !names.isEmpty && !names.contains(name):
            result.diagnostics.append(
                mappingFile.diagnostic(
                    .error, at: mapping.workloadPlace, "'\(name)' is no workload that is declared",
                    cure: NearMiss.question(name, among: names)))
        case nil where names.count > 1:
            result.diagnostics.append(
                mappingFile.diagnostic(
                    .error, at: mapping.workloadPlace,
                    "several workloads are declared, and the mapping names none (\(names.joined(separator: ", ")))",
                    cure: "add 'workload: \(names[0])', or 'workload: {column: NAME}'"))
        case .constant, nil: return
        }
    }

    // MARK: Rows

    private func rows(_ base: CSVTable, _ columns: Columns, _ result: inout Result) -> [Row] {
        let indexes = zip(mapping.joins, columns.others).map { join, other in self.index(join, other) }
        var list: [Row] = []
        for cells in base.rows {
            var row = Row(cells: cells, others: [], model: "", workload: workload)
            row.others = zip(mapping.joins, indexes).map { join, index in
                let key = join.on.map { pair in
                    // A cut on our side too: `model` up to the first mark equals their `model`.
                    pair.ours.text(columns.cell(pair.ours.column, row)?.text ?? "")
                }
                return index[key]
            }
            guard mapping.keep.allSatisfy({ $0.words.contains(columns.cell($0.column, row)?.text ?? "") }) else {
                continue
            }
            if let between = mapping.between {
                guard let day = columns.cell(between.column, row).flatMap({ Day($0.text.prefix(10)) }),
                    between.window.contains(day)
                else { continue }
            }
            row.model = mapping.model.map { columns.cell($0, row)?.text ?? "" }.joined(separator: mapping.separator)
            if case .constant(let name)? = mapping.workload { row.workload = WorkloadID(name) }
            if case .column(let name)? = mapping.workload {
                let cell = columns.cell(name, row)
                row.workload = WorkloadID(cell?.text ?? "")
                if !workloads.isEmpty, !workloads.contains(row.workload) {
                    report(
                        cell ?? cells[0], "'\(row.workload)' is no workload that is declared", &result,
                        in: columns.places[name]?.table.map { joined[$0] },
                        cure: NearMiss.question(row.workload.name, among: workloads.map(\.name)))
                    continue
                }
            }
            guard !row.model.isEmpty, row.model.count <= 120, !row.model.contains(where: \.isNewline) else {
                report(cells[0], "the row names no model of at most 120 characters on one line", &result)
                continue
            }
            list.append(row)
        }
        return list
    }

    /// Names each model that isn't declared, once; of a whole leaderboard beside a few that are, the first ones.
    private func checkDeclared(_ rows: [Row], _ columns: Columns, _ result: inout Result) {
        guard !models.isEmpty else { return }
        let names = models.map(\.name)
        var named: Set<String> = []
        for row in rows where !models.contains(ModelID(row.model)) && named.insert(row.model).inserted {
            guard let column = mapping.model.first, let cell = columns.cell(column, row) else { continue }
            let file = columns.places[column]?.table.map { joined[$0] }
            guard named.count <= CSV.mostMistakes else {
                report(
                    cell, "more than \(CSV.mostMistakes) models that aren't declared; from here on they aren't named",
                    &result, in: file, cure: "keep the rows of those that are with 'where' in metrics.map.yml")
                return
            }
            report(
                cell, "'\(row.model)' is no model that is declared", &result, in: file,
                cure: DeclaredModels.cure(row.model, among: names)
                    + ", or keep its row out with 'where' in metrics.map.yml")
        }
    }

    private func index(_ join: Mapping.Join, _ other: CSVTable) -> [[String]: [CSVTable.Cell]] {
        let positions = join.on.map { pair in other.header.firstIndex { $0.text == pair.theirs.column } }
        var index: [[String]: [CSVTable.Cell]] = [:]
        for row in other.rows {
            let key = zip(join.on, positions).map { pair, position in
                pair.theirs.text(position.map { row[$0].text } ?? "")
            }
            // The first row of several stands for all.
            if index[key] == nil { index[key] = row }
        }
        return index
    }

    /// One row a model and workload, as `duplicates` says; the order of first appearance stays.
    private func distinct(_ rows: [Row], _ columns: Columns, _ result: inout Result) -> [Row] {
        var place: [String: Int] = [:]
        var list: [Row] = []
        for row in rows {
            let key = row.workload.name + "\u{1F}" + row.model
            guard let index = place[key] else {
                place[key] = list.count
                list.append(row)
                continue
            }
            switch mapping.duplicates {
            case .refuse:
                let first = list[index].cells[0].place.line
                report(
                    row.cells[0], "'\(row.model)' stands in line \(first) already", &result,
                    cure: "say in the mapping which one counts: 'duplicates: first', 'last' or 'best'")
            case .first: break
            case .last: list[index] = row
            case .best:
                if quality(row, columns) > quality(list[index], columns) { list[index] = row }
            }
        }
        return list
    }

    private func quality(_ row: Row, _ columns: Columns) -> Double {
        guard let metric = mapping.metrics.first(where: { $0.indicator == quality && $0.slice == nil }),
            case .number(let number, _)? = columns.cell(metric.column, row).flatMap({
                Amount($0.text, missing: mapping.missing)
            })
        else { return -.infinity }
        return number
    }

    // MARK: Figures

    private func measure(_ row: Row, _ columns: Columns, _ result: inout Result, _ small: inout SmallShares) {
        for metric in mapping.metrics {
            guard let indicator = indicators.first(where: { $0.id == metric.indicator }),
                let cell = columns.cell(metric.column, row)
            else { continue }
            let file = columns.places[metric.column]?.table.map { joined[$0] } ?? table
            guard let amount = Amount(cell.text, missing: mapping.missing) else {
                report(
                    cell, "'\(cell.text)' is not a number", &result, in: file,
                    cure: DecimalComma.point(cell.text).map { "write \($0) (a point, not a comma)" }
                        ?? "correct it, or add the word to 'missing' in the mapping")
                continue
            }
            if let (message, cure) = CurrencySign.mistake(cell.text, indicator, site: currency) {
                report(cell, message, &result, in: file, cure: cure)
                continue
            }
            if case .number(_, isPercent: true) = amount, indicator.unit != .percent {
                report(
                    cell, "\(indicator.id.name) is not a share, but a percent sign stands behind it", &result, in: file)
                continue
            }
            var value: Double?
            if case .number(let number, let isPercent) = amount {
                value = self.value(number, isPercent, metric, indicator, row, columns)
            }
            if let number = value, !indicator.range.contains(number) {
                let factor = metric.divideBy != nil || metric.multiply != 1 || metric.pricePerHour != nil
                report(
                    cell,
                    "\(cell.text)\(factor ? " (becomes \(number))" : "") lies outside what \(indicator.id.name) can be "
                        + "(\(indicator.range.lowerBound) to \(indicator.range.upperBound))", &result, in: file,
                    cure: "check the value and its unit")
                continue
            }
            if let number = value, case .number(_, isPercent: false) = amount, metric.unit ?? "percent" == "percent" {
                small.note(number, indicator, metric.column, cell, file)
            }
            let isUnknownCost = indicator.unit == .moneyPerThousand && (value ?? 0) == 0
            let n = count(metric, row, columns, &result)
            result.measurements.append(
                Measurement(
                    model: ModelID(row.model), workload: row.workload, indicator: metric.indicator,
                    slice: metric.slice, value: isUnknownCost ? nil : value, n: n, basis: metric.basis,
                    unknown: isUnknownCost ? (value == nil ? "not measured" : "0 means unknown") : nil,
                    source: Source(
                        file: file.path, line: cell.place.line, sha256: file.sha256, window: mapping.window,
                        collector: mapping.source, key: metric.column)))
        }
    }

    /// The figure in the indicator's unit; nil where a divisor is missing or 0.
    private func value(
        _ number: Double, _ isPercent: Bool, _ metric: Mapping.Metric, _ indicator: Indicator, _ row: Row,
        _ columns: Columns
    ) -> Double? {
        var value = number
        if let price = metric.pricePerHour {
            // A throughput a second becomes what 1,000 cost.
            guard number > 0 else { return nil }
            return price / (number * 3600) * 1000
        }
        if let divideBy = metric.divideBy {
            guard let divisor = self.number(divideBy, row, columns), divisor != 0 else { return nil }
            value /= divisor
        }
        value *= metric.multiply
        if isPercent { return value }
        let units = MeasuredUnit.units(of: indicator, currency: currency)
        return value * (units.first { $0.name == metric.unit } ?? units[0]).factor
    }

    /// The number of examples behind a figure; nil when the table doesn't say.
    private func count(_ metric: Mapping.Metric, _ row: Row, _ columns: Columns, _ result: inout Result) -> Int? {
        guard let choice = metric.n, let number = number(choice, row, columns) else { return nil }
        if let count = Int(exactly: number), count >= 0 { return count }
        guard case .column(let name) = choice, let cell = columns.cell(name, row) else { return nil }
        let file = columns.places[name]?.table.map { joined[$0] } ?? table
        report(cell, "'\(cell.text)' is not a count", &result, in: file, cure: "write a whole number, 0 or more")
        return nil
    }

    private func number(_ choice: Mapping.Choice, _ row: Row, _ columns: Columns) -> Double? {
        let text: String? =
            switch choice {
            case .constant(let text): text
            case .column(let name): columns.cell(name, row)?.text
            }
        guard let text, case .number(let number, _)? = Amount(text, missing: mapping.missing) else { return nil }
        return number
    }

    private func report(
        _ cell: CSVTable.Cell, _ message: String, _ result: inout Result, in file: TextFile? = nil, cure: String? = nil
    ) {
        let place = Place(line: cell.place.line, column: cell.place.column, length: cell.text.count)
        result.diagnostics.append((file ?? table).diagnostic(.error, at: place, message, cure: cure))
    }
}
