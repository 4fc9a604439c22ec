/// Who meets the limit when it is busy? A row each with its distribution (where one was measured) or its quantiles, and
/// the figure that the limit is about.
public struct SpanRows: Sendable {
    /// A row.
    public struct Row: Sendable {
        /// What it is about.
        public var name: String
        /// Quantiles with their words, by size: ("p50", 312).
        public var quantiles: [(words: String, value: Double)]
        /// How often each value was seen, by value; empty when only quantiles are known: no shape is invented.
        public var density: [(value: Double, weight: Double)]
        /// The figure that the limit is about.
        public var main: Reading?
        /// Its colour.
        public var ink: Ink
        /// Whether it misses the limit.
        public var misses: Bool

        /// Makes a row.
        public init(
            name: String, quantiles: [(words: String, value: Double)],
            density: [(value: Double, weight: Double)] = [], main: Reading?, ink: Ink = .hold, misses: Bool = false
        ) {
            self.name = name
            self.quantiles = quantiles
            self.density = density
            self.main = main
            self.ink = ink
            self.misses = misses
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// Quantity and unit.
    public var valueTitle: String
    /// What `main` is: "p95".
    public var mainTitle: String
    /// The rows.
    public var rows: [Row]
    /// The limit, when there is one.
    public var limit: Limit?
    /// Whether densities are counted over steps of equal ratio, so that the scale must be a logarithm's.
    public var isLog: Bool
    /// Writes a value.
    public var format: @Sendable (Double) -> String

    /// Makes the chart's content.
    public init(
        text: ChartText, valueTitle: String, mainTitle: String, rows: [Row], limit: Limit? = nil, isLog: Bool = false,
        format: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.text = text
        self.valueTitle = valueTitle
        self.mainTitle = mainTitle
        self.rows = rows
        self.limit = limit
        self.isLog = isLog
        self.format = format
    }

    /// The chart.
    public var chart: Chart {
        var text = text
        text.caption = Rows.caption(text.caption, of: rows.count)
        return Chart(text, table: table) { plot($0) }
    }

    private var quantileNames: [String] {
        var names: [String] = []
        for row in rows {
            for quantile in row.quantiles where !names.contains(quantile.words) { names.append(quantile.words) }
        }
        return names
    }

    private var table: ChartTable {
        let names = quantileNames
        return ChartTable(
            header: ["Model", mainTitle + ", " + valueTitle, ChartTable.interval] + names + ["Limit"],
            rows: rows.map { row in
                let unknown = ChartTable.Cell("unknown")
                return [
                    ChartTable.Cell(row.name), row.main?.cell(format) ?? unknown,
                    row.main?.rangeCell(format) ?? unknown,
                ]
                    + names.map { name in
                        row.quantiles.first { $0.words == name }.map { ChartTable.Cell($0.value, format($0.value)) }
                            ?? unknown
                    } + [
                        ChartTable.Cell(
                            limit == nil ? "none" : row.main == nil ? "unknown" : row.misses ? "misses it" : "meets it")
                    ]
            })
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let rows = rows.prefix(Rows.most)
        let values =
            rows.flatMap { $0.quantiles.map(\.value) + $0.density.map(\.value) + ($0.main?.all ?? []) }
            + [limit?.value].compactMap { $0 }
        let isLog = values.allSatisfy { $0 > 0 } && (isLog || (values.max() ?? 1) > 6 * (values.min() ?? 1))
        let x = Scale.around(values, isLog ? .log : .linear, includingZero: !isLog)
        let rowHeight = width.pick(40.0, 30)
        var marks: [Mark] = []
        if let limit {
            marks.append(.line([Spot(limit.value, -.infinity), Spot(limit.value, .infinity)], limit.ink, .dashed))
        }
        for (place, row) in rows.enumerated() { marks.append(mark(row, Double(place), half: rowHeight * 0.42)) }
        return Plot(
            x: Axis(x, title: valueTitle + (isLog ? ", log\u{A0}scale" : ""), format: format),
            y: Axis(names: rows.map(\.name)), rowHeight: rowHeight, marks: marks,
            notes: limit.map { $0.words.isEmpty ? [] : [Plot.Note($0.words, at: $0.value, ink: $0.ink)] } ?? [],
            figures: rows.map { $0.main.map { format($0.value) } ?? "unknown" }, figuresTitle: mainTitle,
            rowNames: width.pick(.beside, .above))
    }

    private func mark(_ row: Row, _ place: Double, half: Double) -> Mark {
        var marks: [Mark] = []
        let most = row.density.map(\.weight).max() ?? 0
        if row.density.count > 1 && most > 0 {
            let edge = row.density.map { (Spot($0.value, place), $0.weight / most * half) }
            marks.append(
                .area(
                    edge.map { Spot($0.0.x, place, dy: -$0.1) } + edge.reversed().map { Spot($0.0.x, place, dy: $0.1) },
                    row.ink, .shade(0.7)))
        }
        if let low = row.quantiles.map(\.value).min(), let high = row.quantiles.map(\.value).max() {
            marks.append(.line([Spot(low, place), Spot(high, place)], row.ink, .stem))
        }
        for quantile in row.quantiles {
            let tick = [Spot(quantile.value, place, dy: -6), Spot(quantile.value, place, dy: 6)]
            marks.append(.line(tick, row.ink))
        }
        if let main = row.main {
            if let low = main.low, let high = main.high {
                marks.append(.line([Spot(low, place), Spot(high, place)], row.ink, .thick))
            }
            marks.append(.dot(Spot(main.value, place), radius: 5.5, row.ink, row.misses ? .hollow : .solid))
        }
        let main = row.main.map { mainTitle + " " + $0.words(format) } ?? "unknown"
        let others = row.quantiles.filter { $0.words != mainTitle }.map { ", " + $0.words + " " + format($0.value) }
        return .group(title: row.name + ": " + main + others.joined(), marks)
    }
}
