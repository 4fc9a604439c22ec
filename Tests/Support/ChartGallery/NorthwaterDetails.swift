public import Charts
import Voice

extension Northwater {
    static let millis: @Sendable (Double) -> String = { Figures.latency(milliseconds: $0) }

    /// Whom does it serve badly?
    public static var slices: Chart {
        IntervalRows(
            text: ChartText(
                title: "Whom does it serve badly?",
                description: "Arabic on atlas-8b trails by 6.0 points, inside the gate.",
                caption: "Bars are 95% intervals; the gate is 8 points."),
            valueTitle: "Points behind the best group", rowTitle: "Slice",
            rows: [
                .init(
                    name: "Arabic on atlas-8b", reading: Reading(6, low: 3.2, high: 8.8), ink: .retire, isHollow: true),
                .init(name: "German on atlas-8b", reading: Reading(1.2, low: -0.4, high: 2.8)),
                .init(name: "Welsh on atlas-8b", reading: nil, note: "n under 30"),
            ], limits: [Limit(8, "gate: 8 points", ink: .bad)], includesZero: true,
            format: { Digits.short($0, places: 1) }
        ).chart
    }

    /// Did our decisions work?
    public static var outcomes: Chart {
        IntervalRows(
            text: ChartText(
                title: "Two of three decisions landed inside their forecast",
                description: "Cost fell as forecast twice; the third saved less.",
                caption: "Forecasts are 80% intervals."),
            valueTitle: "Change of cost, USD a year", rowTitle: "Decision", otherTitle: "Forecast",
            rows: [
                .init(
                    name: "Promote corvid-mini", reading: Reading(-31_000, low: -36_000, high: -26_000),
                    other: Reading(-29_000, low: -38_000, high: -20_000), ink: .good),
                .init(
                    name: "Retire atlas-8b", reading: Reading(-2000, low: -3000, high: -1000),
                    other: Reading(-6000, low: -8000, high: -4500), ink: .bad, isHollow: true, note: "missed"),
                .init(
                    name: "Scale lumen-32b", reading: nil, other: Reading(4000, low: 1000, high: 9000), note: "pending"),
            ], limits: [Limit(0, "no change", ink: .muted)], includesZero: true, format: dollars
        ).chart
    }

    /// Who meets the SLA when it is busy?
    public static var latency: Chart {
        let shape: [(value: Double, weight: Double)] = (0...40).map { step in
            let place = Double(step) / 40
            return (140 * (1 + 9 * place * place), place * (1 - place) * (1.2 - place))
        }
        return SpanRows(
            text: ChartText(
                title: "Who meets the SLA when it is busy?", description: "Three of four meet 1,200 ms at p95.",
                caption: "Shapes are what was measured; where only quantiles are known, only they are drawn."),
            valueTitle: "Latency at the busy hour", mainTitle: "p95",
            rows: [
                .init(
                    name: "corvid-mini", quantiles: [("p50", 300), ("p99", 760)], density: shape,
                    main: Reading(542, low: 520, high: 566), ink: .promote),
                .init(name: "lumen-32b", quantiles: [("p50", 480), ("p99", 1600)], main: Reading(1012), ink: .hold),
                .init(
                    name: "heron-moe", quantiles: [("p50", 620), ("p99", 3100)], main: Reading(1684), ink: .muted,
                    misses: true),
                .init(name: "nimbus-large", quantiles: [], main: nil),
            ], limit: Limit(1200, "SLA: p95 at most 1,200 ms"), format: millis
        ).chart
    }

    /// What changed over the cycles?
    public static var history: Chart {
        let cycles = ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]
        let lines: [(String, [Double], Ink)] = [
            ("corvid-mini", [70, 72, 74, 76.1, 77.9], .promote), ("atlas-8b", [76.4, 76.5, 76.6, 76.8, 76.1], .retire),
            ("lumen-32b", [80, 81, 82, 82.9, 83.4], .hold),
        ]
        return Curves(
            text: ChartText(
                title: "corvid-mini passed atlas-8b this cycle", description: "From 70% to 77.9% in five cycles.",
                caption: "Bands are 95% intervals."),
            x: Axis(
                Scale(.linear, from: 0, to: 5.2), title: "Cycle",
                ticks: cycles.enumerated().map { .init(Double($0.offset), $0.element) }),
            y: Axis(Scale.around(lines.flatMap(\.1), room: 0.12), title: "Answers resolved, %", format: percent),
            series: lines.map { name, values, ink in
                Curves.Series(
                    name: name, points: values.enumerated().map { Spot(Double($0.offset), $0.element) },
                    band: values.enumerated().map { (Double($0.offset), $0.element - 0.9, $0.element + 0.9) }, ink: ink,
                    hasDots: true)
            }, limits: [Limit(75, "gate: 75%", ink: .bad)]
        ).chart
    }

    /// When is it expensive?
    public static var hours: Chart {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return HeatMap(
            text: ChartText(
                title: "When is it expensive?", description: "Weekdays from 9 to 17 cost most.",
                caption: "Made-up week."),
            rowTitle: "Day", columns: (0..<24).map { "\($0)" }, columnTitle: "Hour of the day, UTC", rows: days,
            cells: days.indices.map { day in
                (0..<24).map { hour in
                    let level = (hour > 8 && hour < 18 ? 0.9 : 0.25) * (day < 5 ? 1 : 0.4)
                    return HeatMap.Cell(dollars(level * 40), number: level * 40, level: level)
                }
            }, showsWords: false,
            keys: [.init(.patch(.accent, .shade(0)), "least"), .init(.patch(.accent, .shade(1)), "most: $36 an hour")]
        ).chart
    }

    /// Which group is served how by which model?
    public static var cohorts: Chart {
        let groups = ["English", "German", "Spanish", "Arabic", "Mobile"]
        let models = ["corvid-mini", "atlas-8b", "lumen-32b"]
        return HeatMap(
            text: ChartText(
                title: "Arabic trails on every model", description: "71.9% on atlas-8b is the worst.",
                caption: "Made up."),
            rowTitle: "Model", columns: groups, rows: models,
            cells: models.indices.map { model in
                groups.indices.map { group in
                    let value = 78.0 + 3 * Double(model) - 1.5 * Double(group)
                    return HeatMap.Cell(
                        percent(value), number: value, level: (86 - value) / 16, ink: value < 75 ? .bad : .accent)
                }
            }, keys: [.init(.patch(.bad, .shade(0.7)), "misses the gate of 75%")]
        ).chart
    }

    /// Where did the budget go?
    public static var budget: Chart {
        ChangeRows(
            text: ChartText(
                title: "The decisions save $37k a year", description: "From $199k to $162k; the budget is $190k.",
                caption: "Yearly run cost."), valueTitle: "Run cost, USD a year", rowTitle: "Step",
            rows: ChangeRows.waterfall(
                from: ("Before", 199_000), changes: [("Promote corvid-mini", -31_000), ("Retire atlas-8b", -6000)],
                to: "After", format: dollars, signed: { Money.signed($0) }),
            limits: [Limit(190_000, "budget: $190k")], isChain: true, format: dollars
        ).chart
    }
}
