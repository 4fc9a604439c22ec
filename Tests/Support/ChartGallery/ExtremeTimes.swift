import Charts

/// Charts over hours, days and cycles, of extreme figures.
extension Extremes {
    static func times(_ name: String, _ names: [String], _ values: [Double]) -> [Chart] {
        let rows = Array(zip(names, values))
        let day = { (value: Double) in Int(max(-1e5, min(1e5, value))) }
        return [
            WeekBands(
                text: words("Week", name), valueTitle: "Latency",
                hours: values.prefix(168).enumerated().map { place, value in
                    .init(
                        hour: place, middle: value, high: place % 5 == 0 ? .nan : value * 2, top: value * 3,
                        traffic: value)
                }, limit: Limit(4, "a limit with quite a long sentence beside it, to be sure")
            ).chart,
            WeekHeat(text: words("Hours", name), valueTitle: "Cost", values: values).chart,
            PercentileLadder(
                text: words("Percentiles", name), valueTitle: "Latency",
                candidates: rows.map { row in
                    .init(name: row.0, percentiles: [(0.5, row.1), (0.95, row.1 * 2), (0.999, row.1 * 3)])
                }, limit: Limit(4, "limit")
            ).chart,
            TimeLine(
                text: words("Time", name), rowTitle: "Figure",
                rows: rows.enumerated().map { place, row in
                    .init(
                        name: row.0, from: place % 4 == 0 ? nil : day(row.1),
                        to: place % 4 == 1 ? nil : day(row.1) + 30,
                        collected: day(row.1) + 40, allowed: 31)
                }, today: 400, todayWords: "a report with quite a long name, to be sure of its place"
            ).chart,
            ForecastRows(
                text: words("Forecasts", name),
                decisions: rows.enumerated().map { place, row in
                    .init(
                        name: row.0, forecast: Reading(row.1, low: row.1 - 1, high: row.1 + 1),
                        measured: place % 3 == 0 ? nil : Reading(row.1 * 2, low: row.1, high: row.1 * 3),
                        words: "measured of forecast", result: "pending", ink: .good)
                }
            ).chart,
        ]
    }
}
