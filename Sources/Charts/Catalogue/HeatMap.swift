/// A field of cells, shaded by how much: cohorts by model, cost by hour and weekday, choices by scenario.
public struct HeatMap: Sendable {
    /// A cell.
    public struct Cell: Sendable {
        /// The number, for CSV; nil for words or where there is none.
        public var number: Double?
        /// What it says, in the table and, where it fits, in the cell.
        public var words: String
        /// How strong its shade is, 0 to 1; nil for none.
        public var level: Double?
        /// Its colour: `bad` beyond a limit, `accent` for more or less.
        public var ink: Ink

        /// Makes a cell.
        public init(_ words: String, number: Double? = nil, level: Double?, ink: Ink = .accent) {
            self.words = words
            self.number = number
            self.level = level
            self.ink = ink
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// What a row is.
    public var rowTitle: String
    /// The names of the columns.
    public var columns: [String]
    /// What the columns are; empty when their names say it.
    public var columnTitle: String
    /// The names of the rows.
    public var rows: [String]
    /// The cells by row; shorter rows leave cells empty.
    public var cells: [[Cell]]
    /// Whether cells show their words where they fit.
    public var showsWords: Bool
    /// As many rows are drawn; the table has all.
    public var most: Int
    /// What shades mean.
    public var keys: [Plot.Key]

    /// Makes the chart's content.
    public init(
        text: ChartText, rowTitle: String, columns: [String], columnTitle: String = "", rows: [String], cells: [[Cell]],
        showsWords: Bool = true, most: Int = 40, keys: [Plot.Key] = []
    ) {
        self.text = text
        self.rowTitle = rowTitle
        self.columns = columns
        self.columnTitle = columnTitle
        self.rows = rows
        self.cells = cells
        self.showsWords = showsWords
        self.most = most
        self.keys = keys
    }

    /// The chart.
    public var chart: Chart {
        var text = text
        text.caption = Rows.caption(text.caption, of: rows.count, most: most)
        return Chart(text, table: ownTable ?? table) { plot($0) }
    }

    /// The table, where a chart that is composed of this one has more to say.
    var ownTable: ChartTable?

    /// Shorter names of the rows for a phone; nil: the same.
    var shortRows: [String]?

    /// The height of a row; nil: as its words need.
    var rowHeight: Double?

    private var table: ChartTable {
        ChartTable(
            header: [rowTitle] + columns,
            rows: zip(rows, cells).map { name, row in
                [ChartTable.Cell(name)]
                    + row.map { cell in
                        cell.number.map { ChartTable.Cell($0, cell.words) } ?? ChartTable.Cell(cell.words)
                    }
            })
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let shown = Array(rows.prefix(most))
        var marks: [Mark] = []
        for (row, cells) in zip(shown.indices, cells) {
            for (column, cell) in zip(columns.indices, cells) {
                let mark = Mark.cell(
                    column: column, row: row, cell.ink,
                    cell.level.map { .shade($0) } ?? .missing, words: showsWords ? cell.words : nil)
                // Where many cells say their words already, nothing is left to say.
                let saysAll = showsWords && shown.count * columns.count > ReachableMarks.most
                marks.append(
                    saysAll
                        ? mark : .group(title: shown[row] + ", " + columns[column] + ": " + cell.words, [mark]))
            }
        }
        let heads = heads(width)
        var x = Axis(names: heads, title: columnTitle)
        x.hasGrid = false
        let letters = heads == columns ? [] : zip(heads, columns).map { Plot.Key(.sign($0), $1) }
        return Plot(
            x: x, y: Axis(names: width.pick(shown, shortRows ?? shown)), rowHeight: rowHeight ?? (showsWords ? 30 : 22),
            marks: marks, keys: letters + keys, rowNames: isNameAbove(width) ? .above : .beside)
    }

    private func isNameAbove(_ width: Chart.Width) -> Bool { width == .narrow && columns.count > 2 && showsWords }

    /// The names of the columns; letters that the keys explain where the names would be cut.
    private func heads(_ width: Chart.Width) -> [String] {
        let names = rows.prefix(most).map { TextWidth.of($0, size: Lettering.small) }.max() ?? 0
        let left = isNameAbove(width) ? 4 : min(names + 10, width.units * 0.42)
        let room = (width.units - 10 - left) / Double(max(columns.count, 1)) - 6
        let isCut = columns.contains { name in
            TextWidth.lines(name, width: room, size: Lettering.small).contains { $0.hasSuffix("\u{2026}") }
        }
        guard isCut, columns.contains(where: { $0.count > 3 }), (2...HeatMap.letters.count).contains(columns.count)
        else { return columns }
        return HeatMap.letters.prefix(columns.count).map(String.init)
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}
