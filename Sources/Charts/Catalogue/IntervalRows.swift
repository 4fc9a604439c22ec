/// One estimate a row with its interval, against limits: slices and the gate, effects of experiments and no change,
/// forecasts and what was measured.
public struct IntervalRows: Sendable {
    /// A row.
    public struct Row: Sendable {
        /// What it is about.
        public var name: String
        /// The estimate; nil when it is unknown.
        public var reading: Reading?
        /// What it is compared with, drawn faint and thick behind: a forecast, the cycle before.
        public var other: Reading?
        /// Its colour.
        public var ink: Ink
        /// Whether it is drawn as a ring: it breaks a limit or isn't settled.
        public var isHollow: Bool
        /// What stands in the table and on the mark beside the figures: "misses the gate"; empty: nothing.
        public var note: String

        /// Makes a row.
        public init(
            name: String, reading: Reading?, other: Reading? = nil, ink: Ink = .hold, isHollow: Bool = false,
            note: String = ""
        ) {
            self.name = name
            self.reading = reading
            self.other = other
            self.ink = ink
            self.isHollow = isHollow
            self.note = note
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// Quantity, unit and direction.
    public var valueTitle: String
    /// What `other` is: "Forecast". Empty when no row has one.
    public var otherTitle: String
    /// What a row is: "Slice".
    public var rowTitle: String
    /// The rows, in their order.
    public var rows: [Row]
    /// What they are held against.
    public var limits: [Limit]
    /// Whether zero must be shown.
    public var includesZero: Bool
    /// Writes a value.
    public var format: @Sendable (Double) -> String

    /// Makes the chart's content.
    public init(
        text: ChartText, valueTitle: String, rowTitle: String, otherTitle: String = "", rows: [Row],
        limits: [Limit] = [], includesZero: Bool = false, format: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.text = text
        self.valueTitle = valueTitle
        self.rowTitle = rowTitle
        self.otherTitle = otherTitle
        self.rows = rows
        self.limits = limits
        self.includesZero = includesZero
        self.format = format
    }

    /// The chart.
    public var chart: Chart {
        var text = text
        text.caption = Rows.caption(text.caption, of: rows.count)
        return Chart(text, table: table) { plot($0) }
    }

    private var table: ChartTable {
        let hasOther = !otherTitle.isEmpty
        return ChartTable(
            header: [rowTitle, valueTitle, ChartTable.interval] + (hasOther ? [otherTitle] : []) + ["Note"],
            rows: rows.map { row in
                let unknown = ChartTable.Cell("unknown")
                return [
                    ChartTable.Cell(row.name), row.reading?.cell(format) ?? unknown,
                    row.reading?.rangeCell(format) ?? unknown,
                ] + (hasOther ? [ChartTable.Cell(row.other?.words(format) ?? "none")] : []) + [
                    ChartTable.Cell(row.note)
                ]
            })
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let shown = Array(rows.prefix(Rows.most))
        let values = shown.flatMap { ($0.reading?.all ?? []) + ($0.other?.all ?? []) } + limits.map(\.value)
        let lines = limits.map { Mark.line([Spot($0.value, -.infinity), Spot($0.value, .infinity)], $0.ink, .dashed) }
        return Plot(
            x: Axis(Scale.around(values, includingZero: includesZero), title: valueTitle, format: format),
            y: Axis(names: shown.map(\.name)), rowHeight: width.pick(30, 22),
            marks: lines + shown.enumerated().map { mark($0.element, Double($0.offset)) },
            notes: limits.filter { !$0.words.isEmpty }.map { Plot.Note($0.words, at: $0.value, ink: $0.ink) },
            keys: otherTitle.isEmpty
                ? [] : [.init(.line(.muted, .thick), otherTitle), .init(.dot(.hold, .solid), valueTitle)],
            figures: shown.map { $0.reading.map { format($0.value) } ?? "unknown" },
            rowNames: width.pick(.beside, .above))
    }

    private func mark(_ row: Row, _ place: Double) -> Mark {
        var marks: [Mark] = []
        if let other = row.other {
            if let low = other.low, let high = other.high {
                marks.append(.bar(from: Spot(low, place), to: Spot(high, place), thickness: 12, .muted, .shade(0.7)))
            }
            marks.append(.dot(Spot(other.value, place), radius: 3.5, .muted, .ghost))
        }
        if let reading = row.reading {
            if let low = reading.low, let high = reading.high {
                marks.append(.line([Spot(low, place), Spot(high, place)], row.ink, .interval))
            }
            marks.append(.dot(Spot(reading.value, place), radius: 5.5, row.ink, row.isHollow ? .hollow : .solid))
        }
        let words = row.reading?.words(format) ?? "unknown"
        return .group(title: row.name + ": " + words + (row.note.isEmpty ? "" : ", " + row.note), marks)
    }
}
