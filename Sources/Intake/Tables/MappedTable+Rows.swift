import Documents
import Portfolio
import Reading

/// The rows that count: filtered, joined, one a model and workload.
extension MappedTable {
    func rows(_ base: CSVTable, _ columns: Columns, _ result: inout Result) -> [Row] {
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
    func checkDeclared(_ rows: [Row], _ columns: Columns, _ result: inout Result) {
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

    func index(_ join: Mapping.Join, _ other: CSVTable) -> [[String]: [CSVTable.Cell]] {
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
    func distinct(_ rows: [Row], _ columns: Columns, _ result: inout Result) -> [Row] {
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
    func note(_ dropped: [Row], first: Row) -> IntakeNote {
        let rows = dropped.prefix(8).map { "\($0.model) in line \($0.cells[0].place.line)" }.joined(separator: ", ")
        let more = dropped.count > 8 ? " and \(dropped.count - 8) more" : ""
        let count = "\(dropped.count) duplicate row\(dropped.count == 1 ? " is" : "s are")"
        return IntakeNote(
            text: "\(count) left out, as 'duplicates: \(mapping.duplicates.rawValue)' says: \(rows)\(more)",
            isWarning: false,
            source: Source(file: table.path, line: first.cells[0].place.line, sha256: table.sha256))
    }

    func quality(_ row: Row, _ columns: Columns) -> Double {
        guard let metric = mapping.metrics.first(where: { $0.indicator == quality && $0.slice == nil }),
            case .number(let number, _)? = columns.cell(metric.column, row).flatMap({
                Amount($0.text, missing: mapping.missing, style: mapping.numbers)
            })
        else { return -.infinity }
        return number
    }
}
