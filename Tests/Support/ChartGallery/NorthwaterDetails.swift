public import Charts
import Voice

extension Northwater {
    static let millis: @Sendable (Double) -> String = { Figures.latency(milliseconds: $0) }

    /// Whom does it serve badly?
    public static var slices: Chart {
        IntervalRows(
            text: ChartText(
                title: "Whom does it serve badly?",
                description:
                    "Gaps run from 1.2 to 6.0 points; Arabic trails most, inside the gate. "
                    + "Unchanged since 2026-Q2.",
                caption:
                    "Bars are 95% intervals; the gate is 8 points; n = 310 to 12,000 answers a "
                    + "group, 2026-Q3. Source: metrics.csv."),
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

    /// Who meets the SLA when it is busy?
    public static var latency: Chart {
        let shape: [(value: Double, weight: Double)] = (0...40).map { step in
            let place = Double(step) / 40
            return (140 * (1 + 9 * place * place), place * (1 - place) * (1.2 - place))
        }
        return SpanRows(
            text: ChartText(
                title: "Who meets the SLA when it is busy?",
                description:
                    "Two of three meet 1,200 ms at p95, which runs from 542 ms (corvid-mini) to "
                    + "1,684 ms (heron-moe). Unchanged since 2026-Q2.",
                caption:
                    "Shapes are what was measured; where only quantiles are known, only they are "
                    + "drawn; n = 41,200 calls, 2026-Q3. Source: snapshots."),
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

    /// Which group is served how by which model?
    public static var cohorts: Chart {
        let groups = ["English", "German", "Spanish", "Mobile", "Arabic"]
        let models = ["corvid-mini", "atlas-8b", "lumen-32b"]
        return HeatMap(
            text: ChartText(
                title: "Arabic trails on every model",
                description:
                    "Answers resolved from 72% (Arabic on corvid-mini) to 84%. There is no earlier "
                    + "cycle to compare with.",
                caption:
                    "Answers resolved, %; a stronger shade is lower; n = 310 to 12,000 answers a "
                    + "group, 2026-Q3. Source: metrics.csv."),
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
                title: "The decisions save $37k a year",
                description:
                    "From $199k to $162k a year; the budget is $190k. The largest change is "
                    + "corvid-mini for atlas-8b.",
                caption:
                    "Yearly run cost at today's traffic; n = 2 decisions, 2026-Q3. Source: "
                    + "billing.csv and portfolio.yml."), valueTitle: "Run cost, USD a year", rowTitle: "Step",
            rows: ChangeRows.waterfall(
                from: ("Before", 199_000), changes: [("Promote corvid-mini", -31_000), ("Retire atlas-8b", -6000)],
                to: "After", format: dollars, signed: { Money.signed($0) }),
            limits: [Limit(190_000, "budget: $190k")], isChain: true, format: dollars
        ).chart
    }

    /// How did a figure come to be what it is?
    public static var history: Chart {
        let cycles = ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]
        let costs = [
            ("atlas-8b", [3.1, 2.9, 2.9, 2.4], Ink.retire), ("corvid-mini", [2.6, 2.2, 1.9, 1.6], Ink.promote),
        ]
        return Curves(
            text: ChartText(
                title: "corvid-mini costs two fifths less than three cycles ago",
                description:
                    "From $2.60 to $1.60 per 1,000 requests; atlas-8b fell from $3.10 to $2.40. corvid-mini is "
                    + "the cheaper one in every cycle.",
                caption:
                    "Shades are 95% intervals; n = 3 monthly bills a cycle, 2025-Q4 to 2026-Q3. Source: billing.csv."),
            x: Axis(
                Scale(.points(cycles.count), from: 0, to: 1), title: "",
                ticks: cycles.enumerated().map { .init(Double($0.offset), $0.element) }),
            y: Axis(Scale(.linear, from: 0, to: 3.5), title: "Cost per 1,000 requests, USD", format: dollars),
            series: costs.map { name, values, ink in
                .init(
                    name: name, points: values.enumerated().map { Spot(Double($0.offset), $0.element) },
                    band: values.enumerated().map { (Double($0.offset), $0.element * 0.94, $0.element * 1.06) },
                    ink: ink, hasDots: true)
            }
        ).chart
    }
}
