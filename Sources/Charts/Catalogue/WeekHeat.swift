/// When is it expensive, slow or busy? A cell for each hour of each weekday; what wasn't measured is hatched.
public struct WeekHeat: Sendable {
    /// Title, alternative, caption.
    public var text: ChartText
    /// Quantity and unit: "Cost an hour, USD".
    public var valueTitle: String
    /// The value of each hour of the week from Monday 0:00; NaN, or an hour too few, was not measured.
    public var values: [Double]
    /// The time zone that the hours are in.
    public var zone: String
    /// Writes a value.
    public var format: @Sendable (Double) -> String

    /// Makes the chart's content.
    public init(
        text: ChartText, valueTitle: String, values: [Double], zone: String = "UTC",
        format: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.text = text
        self.valueTitle = valueTitle
        self.values = values
        self.zone = zone
        self.format = format
    }

    /// The chart.
    public var chart: Chart {
        let known = values.filter(\.isFinite)
        let (least, most) = (known.min() ?? 0, known.max() ?? 0)
        let cells = Week.dayNames.indices.map { day in
            (0..<24).map { hour -> HeatMap.Cell in
                let place = day * 24 + hour
                guard values.indices.contains(place), values[place].isFinite else {
                    return HeatMap.Cell("not measured", level: nil)
                }
                let level = most > least ? (values[place] - least) / (most - least) : 0.5
                return HeatMap.Cell(format(values[place]), number: values[place], level: level)
            }
        }
        let isPartial = known.count < 168 && !known.isEmpty
        var map = HeatMap(
            text: text, rowTitle: valueTitle, columns: (0..<24).map { "\($0)" },
            columnTitle: "Hour of the day, " + zone, rows: Week.dayNames, cells: cells, showsWords: false,
            keys: known.isEmpty
                ? []
                : [
                    .init(.patch(.accent, .shade(0)), "least: " + format(least)),
                    .init(.patch(.accent, .shade(0.5)), "half way: " + format((least + most) / 2)),
                    .init(.patch(.accent, .shade(1)), "most: " + format(most)),
                ] + (isPartial ? [.init(.patch(.muted, .missing), "not measured")] : []))
        map.shortRows = Week.dayNames.map { String($0.prefix(3)) }
        return map.chart
    }
}
