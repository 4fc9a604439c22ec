import Markup

/// The figures of a chart: as a table for a page and as CSV.
public struct ChartTable: Sendable, Hashable {
    /// One figure or name.
    public struct Cell: Sendable, Hashable {
        /// As people read it.
        public var words: String
        /// The number, unrounded, for CSV; nil for words.
        public var number: Double?

        /// Words.
        public init(_ words: String) {
            self.words = words
            number = nil
        }

        /// A number with its words.
        public init(_ number: Double, _ words: String) {
            self.words = words
            self.number = number
        }
    }

    /// The heads of the columns, with units.
    public var header: [String]
    /// The rows; the first cell is what a row is about.
    public var rows: [[Cell]]
    /// How many rows a page shows; the rest stand in the CSV.
    public var shown: Int

    /// Makes a table.
    public init(header: [String], rows: [[Cell]], shown: Int = 60) {
        self.header = header
        self.rows = rows
        self.shown = shown
    }

    /// As RFC 4180 CSV, numbers in full; words that a spreadsheet would take for a formula are quoted by an apostrophe.
    public var csv: String {
        let lines = [header.map { ChartTable.quoted($0) }] + rows.map { $0.map(ChartTable.field) }
        return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    /// As a table in a scroller that a keyboard reaches.
    func node(name: String) -> Node {
        let isNumber = header.indices.map { column in
            rows.contains { $0.indices.contains(column) && $0[column].number != nil }
        }
        let head = header.enumerated().map { column, words in
            Node.el("th", ["scope": "col", "class": isNumber[column] ? "num" : nil], .text(words))
        }
        let body = rows.prefix(shown).map { row in
            Node.el(
                "tr", [:],
                row.enumerated().map { column, cell in
                    column == 0
                        ? Node.el("th", ["scope": "row"], .text(cell.words))
                        : Node.el(
                            "td", ["class": column < isNumber.count && isNumber[column] ? "num" : nil],
                            .text(cell.words))
                })
        }
        var parts: [Node] = [.el("thead", [:], .el("tr", [:], head)), .el("tbody", [:], Array(body))]
        if rows.count > shown {
            parts.insert(.el("caption", [:], "The first \(shown) of \(rows.count) rows; the CSV file has all."), at: 0)
        }
        return .el(
            "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": name],
            .el("table", [:], parts))
    }

    private static func field(_ cell: Cell) -> String {
        guard let number = cell.number else { return quoted(cell.words) }
        guard number.isFinite else { return "" }
        return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    }

    private static func quoted(_ words: String) -> String {
        let first = words.unicodeScalars.first
        let isFormula = first.map { "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
        let text = isFormula ? "'" + words : words
        let needsQuotes = text.unicodeScalars.contains { "\",\r\n;\t'".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
