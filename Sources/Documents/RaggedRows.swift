/// Rows with more or fewer fields than the header, as messages: one for all when every row has the same number, since the
/// header is what is wrong then.
struct RaggedRows {
    let file: TextFile
    let header: [CSVTable.Cell]
    /// What parts the fields.
    var delimiter: Character = ","

    /// A message, and how to cure it.
    struct Mistake {
        var place: Place
        var message: String
        var cure: String
    }

    /// The mistakes among `rows`, in their order.
    func mistakes(_ rows: some Collection<[CSVTable.Cell]>) -> [Mistake] {
        guard rows.count > 1, let count = rows.first?.count, count != header.count,
            rows.allSatisfy({ $0.count == count })
        else { return rows.filter { $0.count != header.count }.map(mistake) }
        return rows.first.map { [common($0)] } ?? []
    }

    /// What is wrong with the header when all rows are as long as `row`.
    private func common(_ row: [CSVTable.Cell]) -> Mistake {
        let first = header[0].place
        var cure = "add the column that the header lacks"
        if row.count < header.count { cure = "take out the column that no row has, or add it to every row" }
        if row.count == header.count + 1, let (_, text, point) = decimal(row) {
            cure += "; or, if '\(text)' is one number, write \(point) (a point, not a comma) in every row"
        }
        return Mistake(
            place: Place(line: first.line, column: first.column, length: file.line(first.line)?.count ?? 1),
            message: "the header has \(Self.fields(header.count)), but every row has \(row.count)", cure: cure)
    }

    private func mistake(_ row: [CSVTable.Cell]) -> Mistake {
        let message = "\(Self.fields(row.count)), but the header has \(header.count)"
        guard row.count > header.count else {
            return Mistake(place: row[row.count - 1].place, message: message, cure: "add the missing \(marks)")
        }
        if row.count == header.count + 1, let (place, text, point) = decimal(row) {
            return Mistake(
                place: place, message: message,
                cure: "if '\(text)' is one number, write \(point) (a point, not a comma); "
                    + "put any other field with a comma in it into quotes")
        }
        return Mistake(
            place: row[header.count].place, message: message, cure: "put a field with \(mark) in it into quotes")
    }

    private var marks: String {
        switch delimiter {
        case ",": "commas"
        case ";": "semicolons"
        case "\t": "tabs"
        default: "'\(delimiter)'"
        }
    }

    private var mark: String { delimiter == "," ? "a comma" : delimiter == "\t" ? "a tab" : "'\(delimiter)'" }

    /// The first two neighbours of a row that read as a number with a decimal comma, as written and with a point.
    private func decimal(_ row: [CSVTable.Cell]) -> (place: Place, text: String, point: String)? {
        guard delimiter == "," else { return nil }
        for (whole, fraction) in zip(row, row.dropFirst()) where isAdjacent(whole, fraction) {
            let digits = whole.text.hasPrefix("-") ? whole.text.dropFirst() : whole.text[...]
            let rest = fraction.text.hasSuffix("%") ? fraction.text.dropLast() : fraction.text[...]
            // A long second part is a count that stands in a column of its own, three digits may be thousands.
            guard isNumber(digits), isNumber(rest), digits.count <= 6,
                rest.count <= 2 || rest.count == 3 && digits == "0"
            else { continue }
            let text = whole.text + "," + fraction.text
            return (
                Place(line: whole.place.line, column: whole.place.column, length: text.count), text,
                whole.text + "." + fraction.text
            )
        }
        return nil
    }

    private func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// Whether just a comma stands between two fields: quotes would part them by more.
    private func isAdjacent(_ left: CSVTable.Cell, _ right: CSVTable.Cell) -> Bool {
        left.place.line == right.place.line && left.place.column + left.text.count + 1 == right.place.column
    }

    private static func fields(_ count: Int) -> String { "\(count) field\(count == 1 ? "" : "s")" }
}
