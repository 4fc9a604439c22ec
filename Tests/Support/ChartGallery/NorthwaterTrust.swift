public import Charts
import Voice

extension Northwater {
    /// Did our decisions work?
    public static var outcomes: Chart {
        ForecastRows(
            text: ChartText(
                title: "Two of three decisions landed inside their forecast",
                description:
                    "Four decisions, each from the low to the high end of its forecast. corvid-mini "
                    + "saved $31k of a forecast $29k; atlas-8b saved a third of what was forecast. In "
                    + "2026-Q2 it was one of two.",
                caption:
                    "The shade is the 80% interval that was forecast, each on its own scale; lines "
                    + "are 95% intervals of what was measured by 2026-Q3; n = 3 judged. Source: "
                    + "decisions."),
            decisions: [
                .init(
                    name: "Promote corvid-mini: cost a year", forecast: Reading(-29_000, low: -38_000, high: -20_000),
                    measured: Reading(-31_000, low: -36_000, high: -26_000), words: "\u{2212}$31k of \u{2212}$29k",
                    result: "hit", ink: .good),
                .init(
                    name: "Promote corvid-mini: answers resolved", forecast: Reading(1.5, low: 0.4, high: 2.6),
                    measured: Reading(1.8, low: 0.7, high: 2.9), words: "+1.8 of +1.5 points", result: "hit", ink: .good
                ),
                .init(
                    name: "Retire atlas-8b: cost a year", forecast: Reading(-6000, low: -8000, high: -4500),
                    measured: Reading(-2000, low: -3000, high: -1000), words: "\u{2212}$2k of \u{2212}$6k",
                    result: "miss", ink: .bad),
                .init(
                    name: "Scale lumen-32b: p95", forecast: Reading(1000, low: 900, high: 1100), measured: nil,
                    words: "1.00 s", result: "pending", ink: .muted),
            ]
        ).chart
    }

    /// What did we try?
    public static var experiments: Chart {
        IntervalRows(
            text: ChartText(
                title: "Caching saves a fifth; a larger batch saves nothing that can be told from noise",
                description:
                    "Prompt caching changes cost by \u{2212}21%, from \u{2212}25% to \u{2212}17%; "
                    + "nothing else can be told from no change.",
                caption:
                    "Change against the control, 95% intervals; n = 12 runs of each, September "
                    + "2026. Source: experiments."),
            valueTitle: "Change against the control, %", rowTitle: "Experiment",
            rows: [
                .init(name: "Prompt cache: cost", reading: Reading(-21, low: -25, high: -17), ink: .good),
                .init(name: "Prompt cache: p95", reading: Reading(-9, low: -14, high: -4), ink: .good),
                .init(name: "Batch of 16: cost", reading: Reading(-3, low: -8, high: 2), isHollow: true),
                .init(name: "Batch of 16: p95", reading: Reading(12, low: 6, high: 18), ink: .bad),
            ], limits: [Limit(0, "no change", ink: .muted)], includesZero: true,
            format: { Digits.signed($0) + "%" }
        ).chart
    }

    /// Is it current?
    public static var freshness: Chart {
        TimeLine(
            text: ChartText(
                title: "heron-moe's latency is 72 days old; 31 are allowed",
                description:
                    "Days from 22 July (heron-moe's latency, the oldest) to 30 September 2026, two "
                    + "days before the report. In 2026-Q2 it was 41 days old.",
                caption:
                    "Days measured, collected and allowed by policy; report of 2 October 2026; n = "
                    + "6 figures. Source: metrics.csv."),
            rowTitle: "Figure",
            rows: [
                .init(name: "Answers resolved, all", from: 20_635, to: 20_726, collected: 20_728, allowed: 92),
                .init(name: "Latency, corvid-mini", from: 20_699, to: 20_726, collected: 20_728, allowed: 31),
                .init(name: "Latency, heron-moe", from: 20_640, to: 20_656, collected: 20_660, allowed: 31),
                .init(name: "Bills", from: 20_635, to: 20_726, collected: 20_727),
                .init(name: "Prices", from: nil, to: 20_713, allowed: 120), .init(name: "Audit", from: nil, to: nil),
            ], today: 20_728, todayWords: "report of 2 October 2026"
        ).chart
    }

    /// Where is it from?
    public static var lineage: Chart {
        let items: [(String, Int, Ink)] = [
            ("metrics.csv", 0, .muted), ("corvid-mini.json", 0, .muted), ("bills-2026-09.csv", 0, .muted),
            ("portfolio.yml", 0, .muted), ("policy.yml", 0, .muted), ("Answers resolved", 1, .muted),
            ("p95 at the busy hour", 1, .muted), ("Cost per 1,000", 1, .muted), ("Worst group", 1, .muted),
            ("Score", 2, .muted), ("Frontier", 2, .muted), ("Limits", 2, .muted), ("Promote corvid-mini", 3, .promote),
            ("Retire atlas-8b", 3, .retire),
        ]
        return LineageGraph(
            text: ChartText(
                title: "Two decisions rest on five files",
                description:
                    "Files lead to figures, figures to findings, findings to decisions. From one to "
                    + "three figures rest on a file; most on metrics.csv. In 2026-Q2 it was four "
                    + "files.",
                caption:
                    "Every line leads to the place in its file on the page of lineage; n = 5 files, "
                    + "2026-Q3. Source: the files on the left."),
            layers: ["Files", "Figures", "Findings", "Decisions"],
            items: items.map { .init(name: $0.0, layer: $0.1, ink: $0.2) },
            links: [
                (0, 5), (0, 8), (1, 6), (2, 7), (3, 7), (4, 9), (4, 11), (5, 9), (5, 10), (7, 9), (7, 10), (6, 9),
                (6, 11), (8, 11), (9, 12), (10, 12), (11, 12), (10, 13), (9, 13),
            ]
        ).chart
    }
}
