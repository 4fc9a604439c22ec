/// How a sum moved: bars from one total over its changes to the next (a budget waterfall), or the reach of one-at-a-time
/// changes around what holds now (a tornado).
public struct ChangeRows: Sendable {
    /// A row.
    public struct Row: Sendable {
        /// What it is about.
        public var name: String
        /// Where its bar starts.
        public var from: Double
        /// Where it ends.
        public var to: Double
        /// Its colour: `good` for less cost, `bad` for more, `muted` for totals.
        public var ink: Ink
        /// What stands right of it: "\u{2212}$31k".
        public var words: String
        /// A note for the table: "changes the choice to atlas-70b"; empty: nothing.
        public var note: String

        /// Makes a row.
        public init(name: String, from: Double, to: Double, ink: Ink, words: String, note: String = "") {
            self.name = name
            self.from = from
            self.to = to
            self.ink = ink
            self.words = words
            self.note = note
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// Quantity and unit.
    public var valueTitle: String
    /// What a row is.
    public var rowTitle: String
    /// The rows, in their order.
    public var rows: [Row]
    /// Values across that are marked and said: the budget, what holds now.
    public var limits: [Limit]
    /// Whether bars follow each other: a thin line leads from each end to the next start.
    public var isChain: Bool
    /// Writes a value.
    public var format: @Sendable (Double) -> String

    /// Makes the chart's content.
    public init(
        text: ChartText, valueTitle: String, rowTitle: String, rows: [Row], limits: [Limit] = [], isChain: Bool,
        format: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.text = text
        self.valueTitle = valueTitle
        self.rowTitle = rowTitle
        self.rows = rows
        self.limits = limits
        self.isChain = isChain
        self.format = format
    }

    /// The rows of a waterfall: a total, its changes, the total after them. Less is good when `lessIsGood`.
    public static func waterfall(
        from start: (name: String, value: Double), changes: [(name: String, value: Double)], to end: String,
        lessIsGood: Bool = true, format: (Double) -> String, signed: (Double) -> String
    ) -> [Row] {
        var level = start.value
        var rows = [Row(name: start.name, from: 0, to: level, ink: .muted, words: format(level))]
        for change in changes {
            let ink: Ink = (change.value <= 0) == lessIsGood ? .good : .bad
            rows.append(
                Row(name: change.name, from: level, to: level + change.value, ink: ink, words: signed(change.value)))
            level += change.value
        }
        rows.append(Row(name: end, from: 0, to: level, ink: .muted, words: format(level)))
        return rows
    }

    /// The chart.
    public var chart: Chart { Chart(text, table: table) { plot($0) } }

    private var table: ChartTable {
        ChartTable(
            header: [rowTitle, "From", "To", "Change", "Note"],
            rows: rows.map { row in
                [
                    ChartTable.Cell(row.name), ChartTable.Cell(row.from, format(row.from)),
                    ChartTable.Cell(row.to, format(row.to)), ChartTable.Cell(row.to - row.from, row.words),
                    ChartTable.Cell(row.note),
                ]
            })
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let values = rows.flatMap { [$0.from, $0.to] } + limits.map(\.value)
        var marks: [Mark] = limits.map {
            .line([Spot($0.value, -.infinity), Spot($0.value, .infinity)], $0.ink, .dashed)
        }
        for (place, row) in rows.enumerated() {
            let at = Double(place)
            if isChain && place + 1 < rows.count {
                marks.append(.line([Spot(row.to, at), Spot(row.to, at + 1)], .muted, .stem))
            }
            let title = row.name + ": " + row.words + (row.note.isEmpty ? "" : ", " + row.note)
            marks.append(
                .group(
                    title: title,
                    [.bar(from: Spot(row.from, at), to: Spot(row.to, at), thickness: width.pick(16, 13), row.ink)]))
        }
        return Plot(
            x: Axis(Scale.around(values, includingZero: isChain, room: 0.04), title: valueTitle, format: format),
            y: Axis(names: rows.map(\.name)), rowHeight: width.pick(30, 22), marks: marks,
            notes: limits.filter { !$0.words.isEmpty }.map { Plot.Note($0.words, at: $0.value, ink: $0.ink) },
            figures: rows.map(\.words), rowNames: width.pick(.beside, .above))
    }
}
