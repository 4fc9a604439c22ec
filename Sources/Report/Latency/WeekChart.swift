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
        let level = workload.workload.serviceLevel
        let hours = HourFinding.hours(of: model.week, level: level, probability: share, top: top.0)
        let known = hours.compactMap { hour in hour.quantile.map { (hour: hour.hour, value: $0) } }
        guard let slowest = known.max(by: { $0.value < $1.value }), let fastest = known.min(by: { $0.value < $1.value })
        else { return nil }
        let format: @Sendable (Double) -> String = { Phrase.quantity($0, .milliseconds, half: nil, .usd) }
        let finding =
            level.latencyLimit.map { self.finding(model.model.title, hours, limit: $0) }
            ?? "\(model.model.title) is slowest on \(WeekChart.hour(slowest.hour))"
        let timed = hours.compactMap(\.timed)
        let counted = timed.min().map { least in
            least == timed.max()
                ? ", \(Digits.grouped(Double(least), 0)) timed" : ", \(Digits.grouped(Double(least), 0)) timed at least"
        }
        return WeekBands(
            text: ChartText(
                title: finding,
                description:
                    "\(told) runs from \(format(fastest.value)) on \(WeekChart.hour(fastest.hour)) to \(format(slowest.value)) on \(WeekChart.hour(slowest.hour))."
                    + (level.latencyLimit.map { " The limit is \(format($0))." } ?? "") + busier(model, told, format),
                caption:
                    "The average week of \(model.model.title), \(Phrase.cycle(context.edition.cycle.id)); each hour's \(told) is read from that hour's calls\(counted ?? ""). Estimates without interval; n\u{a0}=\u{a0}\(known.count) hours. \(source(model, .latency(percentile: told, isBusy: true)))"
            ),
            valueTitle: "Latency", names: ("p50", told, hours.contains { $0.top != nil } ? top.1 : nil),
            hours: hours.map {
                WeekBands.Hour(
                    hour: $0.hour, middle: $0.median ?? .nan, high: $0.quantile ?? .nan, top: $0.top ?? .nan,
                    traffic: $0.requests)
            },
            limit: level.latencyLimit.map { Limit($0, "limit \(format($0))", ink: .bad) },
            format: format, trafficFormat: { Digits.grouped($0, 0) }
        ).chart
    }

    /// Cost by hour and weekday; nil where nobody measured cost by the hour.
    var cost: Chart? {
        guard let model = told(where: { $0.cost != nil }), let factor = factor(model) else { return nil }
        let code = model.cost.currency.code
        var values = Array(repeating: Double.nan, count: 168)
        for hour in model.week where values.indices.contains(hour.hour) {
            values[hour.hour] = hour.cost.map { $0 * factor } ?? .nan
        }
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
                    "An hour costs from \(format(values[cheap])) on \(WeekChart.hour(cheap)) to \(format(values[dear])) on \(WeekChart.hour(dear)); the mean is \(format(mean)). \(dearer(model, mean, format))",
                caption:
                    "Mean cost of each hour of the week of \(model.model.title), \(Phrase.cycle(context.edition.cycle.id))\(factor == 1 ? "" : ", measured on a part of the calls and taken as high for all of them"). Estimates without interval; n\u{a0}=\u{a0}\(known.count) hours. \(source(model, .latency("95", isBusy: true)))"
            ),
            valueTitle: "Cost an hour, \(code)", values: values, zone: "local time", format: format
        ).chart
    }

    /// What its measured calls must be multiplied by to be the workload's; 1 where they nearly are, or nobody knows its
    /// traffic. Nil for own hardware that saw a part of the calls: what it would cost with all of them isn't a multiple.
    private func factor(_ model: ModelFinding) -> Double? {
        let measured = model.week.reduce(0) { $0 + $1.requests } * HourOfWeek.weeksOfMonth
        guard let volume = workload.workload.requestsPerMonth, measured > 0, volume > 1.5 * measured else { return 1 }
        return model.model.hardware == nil ? volume / measured : nil
    }

    /// "gauge-v3 misses its limit in 4 of 168 hours of the week": only where the calls timed are sure of it.
    private func finding(_ name: String, _ hours: [HourFinding], limit: Double) -> String {
        let missed = hours.count { $0.verdict == .fail }
        guard missed == 0 else { return "\(name) misses its limit in \(missed) of \(hours.count) hours of the week" }
        let over = hours.count { ($0.quantile ?? .infinity) > limit }
        guard over == 0 else {
            return "\(name) may miss its limit in \(over) of \(hours.count) hours of the week; "
                + "too few calls are timed to tell"
        }
        return hours.allSatisfy { $0.verdict == .pass }
            ? "\(name) keeps its limit in every hour of the week"
            : "In no hour of the week is \(name) seen over its limit"
    }

    /// How the busy hours have moved since the cycle before.
    private func busier(_ model: ModelFinding, _ told: String, _ format: (Double) -> String) -> String {
        let change = ChartChange(context: context), figure = IndicatorID.latency(percentile: told, isBusy: true)
        let before = change.before(model.model.id, on: workload.workload.id)?.figures[figure]?.value
        return " " + change.words([("\(told) in the busy hours", before, model.figures[figure]?.value)], format)
    }

    /// How the mean cost of an hour has moved since the cycle before.
    private func dearer(_ model: ModelFinding, _ mean: Double, _ format: (Double) -> String) -> String {
        let change = ChartChange(context: context)
        let past = change.edition?[workload.workload.id].flatMap { found in found[model.model.id].map { (found, $0) } }
        let costs = past?.1.week.compactMap(\.cost) ?? []
        let factor = past.flatMap { WeekChart(context: context, workload: $0.0).factor($0.1) }
        let before = factor.flatMap { costs.isEmpty ? nil : $0 * costs.reduce(0, +) / Double(costs.count) }
        return change.words([("the mean", before, mean)], format)
    }

    /// The hours stand in the snapshot that the busy hours' figures are from.
    private func source(_ model: ModelFinding, _ figure: IndicatorID) -> String {
        ChartCaption(context: context).source(
            [model.figures[figure], model.quality].compactMap { $0 }.prefix(1).map { $0 })
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
