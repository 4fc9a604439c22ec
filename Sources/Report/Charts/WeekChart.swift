import Analysis
import Charts
import Portfolio

/// The average week of the model that a workload runs on: how slow it is hour by hour, with the traffic, and when it costs.
struct WeekChart {
    var context: EditionContext
    var workload: WorkloadFinding

    /// Latency quantiles over the hours of the week with the traffic; nil where nobody measured latency by the hour.
    var latency: Chart? {
        guard let model = told(where: { $0.latency != nil }) else { return nil }
        let (share, told) = WeekChart.quantile(workload)
        let top = share < 0.99 ? (0.99, "p99") : (0.999, "p99.9")
        let hours = model.week.map { hour in
            let failed = Int((hour.failed ?? 0).rounded())
            let quantile = { (probability: Double) in
                hour.latency.flatMap { LatencyShape.quantile(probability, of: $0, failed: failed) } ?? .nan
            }
            return WeekBands.Hour(
                hour: hour.hour, middle: quantile(0.5), high: quantile(share), top: quantile(top.0),
                traffic: hour.requests)
        }
        let known = hours.filter { $0.high.isFinite }
        guard let slowest = known.max(by: { $0.high < $1.high }), let fastest = known.min(by: { $0.high < $1.high })
        else { return nil }
        let format: @Sendable (Double) -> String = { Phrase.quantity($0, .milliseconds, half: nil, .usd) }
        let limit = workload.workload.serviceLevel.latencyLimit
        let name = model.model.title
        let over = limit.map { limit in known.filter { $0.high > limit }.count }
        let finding =
            over.map { over in
                over == 0
                    ? "\(name) keeps its limit in every hour of the week"
                    : "\(name) is over its limit in \(over) of \(known.count) hours of the week"
            } ?? "\(name) is slowest on \(WeekChart.hour(slowest.hour))"
        return WeekBands(
            text: ChartText(
                title: finding,
                description:
                    "\(told) runs from \(format(fastest.high)) on \(WeekChart.hour(fastest.hour)) to \(format(slowest.high)) on \(WeekChart.hour(slowest.hour))."
                    + (limit.map { " The limit is \(format($0))." } ?? ""),
                caption:
                    "The average week of \(name), \(Phrase.cycle(context.edition.cycle.id)); each hour's \(told) is read from that hour's calls. Estimates without interval."
            ),
            valueTitle: "Latency", names: ("p50", told, top.1), hours: hours,
            limit: limit.map { Limit($0, "limit \(format($0))", ink: .bad) },
            format: format, trafficFormat: { Digits.grouped($0, 0) }
        ).chart
    }

    /// Cost by hour and weekday; nil where nobody measured cost by the hour.
    var cost: Chart? {
        guard let model = told(where: { $0.cost != nil }) else { return nil }
        let code = model.cost.currency.code
        var values = Array(repeating: Double.nan, count: 168)
        for hour in model.week where values.indices.contains(hour.hour) { values[hour.hour] = hour.cost ?? .nan }
        let known = values.indices.filter { values[$0].isFinite }
        guard let dear = known.max(by: { values[$0] < values[$1] }),
            let cheap = known.min(by: { values[$0] < values[$1] })
        else { return nil }
        // A model that costs the same at noon and at night needs no picture of it.
        guard values[dear] > 1.02 * values[cheap] else { return nil }
        let mean = known.reduce(0) { $0 + values[$1] } / Double(known.count)
        let format: @Sendable (Double) -> String = { Digits.money($0, half: nil, code) }
        let finding =
            mean > 0
            ? "\(model.model.title) costs \(Digits.fixed(values[dear] / mean, 1)) times its mean on \(WeekChart.hour(dear))"
            : "When does \(model.model.title) cost most?"
        return WeekHeat(
            text: ChartText(
                title: finding,
                description:
                    "An hour costs from \(format(values[cheap])) on \(WeekChart.hour(cheap)) to \(format(values[dear])) on \(WeekChart.hour(dear)); the mean is \(format(mean)).",
                caption:
                    "Mean cost of each hour of the week of \(model.model.title), \(Phrase.cycle(context.edition.cycle.id)). Estimates without interval."
            ),
            valueTitle: "Cost an hour, \(code)", values: values, format: format
        ).chart
    }

    /// The quantile that a workload's limit is about, with its name; p95 where none of the usual ones is.
    static func quantile(_ workload: WorkloadFinding) -> (share: Double, name: String) {
        let known = [(0.5, "p50"), (0.95, "p95"), (0.99, "p99")]
        return known.first { abs($0.0 - (workload.workload.serviceLevel.quantile ?? 0.95)) < 1e-9 } ?? (0.95, "p95")
    }

    /// The model that the workload runs on, else the first by display, whose hours hold the figure.
    private func told(where isKnown: (HourOfWeek) -> Bool) -> ModelFinding? {
        let order = [workload.choice, workload.incumbent].compactMap { $0 }.compactMap { workload[$0] }
        return (order + workload.models.prefix(40)).first { $0.week.contains(where: isKnown) }
    }

    /// "Monday, 9:00".
    private static func hour(_ hour: Int) -> String {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return "\(days[hour / 24 % 7]) at \(hour % 24):00"
    }
}
