public import Charts

/// Every chart type with few, many, equal, huge, tiny and negative values.
public enum Extremes {
    private static let values: [(String, [Double])] = [
        ("none", []), ("one", [5]), ("two", [5, 7]), ("equal", [3, 3, 3, 3]), ("nine decades", [1e-4, 1, 300, 1e5]),
        ("negative", [-5, -2, -9]), ("zero", [0, 0]), ("a thousand", (0..<1000).map { Double($0 * 7919 % 1000) }),
        ("fifteen hundred", (0..<1500).map { Double($0 * 7919 % 1000) / 7 - 50 }),
    ]

    /// The charts.
    public static var charts: [Chart] { values.flatMap { name, values in charts(name, values) } }

    /// The charts by their type, each with all its extremes.
    static var kinds: [(kind: String, charts: [Chart])] {
        let all = values.map { name, values in charts(name, values) }
        return (all.first ?? []).indices.map { place in
            let charts = all.map { $0[place] }
            return (String(charts[0].title.prefix { $0 != ":" }), charts)
        }
    }

    private static func charts(_ name: String, _ values: [Double]) -> [Chart] {
        func text(_ kind: String) -> ChartText {
            ChartText(title: kind + ": " + name, description: "Made-up figures.", caption: "Made-up figures.")
        }
        let names = values.indices.map { Crowd.hostileNames[$0 % Crowd.hostileNames.count] }
        let rows = zip(names, values)
        return [
            CostQualityMap(
                title: "Map: " + name, description: "Made-up figures.", caption: "", costTitle: "Cost",
                qualityTitle: "Quality",
                points: rows.map {
                    .init(name: $0, cost: Reading($1), quality: Reading($1), isOnFrontier: $1 > 0, isNamed: true)
                },
                worth: .init(perUnit: 1, cost: 1, quality: 1, words: "worth it above")
            ).chart,
            Crowd.ladder(values, names: Crowd.hostileNames, title: "Ladder: " + name),
            RankedList(
                title: "Ranks: " + name, description: "Made-up figures.", caption: "", totalTitle: "Score",
                parts: (1...9).map { "part \($0)" },
                entries: rows.map {
                    .init(
                        name: $0, total: Reading($1 * 9, low: $1 * 8, high: $1 * 10),
                        contributions: Array(repeating: $1, count: 9))
                }
            ).chart,
            IntervalRows(
                text: text("Intervals"), valueTitle: "Value", rowTitle: "Row",
                rows: rows.map { .init(name: $0, reading: Reading($1, low: $1 - 1, high: $1 + 1)) },
                limits: [
                    Limit(1, "a limit with quite a long sentence beside it, to be sure"), Limit(1, "the same limit"),
                    Limit(1.1, "near"),
                ]
            ).chart,
            SpanRows(
                text: text("Spans"), valueTitle: "Value", mainTitle: "p95",
                rows: rows.map {
                    .init(name: $0, quantiles: [("p50", $1 / 2), ("p99", $1 * 2)], main: Reading($1))
                },
                limit: Limit(4, "limit")
            ).chart,
            Curves(
                text: text("Curves"), x: Axis(Scale.around(values), title: "x"),
                y: Axis(Scale.around(values), title: "y"),
                series: names.prefix(8).map { name in
                    .init(name: name, points: values.sorted().map { Spot($0, $0) }, hasDots: true)
                }, notes: [Limit(2, "note")], limits: [Limit(2, "limit"), Limit(2, "limit")]
            ).chart,
            HeatMap(
                text: text("Heat map"), rowTitle: "Row", columns: Array(names.prefix(12)),
                rows: Array(names.prefix(20)),
                cells: names.prefix(20).map { name in names.prefix(12).map { _ in .init(name, level: 0.5) } }
            ).chart,
            ChangeRows(
                text: text("Changes"), valueTitle: "Value", rowTitle: "Step",
                rows: ChangeRows.waterfall(
                    from: ("Before", 10), changes: rows.prefix(40).map { ($0, $1) }, to: "After", format: Axis.plain,
                    signed: Axis.plain), isChain: true
            ).chart,
        ] + choices(name, names, values) + shapes(name, names, values) + times(name, names, values)
    }

