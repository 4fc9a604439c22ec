/// Did our decisions work? Each decision's outcome within its own forecast, so that dollars, points and milliseconds stand on
/// one scale: the shade is the forecast interval, the dot is what was measured.
public struct ForecastRows: Sendable {
    /// A decision.
    public struct Decision: Sendable {
        /// What was decided.
        public var name: String
        /// What was forecast, with its interval.
        public var forecast: Reading
        /// What was measured; nil while it is pending.
        public var measured: Reading?
        /// Forecast and outcome in words: "\u{2212}$31k of \u{2212}$29k".
        public var words: String
        /// How it came out: "hit", "miss", "pending".
        public var result: String
        /// Its colour: good, bad or muted.
        public var ink: Ink
        /// Writes a value of its own quantity.
        public var format: @Sendable (Double) -> String

        /// Makes a decision.
        public init(
            name: String, forecast: Reading, measured: Reading?, words: String, result: String, ink: Ink,
            format: @escaping @Sendable (Double) -> String = Axis.plain
        ) {
            self.name = name
            self.forecast = forecast
            self.measured = measured
            self.words = words
            self.result = result
            self.ink = ink
            self.format = format
        }
    }

    /// Title, alternative, caption.
    public var text: ChartText
    /// The decisions, in any order that helps.
    public var decisions: [Decision]

    /// Makes the chart's content.
    public init(text: ChartText, decisions: [Decision]) {
        self.text = text
        self.decisions = decisions
    }

    /// How far beyond its interval, in widths of it, an outcome is still drawn at its place.
    private static let reach = 2.0

    /// The chart.
    public var chart: Chart {
        var text = text
        text.caption = Rows.caption(text.caption, of: decisions.count)
        return Chart(text, table: table) { plot($0) }
    }

    private var table: ChartTable {
        ChartTable(
            header: ["Decision", "Measured of forecast", "Measured", "Forecast", "Low", "High", "Result"],
            rows: decisions.map { decision in
                func cell(_ value: Double?, _ none: String) -> ChartTable.Cell {
                    value.map { ChartTable.Cell($0, decision.format($0)) } ?? ChartTable.Cell(none)
                }
                return [
                    ChartTable.Cell(decision.name), ChartTable.Cell(decision.words),
                    cell(decision.measured?.value, "none yet"), cell(decision.forecast.value, ""),
                    cell(decision.forecast.low, "none"), cell(decision.forecast.high, "none"),
                    ChartTable.Cell(decision.result),
                ]
            })
    }

    /// A value on the decision's own scale: -1 and 1 are the ends of its forecast.
    private func place(_ value: Double, _ forecast: Reading) -> Double {
        let low = forecast.low ?? forecast.value, high = forecast.high ?? forecast.value
        let half = (high - low) / 2
        guard half > 0 else { return value == low ? 0 : value > low ? ForecastRows.reach : -ForecastRows.reach }
        return min(max((value - (low + high) / 2) / half, -ForecastRows.reach), ForecastRows.reach)
    }

    private func plot(_ width: Chart.Width) -> Plot {
        let shown = decisions.prefix(Rows.most)
        return Plot(
            x: Axis(
                Scale(.linear, from: -2.1, to: 2.1), title: "",
                ticks: [.init(-1, "forecast low"), .init(1, "forecast high")]),
            y: Axis(names: shown.map(\.name)), rowHeight: width.pick(30, 22),
            marks: shown.enumerated().map { mark($0.element, Double($0.offset)) },
            keys: [
                .init(.patch(.muted, .shade(0.7)), "forecast"), .init(.dot(.good, .solid), "measured, inside"),
                .init(.dot(.bad, .hollow), "measured, outside"),
            ],
            figures: shown.map { $0.measured == nil ? $0.result : $0.words }, rowNames: width.pick(.beside, .above))
    }

    private func mark(_ decision: Decision, _ row: Double) -> Mark {
        var marks: [Mark] = [
            .bar(from: Spot(-1, row), to: Spot(1, row), thickness: 12, .muted, .shade(0.7)),
            .line(
                [
                    Spot(place(decision.forecast.value, decision.forecast), row, dy: -6),
                    Spot(place(decision.forecast.value, decision.forecast), row, dy: 6),
                ], .muted),
        ]
        if let measured = decision.measured {
            if let low = measured.low, let high = measured.high {
                marks.append(
                    .line(
                        [Spot(place(low, decision.forecast), row), Spot(place(high, decision.forecast), row)],
                        decision.ink, .interval))
            }
            let at = place(measured.value, decision.forecast)
            marks.append(.dot(Spot(at, row), radius: 5.5, decision.ink, abs(at) <= 1 ? .solid : .hollow))
        }
        return .group(title: decision.name + ": " + decision.words + ", " + decision.result, marks)
    }
}
