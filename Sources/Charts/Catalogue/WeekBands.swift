/// Who meets the limit when it is busy? Quantiles of the latency over the hours of the week, with the traffic below on the
/// same hours.
public struct WeekBands: Sendable {
    /// An hour of the week.
    public struct Hour: Sendable {
        /// 0 is Monday 0:00 to 1:00, 167 Sunday 23:00 to 24:00.
        public var hour: Int
        /// The median; NaN where it isn't known.
        public var middle: Double
        /// The upper quantile that the limit is about, such as p95; NaN where it wasn't measured.
        public var high: Double
        /// The highest quantile, such as p99; NaN where it wasn't measured.
        public var top: Double
        /// Calls in the hour; NaN where they weren't counted.
        public var traffic: Double

        /// Makes an hour.
        public init(hour: Int, middle: Double, high: Double, top: Double, traffic: Double) {
            self.hour = hour
            self.middle = middle
            self.high = high
            self.top = top
            self.traffic = traffic
        }
    }

    /// As many hours stand in the table of a page.
    private static let shown = 12

    /// Title, alternative, caption.
    public var text: ChartText
    /// Quantity and unit: "Latency, ms".
    public var valueTitle: String
    /// Quantity and unit: "Requests an hour".
    public var trafficTitle: String
    /// The names of the quantiles: p50, p95, p99; the highest is nil where nobody could know it.
    public var names: (middle: String, high: String, top: String?)
    /// The hours that were measured, in any order.
    public var hours: [Hour]
    /// The limit of the upper quantile, when there is one.
    public var limit: Limit?
    /// Writes a value.
    public var format: @Sendable (Double) -> String
    /// Writes traffic.
    public var trafficFormat: @Sendable (Double) -> String

    /// Makes the chart's content.
    public init(
        text: ChartText, valueTitle: String, trafficTitle: String = "Requests an hour",
        names: (middle: String, high: String, top: String?) = ("p50", "p95", "p99"), hours: [Hour],
        limit: Limit? = nil, format: @escaping @Sendable (Double) -> String = Axis.plain,
        trafficFormat: @escaping @Sendable (Double) -> String = Axis.plain
    ) {
        self.text = text
        self.valueTitle = valueTitle
        self.trafficTitle = trafficTitle
        self.names = names
        self.hours = hours
        self.limit = limit
        self.format = format
        self.trafficFormat = trafficFormat
    }

    /// The chart.
    public var chart: Chart {
        let week = week
        return Chart(text, table: table(week)) { sheet(week, $0) }
    }

    /// All 168 hours; those that nobody measured hold no number.
    private var week: [Hour] {
        var week = (0..<168).map { Hour(hour: $0, middle: .nan, high: .nan, top: .nan, traffic: .nan) }
        for hour in hours where week.indices.contains(hour.hour) { week[hour.hour] = hour }
        return week
    }

    private func table(_ week: [Hour]) -> ChartTable {
        let known = week.filter { hour in hours.contains { $0.hour == hour.hour } }
        // The slowest say most; all stand in the CSV.
        let slowest = known.indices.sorted { one, next in
            let (high, other) = (known[one].high, known[next].high)
            return (high.isFinite ? -high : .infinity, one) < (other.isFinite ? -other : .infinity, next)
        }
        return ChartTable(
            header: ["Hour", names.middle + ", " + valueTitle, names.high] + [names.top].compactMap { $0 }
                + [trafficTitle],
            rows: known.map { hour in
                func cell(_ value: Double, _ format: (Double) -> String) -> ChartTable.Cell {
                    value.isFinite ? ChartTable.Cell(value, format(value)) : ChartTable.Cell("not known")
                }
                return [
                    ChartTable.Cell(Week.words(hour.hour)), cell(hour.middle, format), cell(hour.high, format),
                ] + (names.top == nil ? [] : [cell(hour.top, format)]) + [cell(hour.traffic, trafficFormat)]
            }, picked: Array(slowest.prefix(Self.shown)))
    }

    private func sheet(_ week: [Hour], _ width: Chart.Width) -> Sheet {
        let values =
            week.flatMap { [$0.middle, $0.high] + (names.top == nil ? [] : [$0.top]) }
            + (limit.map { [$0.value] } ?? [])
        let known = values.filter(\.isFinite)
        let isLog = !known.isEmpty && known.allSatisfy { $0 > 0 } && (known.max() ?? 1) > 8 * (known.min() ?? 1)
        let traffic = week.map(\.traffic)
        let busiest = Scale.around(traffic, includingZero: true)
        // Both plots stand one above the other, so their left edges must meet.
        let y = Axis(
            Scale.around(values, isLog ? .log : .linear, includingZero: !isLog, room: 0.08),
            title: valueTitle + (isLog ? ", log\u{A0}scale" : ""), format: format)
        let below = Axis(busiest, title: trafficTitle, ticks: Week.ends(busiest, trafficFormat), hasGrid: false)
        let latency = Plot(
            x: Axis(Week.scale, title: "", ticks: Week.days(labelled: false)), y: y, height: width.pick(220, 200),
            marks: bands(week), keys: keys)
        let load = Plot(
            x: Axis(Week.scale, title: "", ticks: Week.days(labelled: true), hasGrid: false), y: below,
            height: width.pick(64, 56),
            marks: Week.area(traffic))
        let left = max(latency.leftRoom, load.leftRoom)
        return Sheet(
            [latency, load].map { plot in
                var plot = plot
                plot.leastLeft = left
                return Sheet.Panel(title: "", plot: plot)
            })
    }

    private var keys: [Plot.Key] {
        [
            .init(.line(.hold, .main), names.middle),
            .init(.patch(.hold, .shade(0.6)), names.middle + " to " + names.high),
        ] + (names.top.map { [.init(.line(.hold, .trail), $0)] } ?? [])
            + (limit.map { $0.words.isEmpty ? [] : [.init(.line($0.ink, .dashed), $0.words)] } ?? [])
    }

    private func bands(_ week: [Hour]) -> [Mark] {
        var marks: [Mark] = Week.stretches(week.map { $0.middle.isFinite && $0.high.isFinite }).map { stretch in
            .area(
                stretch.flatMap { edges($0, week[$0].high) }
                    + stretch.reversed().flatMap { edges($0, week[$0].middle).reversed() }, .hold, .shade(0.6))
        }
        if let limit {
            marks.append(.line([Spot(-.infinity, limit.value), Spot(.infinity, limit.value)], limit.ink, .dashed))
        }
        if names.top != nil { marks.append(.line(week.flatMap { edges($0.hour, $0.top) }, .hold, .trail)) }
        marks.append(.line(week.flatMap { edges($0.hour, $0.middle) }, .hold))
        return marks
    }

    /// An hour is as wide as it is long.
    private func edges(_ hour: Int, _ value: Double) -> [Spot] {
        [Spot(Double(hour), value), Spot(Double(hour + 1), value)]
    }
}
