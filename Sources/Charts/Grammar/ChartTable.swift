import Markup

/// The figures of a chart: as a table for a page and as CSV.
public struct ChartTable: Sendable, Hashable {
    /// One figure or name.
    public struct Cell: Sendable, Hashable {
        /// As people read it.
        public var words: String
        /// The number, unrounded, for CSV; nil for words.
        public var number: Double?
        /// The ends of an interval, unrounded, for CSV; nil for what is none.
        public var ends: Ends?
        /// What stands for the words in CSV: a day as 2026-09-30.
        public var exact: String?

        /// The two ends of an interval.
        public struct Ends: Sendable, Hashable {
            /// The low end.
            public var low: Double
            /// The high end.
            public var high: Double
        }

        /// Words.
        public init(_ words: String, exact: String? = nil) {
            self.words = words
            self.exact = exact
        }

        /// A number with its words.
        public init(_ number: Double, _ words: String) {
            self.words = words
            self.number = number
        }

        /// An interval with its words; of two ends alike a value.
        public init(low: Double, high: Double, _ words: String) {
            self.words = words
            ends = Ends(low: low, high: high)
        }

        /// Whether it is a number or an interval, not words.
        var isNumber: Bool { number != nil || ends != nil }
    }

    /// The heads of the columns, with units.
    public var header: [String]
    /// The rows; the first cell is what a row is about.
    public var rows: [[Cell]]
    /// How many rows a page shows; the rest stand in the CSV.
    public var shown: Int
    /// The places of the rows that a page shows, rising, where the first ones say little, such as of a curve; nil for the
    /// first ``shown``.
    public var picked: [Int]?

    /// Makes a table.
    public init(header: [String], rows: [[Cell]], shown: Int = 24, picked: [Int]? = nil) {
        self.header = header
        self.rows = rows
        self.shown = shown
        self.picked = picked
    }

    /// The rows that a page shows.
    private var page: [[Cell]] {
        picked.map { $0.filter(rows.indices.contains).map { rows[$0] } } ?? Array(rows.prefix(shown))
    }

    /// As a table in a scroller that a keyboard reaches.
    func node(name: String) -> Node {
        let isNumber = header.indices.map { column in
            rows.contains { $0.indices.contains(column) && $0[column].number != nil }
        }
        let head = header.enumerated().map { column, words in
            Node.el("th", ["scope": "col", "class": isNumber[column] ? "num" : nil], .text(words))
        }
        let page = page
        let body = page.map { row in
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
        var parts: [Node] = [.el("thead", [:], .el("tr", [:], head)), .el("tbody", [:], body)]
        if rows.count > page.count {
            let which = (picked == nil ? "The first " : "") + "\(page.count) of \(rows.count) rows"
            parts.insert(.el("caption", [:], .text(which + "; the CSV file has all.")), at: 0)
        }
        return .el(
            "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": name],
            .el("table", [:], parts))
    }
}
