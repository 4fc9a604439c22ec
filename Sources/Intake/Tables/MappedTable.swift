import Documents
import Portfolio
import Reading

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

    /// Reads, filters, joins and measures. What the mapping gets wrong elsewhere hides no mistake of a column that it names
    /// right.
    func read() -> Result {
        var result = Result()
        guard let (base, columns) = columns(&result) else { return result }
        checkWorkload(&result)
        let rows = distinct(rows(base, columns, &result), columns, &result)
        checkDeclared(rows, columns, &result)
        var small = SmallShares(unitCure: "say 'unit: share' in metrics.map.yml", isOneUnit: true)
        var doubts = ColumnDoubts()
        for row in rows { measure(row, columns, &result, &small, &doubts) }
        result.diagnostics += doubts.warnings
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

    /// The table and the places of all columns, checked against the mapping; nil when a table can't be read.
    private func columns(_ result: inout Result) -> (base: CSVTable, columns: Columns)? {
        let (base, mistakes) = CSV.read(table, delimiter: mapping.delimiter)
        result.diagnostics = mistakes
        let others = joined.map { file -> CSVTable? in
            let (table, mistakes) = CSV.read(file, delimiter: mapping.delimiter)
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
        for metric in mapping.metrics {
            check(metric.column, metric.place, among: all)
            for choice in [metric.n, metric.divideBy] {
                if case .column(let name)? = choice { check(name, metric.place, among: all) }
            }
        }
    }

    /// The column that was probably meant, else those that there are, as many as one reads.
    private static func cure(_ name: String, among columns: [String]) -> String {
        let list = columns.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
        let all = "write one of \(list)\(columns.count > 20 ? " and \(columns.count - 20) more" : "")"
        return NearMiss.question(name, among: columns) ?? all
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

    // MARK: Rows

    private func rows(_ base: CSVTable, _ columns: Columns, _ result: inout Result) -> [Row] {
        let indexes = zip(mapping.joins, columns.others).map { join, other in self.index(join, other) }
        var list: [Row] = []
        // A column that isn't there was named already: what it would have kept out stays in.
        let keep = mapping.keep.filter { columns.places[$0.column] != nil }
        let between = mapping.between.flatMap { columns.places[$0.column] == nil ? nil : $0 }
        let isNamed = !mapping.model.isEmpty && mapping.model.allSatisfy { columns.places[$0] != nil }
        var unread = 0
        for cells in base.rows {
            var row = Row(cells: cells, others: [], model: "", workload: workload)
            row.others = zip(mapping.joins, indexes).map { join, index in
                let key = join.on.map { pair in
                    // A cut on our side too: `model` up to the first mark equals their `model`.
                    pair.ours.text(columns.cell(pair.ours.column, row)?.text ?? "")
                }
                return index[key]
            }
            guard keep.allSatisfy({ $0.words.contains(columns.cell($0.column, row)?.trimmed.text ?? "") }) else {
                continue
            }
            if let between {
                let cell = (columns.cell(between.column, row) ?? cells[0]).trimmed
                guard let day = mapping.days.day(cell.text) else {
                    // A day that can't be read would leave its row out without a word.
                    if !mapping.missing.contains(cell.text.lowercased()) {
                        unread += 1
                        if unread <= 10 {
                            report(
                                cell, "'\(cell.text)' is not a day like \(mapping.days.pattern)", &result,
                                in: columns.places[between.column]?.table.map { joined[$0] },
                                cure: mapping.days.mistake(cell.text)
                                    ?? "say how days are written, such as 'dates: dd.mm.yyyy', in metrics.map.yml")
                        }
                    }
                    continue
                }
                guard between.window.contains(day) else { continue }
            }
            row.model = PlainName.trimmed(
                mapping.model.map { columns.cell($0, row)?.trimmed.text ?? "" }.joined(separator: mapping.separator))
            if case .constant(let name)? = mapping.workload { row.workload = WorkloadID(name) }
            if case .column(let name)? = mapping.workload, columns.places[name] != nil {
                let cell = columns.cell(name, row)?.trimmed
                row.workload = WorkloadID(cell?.text ?? "")
                if !workloads.isEmpty, !workloads.contains(row.workload) {
                    report(
                        cell ?? cells[0], "'\(row.workload)' is no workload that is declared", &result,
                        in: columns.places[name]?.table.map { joined[$0] },
                        cure: Reference.cure(row.workload.name, among: workloads.map(\.name)))
                }
            }
            if isNamed {
                let cell = columns.cell(mapping.model[0], row) ?? cells[0]
                let file = columns.places[mapping.model[0]]?.table.map { joined[$0] }
                guard !row.model.isEmpty else {
                    report(
                        cell, "the row names no model", &result, in: file,
                        cure: "fill in the column '\(mapping.model[0])', or keep the row out with 'where'")
                    continue
                }
                guard row.model.count <= 120, !row.model.contains(where: \.isNewline) else {
                    report(
                        cell, "a model's name has at most 120 characters on one line", &result, in: file,
                        cure: "shorten it, or name the model by another column")
                    continue
                }
                if let (message, cure) = PlainName.mistake(row.model, what: "a model's name") {
                    report(cell, message, &result, in: file, cure: cure)
                }
            }
            list.append(row)
        }
        if unread > 10 {
            result.diagnostics.append(
                mappingFile.diagnostic(
                    .error, at: between?.place ?? Place(line: 1, column: 1),
                    "\(unread - 10) more rows have no day like \(mapping.days.pattern)", cure: "mend the first ones"))
        }
        return list
    }

    /// Names each model that isn't declared, once; of a whole leaderboard beside a few that are, the first ones.
    private func checkDeclared(_ rows: [Row], _ columns: Columns, _ result: inout Result) {
        guard !models.isEmpty, mapping.model.allSatisfy({ columns.places[$0] != nil }) else { return }
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
        guard mapping.model.allSatisfy({ columns.places[$0] != nil }) else { return rows }
        var place: [String: Int] = [:]
        var list: [Row] = []
        var dropped: [Row] = []
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
            case .first: dropped.append(row)
            case .last:
                dropped.append(list[index])
                list[index] = row
            case .best:
                let isBetter = quality(row, columns) > quality(list[index], columns)
                dropped.append(isBetter ? list[index] : row)
                if isBetter { list[index] = row }
            }
        }
        if let first = dropped.first { result.notes.append(note(dropped, first: first)) }
        return list
    }

    /// Says which rows another row of the same model stands for: what a mapping drops is still reported (N28).
    private func note(_ dropped: [Row], first: Row) -> IntakeNote {
        let rows = dropped.prefix(8).map { "\($0.model) in line \($0.cells[0].place.line)" }.joined(separator: ", ")
        let more = dropped.count > 8 ? " and \(dropped.count - 8) more" : ""
        let count = "\(dropped.count) duplicate row\(dropped.count == 1 ? " is" : "s are")"
        return IntakeNote(
            text: "\(count) left out, as 'duplicates: \(mapping.duplicates.rawValue)' says: \(rows)\(more)",
            isWarning: false,
            source: Source(file: table.path, line: first.cells[0].place.line, sha256: table.sha256))
    }

    private func quality(_ row: Row, _ columns: Columns) -> Double {
        guard let metric = mapping.metrics.first(where: { $0.indicator == quality && $0.slice == nil }),
            case .number(let number, _)? = columns.cell(metric.column, row).flatMap({
                Amount($0.text, missing: mapping.missing, style: mapping.numbers)
            })
        else { return -.infinity }
        return number
    }

    // MARK: Figures

    private func measure(
        _ row: Row, _ columns: Columns, _ result: inout Result, _ small: inout SmallShares, _ doubts: inout ColumnDoubts
    ) {
        for metric in mapping.metrics {
            guard let indicator = indicators.first(where: { $0.id == metric.indicator }),
                let cell = columns.cell(metric.column, row)
            else { continue }
            let file = columns.places[metric.column]?.table.map { joined[$0] } ?? table
            let units = MeasuredUnit.units(of: indicator, currency: currency)
            let unit = units.first { $0.name == metric.unit } ?? units[0]
            let n = count(metric, row, columns, &result)
            let figure: MeasuredCell.Figure
            do {
                figure = try MeasuredCell(cell, in: file, form: form).figure(of: indicator, in: unit) {
                    number throws(Diagnostic) in try scaled(number, metric, cell, file, row, columns)
                }
            } catch {
                result.diagnostics.append(error)
                continue
            }
            if let value = figure.value {
                if !figure.isPercent, metric.unit ?? "percent" == "percent" {
                    small.note(value, indicator, metric.column, cell, file)
                }
                if metric.slice == nil { doubts.note(value, indicator, in: metric.column, cell, file, form.numbers) }
                if n == 0 {
                    report(
                        cell, "a value of 0 examples is no measurement", &result, in: file,
                        cure: "correct the count, or add a word for a missing value to 'missing'")
                }
            }
            let isUnknownCost = indicator.unit == .moneyPerThousand && (figure.value ?? 0) == 0
            var measurement =
                Measurement(
                    model: ModelID(row.model), workload: row.workload, indicator: metric.indicator,
                    slice: metric.slice, value: isUnknownCost ? nil : figure.value, n: n, basis: metric.basis,
                    unknown: isUnknownCost ? (figure.value == nil ? "not measured" : "0 means unknown") : nil,
                    source: Source(
                        file: file.path, line: cell.place.line, sha256: file.sha256, window: mapping.window,
                        collector: mapping.source, key: metric.column))
            measurement.acknowledged = metric.acknowledged
            result.measurements.append(measurement)
        }
    }

    /// How the tables are written.
    private var form: MeasuredCell.Form {
        MeasuredCell.Form(
            numbers: mapping.numbers, missing: mapping.missing, currency: currency,
            wordCure: "correct it, or add the word to 'missing' in the mapping")
    }

    /// The number as the mapping divides and multiplies it; nil where a divisor is missing. A divisor of 0 is a mistake: the
    /// figure would be lost without a word.
    private func scaled(
        _ number: Double, _ metric: Mapping.Metric, _ cell: CSVTable.Cell, _ file: TextFile, _ row: Row,
        _ columns: Columns
    ) throws(Diagnostic) -> Double? {
        if let price = metric.pricePerHour {
            // A throughput a second becomes what 1,000 cost.
            guard number > 0 else {
                throw file.diagnostic(
                    .error, at: cell.meant, "at \(cell.text) requests a second 1,000 of them have no cost",
                    cure: "correct the throughput, or write N/A")
            }
            return price / (number * 3600) * 1000
        }
        var value = number
        switch metric.divideBy {
        case nil: break
        case .constant(let text)?:
            // What is no number above 0 is a mistake of the mapping, named there.
            guard case .number(let divisor, _)? = Amount(text), divisor > 0 else { return nil }
            value /= divisor
        case .column(let name)?:
            guard let below = columns.cell(name, row) else { return nil }
            let other = columns.places[name]?.table.map { joined[$0] } ?? table
            guard let amount = Amount(below.text, missing: mapping.missing, style: mapping.numbers) else {
                throw other.diagnostic(
                    .error, at: below.meant, "'\(below.text)' is not a number",
                    cure: NumberCure.cure(below.text, style: mapping.numbers)
                        ?? "correct it, or add the word to 'missing' in the mapping")
            }
            guard case .number(let divisor, _) = amount else { return nil }
            guard divisor > 0 else {
                throw other.diagnostic(
                    .error, at: below.meant,
                    "'\(metric.column)' is divided by '\(name)', which is \(below.text) in this row",
                    cure: "correct it, or write N/A where it isn't known")
            }
            value /= divisor
        }
        return value * metric.multiply
    }

    /// The number of examples behind a figure; nil when the table doesn't say.
    private func count(_ metric: Mapping.Metric, _ row: Row, _ columns: Columns, _ result: inout Result) -> Int? {
        switch metric.n {
        case nil: return nil
        case .constant(let text)?: return Int(text.filter { $0 != "," })
        case .column(let name)?:
            guard let cell = columns.cell(name, row) else { return nil }
            let file = columns.places[name]?.table.map { joined[$0] } ?? table
            do { return try MeasuredCell(cell, in: file, form: form).count() } catch {
                // Several figures of a row may have their count in one column.
                if !result.diagnostics.contains(error) { result.diagnostics.append(error) }
                return nil
            }
        }
    }

    private func report(
        _ cell: CSVTable.Cell, _ message: String, _ result: inout Result, in file: TextFile? = nil, cure: String? = nil
    ) {
        result.diagnostics.append((file ?? table).diagnostic(.error, at: cell.meant, message, cure: cure))
    }
}