    private static func words(_ kind: String, _ name: String) -> ChartText {
        ChartText(title: kind + ": " + name, description: "Made-up figures.", caption: "Made-up figures.")
    }

    private static func shapes(_ name: String, _ names: [String], _ values: [Double]) -> [Chart] {
        let rows = Array(zip(names, values))
        return [
            ParallelCoordinates(
                text: words("Parallel", name),
                measures: names.prefix(6).enumerated().map {
                    .init(name: $0.element, moreIsBetter: $0.offset % 2 == 0)
                },
                candidates: rows.enumerated().map { place, row in
                    .init(
                        name: row.0, values: names.prefix(6).indices.map { $0 == place % 6 ? .nan : row.1 },
                        isNamed: place % 3 == 0)
                }
            ).chart,
            RadarPanels(
                text: words("Radar", name), axes: Array(Crowd.hostileNames.prefix(5)),
                candidates: rows.map { row in
                    .init(name: row.0, values: (0..<5).map { $0 == 2 ? .nan : row.1 * Double($0) })
                }, reference: ("a reference with quite a long name, to be sure", [10, 20, 30, 40, 50])
            ).chart,
            SlopeChart(
                text: words("Slope", name), valueTitle: "Value", cycles: ("2026-Q2", "2026-Q3"),
                candidates: rows.enumerated().map { place, row in
                    .init(
                        name: row.0, before: place % 5 == 3 ? nil : row.1,
                        now: place % 5 == 4 ? nil : row.1 * (place % 2 == 0 ? 1.1 : 1))
                }
            ).chart,
            BumpChart(
                text: words("Bump", name), cycles: ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"],
                candidates: rows.enumerated().map { place, row in
                    .init(
                        name: row.0,
                        ranks: (0..<4).map { cycle in cycle == place % 5 ? nil : (place + 1)...(place + 1 + cycle % 2) }
                    )
                }
            ).chart,
            LineageGraph(
                text: words("Lineage", name), layers: ["Files", "Figures", "Findings", "Decisions"],
                items: names.enumerated().map { .init(name: $0.element, layer: $0.offset % 4) },
                links: names.indices.map { ($0, $0 + 1) }
            ).chart,
        ]
    }

    private static func times(_ name: String, _ names: [String], _ values: [Double]) -> [Chart] {
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

    private static func choices(_ name: String, _ names: [String], _ values: [Double]) -> [Chart] {
        func text(_ kind: String) -> ChartText {
            ChartText(title: kind + ": " + name, description: "Made-up figures.", caption: "Made-up figures.")
        }
        let rows = Array(zip(names, values))
        let sum = values.map(abs).reduce(0, +)
        return [
            AcceptabilityCurve(
                text: text("Acceptability"), worthTitle: "Worth", worths: values.sorted(),
                candidates: names.prefix(12).enumerated().map { place, name in
                    .init(name: name, probabilities: values.map { sum > 0 ? abs($0) / sum / Double(place + 1) : .nan })
                }, worth: Limit(5, "a point is worth five")
            ).chart,
            RankAcceptability(
                text: text("Rank acceptability"),
                rows: rows.map { row in (row.0, values.prefix(30).map { sum > 0 ? abs($0) / sum : .nan }) }
            ).chart,
            ScenarioMatrix(
                text: text("Scenarios"), questions: Array(names.prefix(5)),
                scenarios: rows.prefix(40).map { row in
                    (
                        row.0,
                        names.prefix(5).map { .init($0, number: row.1, standing: row.1 > 4 ? .changed : .broken) }
                    )
                }
            ).chart,
            Tornado(
                text: text("Tornado"), valueTitle: "Saving",
                assumptions: rows.map { .init(name: $0, low: $1, lowWords: $0, high: $1 * 2, highWords: "+30%") },
                today: Limit(4, "today"), turning: Limit(0, "not worth it")
            ).chart,
            VolumeCost(
                text: text("Volume"), volumeTitle: "Requests", costTitle: "Cost",
                candidates: names.prefix(9).map { name in
                    .init(name: name, points: values.sorted().map { ($0, $0 * 2) }, steps: values)
                }, breakEvens: rows.prefix(2).map { .init(volume: Reading($1, low: $1 / 2, high: $1 * 2), words: $0) },
                today: Limit(3, "today")
            ).chart,
        ]
    }
}
