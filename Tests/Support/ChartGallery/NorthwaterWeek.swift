public import Charts
import Voice

extension Northwater {
    /// How much of the day's traffic an hour of the week has: quiet nights, full weekdays, half as much on Sundays.
    private static let traffic: [Double] = (0..<168).map { hour in
        let (day, time) = (hour / 24, Double(hour % 24))
        let noon = max(0, 1 - (time - 13) * (time - 13) / 64)
        return (180 + 2600 * noon) * (day < 5 ? 1 : day == 5 ? 0.55 : 0.4)
    }

    /// Who meets the SLA over the week?
    public static var week: Chart {
        WeekBands(
            text: ChartText(
                title: "Weekday noons come close to the limit; nothing breaks it",
                description:
                    "p95 runs from 560 ms at night to 1.13 s on weekdays at 13:00; the limit is "
                    + "1.20 s. Unchanged since 2026-Q2.",
                caption:
                    "corvid-mini on tier 1, mean of 13 weeks, July to September 2026; Sunday 2:00 "
                    + "to 6:00 was not measured; n = 164 hours. Source: snapshots/corvid-mini.json."),
            valueTitle: "Latency, ms",
            hours: traffic.enumerated().map { hour, load in
                let isDown = (146..<150).contains(hour)
                let middle = 240 + load * 0.07
                return .init(
                    hour: hour, middle: isDown ? .nan : middle, high: isDown ? .nan : 520 + load * 0.22,
                    top: isDown ? .nan : 800 + load * 0.42, traffic: load.rounded())
            }, limit: Limit(1200, "SLA: p95 at most 1.20 s", ink: .bad), format: millis,
            trafficFormat: { Figures.shortCount($0) }
        ).chart
    }

    /// When is it expensive?
    public static var hours: Chart {
        WeekHeat(
            text: ChartText(
                title: "Half of the money is spent on weekdays between 10:00 and 17:00",
                description:
                    "An hour costs from $1.20 on Sunday nights to $36 on weekday noons. Unchanged "
                    + "since 2026-Q2.",
                caption:
                    "Cost of tier 1 by hour, mean of 13 weeks, July to September 2026; n = 164 "
                    + "hours. Source: billing.csv."),
            valueTitle: "Cost an hour, USD",
            values: traffic.enumerated().map { (146..<150).contains($0.offset) ? .nan : $0.element * 0.013 },
            format: dollars
        ).chart
    }

    /// How slow is it for the slowest?
    public static var percentiles: Chart {
        PercentileLadder(
            text: ChartText(
                title: "One call in a hundred takes heron-moe three seconds",
                description:
                    "p99 runs from 760 ms (corvid-mini) to 3.10 s (heron-moe). There is no earlier "
                    + "cycle to compare with.",
                caption:
                    "Only these percentiles were supplied; nothing is known between them; n = "
                    + "41,200 calls, 2026-Q3. Source: metrics.csv."),
            valueTitle: "Latency in the busy hours",
            candidates: [
                .init(
                    name: "corvid-mini",
                    percentiles: [(0.5, 300), (0.9, 470), (0.95, 542), (0.99, 760), (0.999, 1190)],
                    ink: .promote),
                .init(name: "lumen-32b", percentiles: [(0.5, 480), (0.95, 1012), (0.99, 1600)], ink: .hold),
                .init(name: "heron-moe", percentiles: [(0.5, 620), (0.9, 1300), (0.95, 1684), (0.99, 3100)]),
            ], limit: Limit(1200, "SLA: p95 at most 1.20 s", ink: .bad), format: millis
        ).chart
    }
}
