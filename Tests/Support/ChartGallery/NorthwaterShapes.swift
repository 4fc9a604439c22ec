public import Charts
import Voice

extension Northwater {
    /// Name, points resolved, cost, p95, gap of the worst group, retrainings a year, colour, whether it is named.
    private static let figures: [(String, [Double], Ink, Bool)] = [
        ("corvid-mini", [77.9, 1.6, 542, 5.3, 4], .promote, true),
        ("atlas-8b", [76.1, 2.4, 688, 7.7, 6], .retire, true), ("lumen-32b", [83.4, 5.2, 1012, 4.6, 4], .hold, true),
        ("corvid-pro", [85.6, 11.8, 1178, 5, 2], .defer, true),
        ("atlas-70b", [84.9, 16.5, 1094, 3.8, 2], .muted, false),
        ("heron-moe", [82.1, 7.4, 1684, 6.5, .nan], .muted, false),
        ("nimbus-small", [71.2, 0.9, 410, 9.1, 8], .muted, false),
        ("nimbus-large", [87, 31, 2200, 3.5, 1], .muted, false),
    ]

    /// Which trade-offs does each model make?
    public static var parallel: Chart {
        ParallelCoordinates(
            text: ChartText(
                title: "No model leads on everything: accuracy is paid with money and time",
                description:
                    "Answers resolved from 71.2% to 87%, cost from $31 to $0.90. nimbus-large "
                    + "resolves most answers and is last in cost and latency; nimbus-small is the "
                    + "cheapest and fastest and last in accuracy and fairness. Unchanged since "
                    + "2026-Q2.",
                caption:
                    "Each axis in its own unit, better is up; a line ends where a figure isn't "
                    + "known; n = 41,200 answers, 2026-Q3. Source: metrics.csv."),
            measures: [
                .init(name: "Answers resolved", moreIsBetter: true, format: percent),
                .init(name: "Cost per 1,000", moreIsBetter: false, format: dollars),
                .init(name: "p95 at the busy hour", moreIsBetter: false, format: millis),
                .init(name: "Gap of the worst group, points", moreIsBetter: false),
                .init(name: "Retrainings a year", moreIsBetter: false),
            ],
            candidates: figures.map { .init(name: $0.0, values: $0.1, ink: $0.2, isNamed: $0.3) }
        ).chart
    }

    /// Which shape has each model?
    public static var radar: Chart {
        RadarPanels(
            text: ChartText(
                title: "corvid-mini is round; the large models have a dent at cost",
                description:
                    "Scores by indicator from 0 (worst goalpost) to 100 (best), against atlas-8b; "
                    + "corvid-mini is the best in cost. Largest change since 2026-Q2: cost, by 8.",
                caption:
                    "The middle is 0, the rings are 50 and 100; n = 41,200 answers, 2026-Q3. "
                    + "Source: metrics.csv and policy.yml."),
            axes: ["Answers resolved", "Cost", "Latency at the busy hour", "Worst group", "Upkeep"],
            candidates: [
                .init(name: "corvid-mini", values: [64, 88, 86, 67, 62], ink: .promote),
                .init(name: "lumen-32b", values: [78, 60, 55, 71, 62], ink: .hold),
                .init(name: "corvid-pro", values: [85, 38, 43, 69, 81], ink: .defer),
                .init(name: "heron-moe", values: [74, 50, 20, 59, .nan], ink: .muted),
            ], reference: ("atlas-8b, in production", [58, 79, 76, 52, 43])
        ).chart
    }

    /// What changed since the last cycle?
    public static var slope: Chart {
        SlopeChart(
            text: ChartText(
                title: "corvid-mini passed atlas-8b this cycle",
                description:
                    "corvid-mini changed from 76.1% to 77.9%, while atlas-8b fell from 76.8% to "
                    + "76.1%; corvid-pro leads with 85.6%.",
                caption:
                    "Answers resolved, 2026-Q2 and 2026-Q3; n = 41,200 for each. Source: "
                    + "metrics.csv of both cycles."),
            valueTitle: "Answers resolved, %", cycles: ("2026-Q2", "2026-Q3"),
            candidates: [
                .init(name: "corvid-mini", before: 76.1, now: 77.9, ink: .promote),
                .init(name: "atlas-8b", before: 76.8, now: 76.1, ink: .retire),
                .init(name: "lumen-32b", before: 82.9, now: 83.4, ink: .hold),
                .init(name: "corvid-pro", before: nil, now: 85.6, ink: .defer),
                .init(name: "atlas-70b", before: 84.6, now: 84.9), .init(name: "heron-moe", before: 81.2, now: 82.1),
                .init(name: "nimbus-tiny", before: 69.5, now: nil),
            ], format: percent
        ).chart
    }

    /// How did ranks move over the cycles?
    public static var bump: Chart {
        BumpChart(
            text: ChartText(
                title: "corvid-mini climbed from fifth to first in five cycles",
                description:
                    "corvid-mini changed from fifth to first, atlas-8b fell from second to fifth; "
                    + "corvid-pro entered in 2026-Q2.",
                caption:
                    "Rank by score; ties stand between their places; n = 6 models, 2025-Q3 to "
                    + "2026-Q3. Source: the scores of each cycle's report."),
            cycles: ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"],
            candidates: [
                .init(name: "corvid-mini", ranks: [5...5, 4...4, 3...3, 2...2, 1...1], ink: .promote),
                .init(name: "lumen-32b", ranks: [1...1, 1...1, 1...2, 1...1, 2...3], ink: .hold),
                .init(name: "corvid-pro", ranks: [nil, nil, nil, 3...4, 2...3], ink: .defer),
                .init(name: "atlas-70b", ranks: [3...3, 3...3, 1...2, 3...4, 4...4]),
                .init(name: "atlas-8b", ranks: [2...2, 2...2, 4...4, 5...5, 5...5], ink: .retire),
                .init(name: "heron-moe", ranks: [4...4, 5...5, 5...5, nil, 6...6]),
            ]
        ).chart
    }
}
