/// A table read from comma-separated text.
public struct CSVTable: Hashable, Sendable {
    /// A field with its place.
    public struct Cell: Hashable, Sendable {
        /// The field without its quotes.
        public var text: String
        /// Where it starts.
        public var place: Place
    }

    /// The names of the columns.
    public var header: [Cell]
    /// Rows with as many cells as the header.
    public var rows: [[Cell]]
}

/// Comma-separated text by RFC 4180: fields in quotes may hold commas, line ends and doubled quotes.
public enum CSV {
    /// How many mistakes of a table are named: a table with the wrong commas has one a row.
    public static let mostMistakes = 100

    /// The table, and every mistake in it: rows with too few or too many fields are left out and named; the header is
    /// named instead when all rows are alike.
    ///
    /// A byte-order mark, any line end, empty lines and rows of nothing but delimiters are fine. After `mostMistakes` the others are not named. Nil when there is no header or the text is broken.
    public static func read(_ file: TextFile, delimiter: Character = ",") -> (CSVTable?, [Diagnostic]) {
        if let mistake = file.mistake ?? CSVSeparator(delimiter: delimiter).mistake(file) {
            return (nil, [mistake])
        }
        var scanner = Scanner(file: file, delimiter: delimiter.asciiValue ?? UInt8(ascii: ","))
        var mistakes: [Diagnostic] = []
        var records: [[CSVTable.Cell]] = []
        do {
            while let record = try scanner.record() { records.append(record) }
        } catch { return (nil, [error]) }
        guard let header = records.first else {
            let place = Place(line: 1, column: 1)
            return (
                nil,
                [
                    file.diagnostic(
                        .error, at: place, "the table is empty; a header was expected",
                        cure: "write the names of the columns in the first line")
                ]
            )
        }
        func report(_ place: Place, _ message: String, _ cure: String?) {
            guard mistakes.count <= mostMistakes else { return }
            mistakes.append(
                mistakes.count < mostMistakes
                    ? file.diagnostic(.error, at: place, message, cure: cure)
                    : file.diagnostic(
                        .error, at: place, "more than \(mostMistakes) mistakes; from here on they aren't named",
                        cure: "cure the first ones"))
        }
        var seen: [String: CSVTable.Cell] = [:]
        for cell in header {
            if let first = seen[cell.text] {
                report(
                    Scanner.place(of: cell),
                    cell.text.isEmpty
                        ? "this column has no name, nor has the one at character \(first.place.column)"
                        : "the column '\(cell.text)' stands twice, first at character \(first.place.column)",
                    "rename or drop one")
            }
            seen[cell.text] = seen[cell.text] ?? cell
        }
        // A spreadsheet saves rows that once held something as nothing but delimiters.
        let filled = records.dropFirst().filter { row in
            row.contains { cell in cell.text.contains { !$0.isWhitespace } }
        }
        for ragged in RaggedRows(file: file, header: header, delimiter: delimiter).mistakes(filled) {
            report(ragged.place, ragged.message, ragged.cure)
        }
        let rows = filled.filter { $0.count == header.count }
        return (CSVTable(header: header, rows: rows), mistakes)
    }

    private struct Scanner {
        let file: TextFile
        let bytes: [UInt8]
        /// What parts the fields.
        let comma: UInt8
        var index: Int
        var line = 1
        // Columns are counted on from the last place: a line of many fields is not counted again for each.
        var counted: Int
        var column = 1

        init(file: TextFile, delimiter: UInt8) {
            self.file = file
            comma = delimiter
            bytes = file.bytes
            index = bytes.starts(with: TextFile.byteOrderMark) ? 3 : 0
            counted = index
        }

        static func place(of cell: CSVTable.Cell) -> Place {
            Place(line: cell.place.line, column: cell.place.column, length: cell.text.count)
        }

        /// The next record; nil at the end. Empty lines are skipped.
        mutating func record() throws(Diagnostic) -> [CSVTable.Cell]? {
            while index < bytes.count, bytes[index] == newline || bytes[index] == carriageReturn { endLine() }
            guard index < bytes.count else { return nil }
            var cells = [try cell()]
            while index < bytes.count, bytes[index] == comma {
                index += 1
                cells.append(try cell())
            }
            if index < bytes.count { endLine() }
            return cells
        }

        private mutating func cell() throws(Diagnostic) -> CSVTable.Cell {
            let place = here()
            guard index < bytes.count, bytes[index] == quote else {
                let start = index
                while index < bytes.count, bytes[index] != comma, bytes[index] != newline, !isLineEnd {
                    guard bytes[index] != quote else {
                        throw file.diagnostic(
                            .error, at: here(), "a quote within a field that doesn't start with one",
                            cure: "put the whole field into quotes, and double the quotes in it")
                    }
                    index += 1
                }
                return CSVTable.Cell(text: String(decoding: bytes[start..<index], as: UTF8.self), place: place)
            }
            index += 1
            var text: [UInt8] = []
            while true {
                guard index < bytes.count else {
                    throw file.diagnostic(.error, at: place, "this quote is never closed", cure: "add the closing \"")
                }
                if bytes[index] == quote {
                    guard index + 1 < bytes.count, bytes[index + 1] == quote else { break }
                    index += 1
                } else if bytes[index] == newline || file.endsLinesWithReturns && bytes[index] == carriageReturn {
                    beginLine(at: index + 1)
                }
                text.append(bytes[index])
                index += 1
            }
            index += 1
            guard index == bytes.count || bytes[index] == comma || bytes[index] == newline || isLineEnd else {
                throw file.diagnostic(
                    .error, at: here(), "text after a closing quote; a comma or the line's end was expected",
                    cure: "double a quote that is meant as one")
            }
            return CSVTable.Cell(text: String(decoding: text, as: UTF8.self), place: place)
        }

        private mutating func endLine() {
            if bytes[index] == carriageReturn, index + 1 < bytes.count, bytes[index + 1] == newline { index += 1 }
            index += 1
            beginLine(at: index)
        }

        private mutating func beginLine(at index: Int) {
            line += 1
            column = 1
            counted = index
        }

        /// A carriage return ends a line before a newline or the end of the text, and in a file that has no newlines.
        private var isLineEnd: Bool {
            bytes[index] == carriageReturn
                && (index + 1 == bytes.count || bytes[index + 1] == newline || file.endsLinesWithReturns)
        }

        private mutating func here() -> Place {
            column += String(decoding: bytes[counted..<index], as: UTF8.self).count
            counted = index
            return Place(line: line, column: column)
        }

        private let quote = UInt8(ascii: "\"")
        private let newline = UInt8(ascii: "\n")
        private let carriageReturn = UInt8(ascii: "\r")
    }
}
