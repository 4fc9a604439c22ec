/// A list of objects as a table: a JSON array, or one object a line. A member of a member is the column `outer.inner`; lists are
/// no cells.
public enum JSONTable {
    /// More columns are no table.
    public static let mostColumns = 10_000

    /// Whether a file is one by its name.
    public static func isNamed(_ path: String) -> Bool {
        [".json", ".jsonl", ".ndjson"].contains { path.lowercased().hasSuffix($0) }
    }

    /// The table, its columns in the order in which they appear; a member that an object lacks is an empty cell.
    ///
    /// `rows` leads to the list where it is not the whole file, as `data.results`. Nil where there is no list of objects.
    public static func read(_ file: TextFile, rows: String? = nil) -> (CSVTable?, [Diagnostic]) {
        let isLines = !file.path.lowercased().hasSuffix(".json")
        var mistakes: [Diagnostic] = []
        var objects: [Value] = []
        if isLines {
            for line in JSON.readForeignLines(file) {
                mistakes += line.mistakes
                if let value = line.value { objects.append(value) }
            }
        } else {
            let (value, found) = JSON.readForeign(file)
            mistakes += found
            guard let value else { return (nil, mistakes) }
            var list: Value? = value
            for key in (rows ?? "").split(separator: ".") { list = list?[String(key)] }
            guard case .array(let items, _)? = list else {
                let lists = self.lists(in: value)
                let cure =
                    lists.isEmpty
                    ? "write a list of objects, '[{…}, {…}]'"
                    : "say where the list is in the mapping: 'rows: \(lists[0])'"
                let what = rows.map { "there is no list at '\($0)'" } ?? "a list of objects was expected"
                return (nil, mistakes + [file.diagnostic(.error, at: value.place, what, cure: cure)])
            }
            objects = items
        }
        guard !mistakes.contains(where: { $0.severity == .error }) else { return (nil, mistakes) }
        var columns: [String: Int] = [:]
        var header: [CSVTable.Cell] = []
        var list: [(place: Place, cells: [Int: CSVTable.Cell])] = []
        for object in objects {
            guard case .object = object else {
                mistakes.append(
                    file.diagnostic(
                        .error, at: object.place, "a row is \(object.kind); an object was expected", cure: nil))
                if mistakes.count > CSV.mostMistakes { return (nil, mistakes) }
                continue
            }
            var cells: [Int: CSVTable.Cell] = [:]
            fill(object, "", &columns, &header, &cells)
            list.append((object.place, cells))
        }
        guard header.count <= mostColumns else {
            let place = Place(line: 1, column: 1)
            let mistake = file.diagnostic(
                .error, at: place, "the objects have \(header.count) different names",
                cure: "name things in values, not in keys")
            return (nil, mistakes + [mistake])
        }
        let table = list.map { row in
            header.indices.map { row.cells[$0] ?? CSVTable.Cell(text: "", place: row.place) }
        }
        return (CSVTable(header: header, rows: table), mistakes)
    }

    private static func fill(
        _ object: Value, _ prefix: String, _ columns: inout [String: Int], _ header: inout [CSVTable.Cell],
        _ cells: inout [Int: CSVTable.Cell]
    ) {
        guard case .object(let members, _) = object else { return }
        for member in members {
            let name = prefix + member.key
            let text: String
            switch member.value {
            case .null: text = ""
            case .bool(let flag, _): text = flag ? "true" : "false"
            case .number(_, let written, _): text = written
            case .string(let words, _): text = words
            case .array: continue
            case .object:
                fill(member.value, name + ".", &columns, &header, &cells)
                continue
            }
            let index = columns[name] ?? header.count
            if index == header.count {
                guard header.count <= mostColumns else { return }
                columns[name] = index
                header.append(CSVTable.Cell(text: name, place: member.keyPlace))
            }
            cells[index] = CSVTable.Cell(text: text, place: member.value.place)
        }
    }

    /// The paths of lists of objects within a value, two levels down.
    private static func lists(in value: Value) -> [String] {
        guard case .object(let members, _) = value else { return [] }
        return members.flatMap { member -> [String] in
            if case .array(let items, _) = member.value, case .object? = items.first { return [member.key] }
            guard case .object(let inner, _) = member.value else { return [] }
            return inner.compactMap { other in
                if case .array(let items, _) = other.value, case .object? = items.first {
                    "\(member.key).\(other.key)"
                } else {
                    nil
                }
            }
        }
    }
}
