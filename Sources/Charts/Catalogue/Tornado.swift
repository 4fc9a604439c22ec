/// What could change the decision? Each assumption alone moved to its low and its high end, the one that moves the result
/// most on top, around what holds today.
public struct Tornado: Sendable {
    /// An assumption.
    public struct Assumption: Sendable {
        /// Its name: "Traffic".
        public var name: String
        /// The result at its low end.
        public var low: Double
        /// Its low end in words: "\u{2212}30%".
        public var lowWords: String
        /// The result at its high end.
        public var high: Double
        /// Its high end in words: "+30%".
        public var highWords: String
        /// What else happens: "chooses atlas-70b from +18%"; empty: nothing.
        public var note: String

        /// Makes an assumption.
        public init(
            name: String, low: Double, lowWords: String, high: Double, highWords: String, note: String = ""
        ) {
            self.name = name
            self.low = low
            self.lowWords = lowWords
            self.high = high
            self.highWords = highWords
            self.note = note
        }

        /// How far it moves the result; nothing for what isn't known.
        var reach: Double { low.isFinite && high.isFinite ? abs(high - low) : -1 }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// The result, quantity and unit: "Saving, USD a year".
    public var valueTitle: String
    /// The assumptions, in any order.
    public var assumptions: [Assumption]
    /// The result today.
    public var today: Limit
    /// A result at which the decision would change; nil when there is none.
    public var turning: Limit?
    /// Writes a result.
    public var format: @Sendable (Double) -> String

    /// Makes the chart's content.
    public init(
        text: ChartText, valueTitle: String, assumptions: [Assumption], today: Limit, turning: Limit? = nil,
        format: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.text = text
        self.valueTitle = valueTitle
        self.assumptions = assumptions
        self.today = today
        self.turning = turning
        self.format = format
    }

    /// The chart.
    public var chart: Chart {
        let sorted = sorted
        var text = text
        text.caption = Rows.caption(text.caption, of: sorted.count)
        return Chart(text, table: table(sorted)) { plot(Array(sorted.prefix(Rows.most)), $0) }
    }

    private var sorted: [Assumption] {
        assumptions.enumerated().sorted { ($1.element.reach, $0.offset) < ($0.element.reach, $1.offset) }.map(\.element)
    }

    private func table(_ rows: [Assumption]) -> ChartTable {
        ChartTable(
            header: [
                "Assumption", "Low end", valueTitle + " at the low end", "High end", valueTitle + " at the high end",
                "Note",
            ],
            rows: rows.map { row in
                [
                    ChartTable.Cell(row.name), ChartTable.Cell(row.lowWords), ChartTable.Cell(row.low, format(row.low)),
                    ChartTable.Cell(row.highWords), ChartTable.Cell(row.high, format(row.high)),
                    ChartTable.Cell(row.note),
                ]
            })
    }

    private func plot(_ rows: [Assumption], _ width: Chart.Width) -> Plot {
        let limits = [today] + (turning.map { [$0] } ?? [])
        let values = rows.flatMap { [$0.low, $0.high] } + limits.map(\.value)
        return Plot(
            x: Axis(
                Scale.around(values, room: width.pick(0.12, hasPairs(rows) ? 0.28 : 0.2)), title: valueTitle,
                format: format),
            y: Axis(names: rows.map(\.name)), rowHeight: width.pick(30, 22),
            marks: rows.enumerated().map { mark($0.element, Double($0.offset), width) }
                + limits.map { .line([Spot($0.value, -.infinity), Spot($0.value, .infinity)], $0.ink, .dashed) },
            labels: rows.enumerated().flatMap { ends($0.element, Double($0.offset)) },
            notes: limits.filter { !$0.words.isEmpty }.map { Plot.Note($0.words, at: $0.value, ink: $0.ink) },
            keys: [
                .init(.patch(.hold, .shade(0.5)), "at the low end"), .init(.patch(.hold, .full), "at the high end"),
            ],
            rowNames: width.pick(.beside, .above))
    }

    /// Whether some row has both ends on one side, whose words then need more room.
    private func hasPairs(_ rows: [Assumption]) -> Bool {
        rows.contains { ($0.low - today.value) * ($0.high - today.value) > 0 }
    }

    private func mark(_ row: Assumption, _ place: Double, _ width: Chart.Width) -> Mark {
        func bar(_ end: Double, _ style: Mark.AreaStyle) -> Mark {
            .bar(from: Spot(today.value, place), to: Spot(end, place), thickness: width.pick(16, 13), .hold, style)
        }
        // The longer lies below where both ends fall on one side.
        let bars = [(row.low, Mark.AreaStyle.shade(0.9)), (row.high, .full)]
            .sorted { abs($0.0 - today.value) > abs($1.0 - today.value) }
        let words =
            "\(row.name): \(format(row.low)) at \(row.lowWords), \(format(row.high)) at \(row.highWords)"
        return .group(
            title: words + (row.note.isEmpty ? "" : ", " + row.note), bars.map { bar($0.0, $0.1) })
    }

    private func ends(_ row: Assumption, _ place: Double) -> [Label] {
        guard row.reach >= 0 else { return [] }
        func label(_ value: Double, _ words: String, isLeft: Bool) -> Label {
            Label(
                words, at: [Spot(value, place)], radius: 1, priority: 1, reach: 9, side: isLeft ? .left : .right)
        }
        let moves = (row.low - today.value, row.high - today.value)
        if moves.0 * moves.1 > 0 {
            // Both ends on one side: their words stand at the farther one, in the order of the bars.
            let isLeft = moves.0 < 0, isLowFarther = abs(moves.0) > abs(moves.1)
            let words = (row.low < row.high ? [row.lowWords, row.highWords] : [row.highWords, row.lowWords])
                .joined(separator: ", ")
            var both = label(isLowFarther ? row.low : row.high, words, isLeft: isLeft)
            both.short = isLowFarther ? row.lowWords : row.highWords
            return [both]
        }
        return [
            label(row.low, row.lowWords, isLeft: row.low <= row.high),
            label(row.high, row.highWords, isLeft: row.low > row.high),
        ]
    }
}
