/// What one assumption makes of an outcome over its range: a small curve, the value as filed, where it was before, and where
/// another candidate becomes the best.
public struct SensitivityCurve: Sendable {
    /// A point of the curve; nil where the outcome isn't defined.
    public struct Point: Sendable {
        /// The assumption.
        public var value: Double
        /// The outcome.
        public var outcome: Double?

        /// Makes a point.
        public init(_ value: Double, _ outcome: Double?) {
            self.value = value
            self.outcome = outcome
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// Quantity and unit of the assumption.
    public var valueTitle: String
    /// Quantity and unit of the outcome.
    public var outcomeTitle: String
    /// By rising value.
    public var points: [Point]
    /// The value as filed.
    public var filed: Limit
    /// Where the best changes.
    public var turns: [Limit]
    /// The ends of its values in the past; nil when unknown.
    public var past: ClosedRange<Double>?
    /// Writes an assumption.
    public var format: @Sendable (Double) -> String
    /// Writes an outcome.
    public var outcomeFormat: @Sendable (Double) -> String

    /// Makes the chart's content.
    public init(
        text: ChartText, valueTitle: String, outcomeTitle: String, points: [Point], filed: Limit, turns: [Limit] = [],
        past: ClosedRange<Double>? = nil, format: @escaping @Sendable (Double) -> String = Axis.plain,
        outcomeFormat: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.text = text
        self.valueTitle = valueTitle
        self.outcomeTitle = outcomeTitle
        self.points = points
        self.filed = filed
        self.turns = turns
        self.past = past
        self.format = format
        self.outcomeFormat = outcomeFormat
    }

    /// The chart.
    public var chart: Chart {
        Chart(text, table: table) { plot($0) }
    }

    private var table: ChartTable {
        ChartTable(
            header: [valueTitle, outcomeTitle],
            rows: points.map { point in
                [
                    ChartTable.Cell(point.value, format(point.value)),
                    point.outcome.map { ChartTable.Cell($0, outcomeFormat($0)) } ?? ChartTable.Cell("not defined"),
                ]
            }, picked: picked)
    }

    /// The ends, the quarters between and the value as filed: a page shows few rows beside each small curve.
    private var picked: [Int] {
        guard let last = points.indices.last else { return [] }
        let place = points.firstIndex { $0.value >= filed.value } ?? last
        return Set((0...4).map { last * $0 / 4 } + [place]).sorted()
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let values = points.map(\.value)
        let x = Scale(.linear, from: values.min() ?? 0, to: values.max() ?? 1)
        let y = Scale.around(points.compactMap(\.outcome) + [0], room: 0.12)
        var marks: [Mark] = []
        if let past {
            marks.append(
                .area(
                    [
                        Spot(past.lowerBound, -.infinity), Spot(past.lowerBound, .infinity),
                        Spot(past.upperBound, .infinity), Spot(past.upperBound, -.infinity),
                    ], .muted, .shade(0.25)))
        }
        marks.append(.line([Spot(x.low, 0), Spot(x.high, 0)], .muted, .dashed))
        for turn in turns {
            marks.append(.line([Spot(turn.value, -.infinity), Spot(turn.value, .infinity)], turn.ink, .dashed))
        }
        marks.append(.line([Spot(filed.value, -.infinity), Spot(filed.value, .infinity)], filed.ink, .trail))
        marks.append(.line(points.map { Spot($0.value, $0.outcome ?? .nan) }, .ink))
        return Plot(
            x: Axis(
                x, title: valueTitle,
                ticks: Ticks.of(x, about: width.pick(5, 3)).map { Axis.Tick($0, format($0)) }, hasGrid: false,
                format: format),
            y: Axis(y, title: outcomeTitle, format: outcomeFormat),
            height: width.pick(150, 130), marks: marks,
            notes: ([filed] + turns).map { Plot.Note($0.words, at: $0.value, ink: $0.ink) })
    }
}
