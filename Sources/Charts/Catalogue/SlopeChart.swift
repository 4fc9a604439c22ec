/// What changed? A figure of each candidate in the cycle before and in this one, joined by a line whose slope is the change.
public struct SlopeChart: Sendable {
    /// A candidate.
    public struct Candidate: Sendable {
        /// Its name.
        public var name: String
        /// The figure before; nil where there was none.
        public var before: Double?
        /// The figure now; nil where there is none.
        public var now: Double?
        /// Its colour.
        public var ink: Ink

        /// Makes a candidate.
        public init(name: String, before: Double?, now: Double?, ink: Ink = .muted) {
            self.name = name
            self.before = before
            self.now = now
            self.ink = ink
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// Quantity, unit and direction.
    public var valueTitle: String
    /// The names of the two cycles.
    public var cycles: (before: String, now: String)
    /// The candidates, the most important first.
    public var candidates: [Candidate]
    /// Writes a value.
    public var format: @Sendable (Double) -> String

    /// Makes the chart's content.
    public init(
        text: ChartText, valueTitle: String, cycles: (before: String, now: String), candidates: [Candidate],
        format: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.text = text
        self.valueTitle = valueTitle
        self.cycles = cycles
        self.candidates = candidates
        self.format = format
    }

    /// The chart.
    public var chart: Chart {
        var text = text
        text.caption = Rows.caption(text.caption, of: candidates.count)
        return Chart(text, table: table) { plot($0) }
    }

    private var table: ChartTable {
        ChartTable(
            header: ["Model", valueTitle + ", " + cycles.before, cycles.now, "Change"],
            rows: candidates.map { candidate in
                func cell(_ value: Double?) -> ChartTable.Cell {
                    value.map { ChartTable.Cell($0, format($0)) } ?? ChartTable.Cell("not measured")
                }
                let change = candidate.now.flatMap { now in candidate.before.map { now - $0 } }
                return [
                    ChartTable.Cell(candidate.name), cell(candidate.before), cell(candidate.now),
                    change.map { ChartTable.Cell($0, ($0 > 0 && format($0) != format(0) ? "+" : "") + format($0)) }
                        ?? ChartTable.Cell("unknown"),
                ]
            })
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let shown = candidates.prefix(Rows.most)
        let values = shown.flatMap { [$0.before, $0.now].compactMap { $0 } }
        let (before, now) = (width.pick(0.5, 0.6), width.pick(0.75, 0.95))
        return Plot(
            x: Axis(
                Scale(.linear, from: -before, to: 1 + now), title: "",
                ticks: [.init(0, cycles.before), .init(1, cycles.now)]),
            y: Axis(Scale.around(values, room: 0.1), title: valueTitle, ticks: [], hasGrid: false),
            height: min(max(width.pick(260, 260), Double(shown.count) * 17), 620),
            marks: shown.map(mark), labels: shown.enumerated().flatMap { labels($0.element, $0.offset) })
    }

    private func mark(_ candidate: Candidate) -> Mark {
        let ends = [candidate.before.map { Spot(0, $0) }, candidate.now.map { Spot(1, $0) }].compactMap { $0 }
        let words = [candidate.before, candidate.now].map { $0.map(format) ?? "not measured" }
        return .group(
            title: candidate.name + ": " + words.joined(separator: " to "),
            [.line(ends, candidate.ink)] + ends.map { .dot($0, radius: 4, candidate.ink) })
    }

    private func labels(_ candidate: Candidate, _ place: Int) -> [Label] {
        func label(_ words: String, _ x: Double, _ value: Double, _ side: Label.Side, _ more: Int) -> Label {
            Label(
                words, at: [Spot(x, value)], radius: 4, priority: more - place, ink: candidate.ink, reach: 68,
                side: side, short: candidate.now == nil && x == 0 ? format(value) : nil)
        }
        let name = candidate.name
        return (candidate.now.map { [label(format($0) + "  " + name, 1, $0, .right, 200)] } ?? [])
            + (candidate.before.map { value in
                [label(candidate.now == nil ? name + "  " + format(value) : format(value), 0, value, .left, 100)]
            } ?? [])
    }
}
