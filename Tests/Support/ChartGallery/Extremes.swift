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
        let text = { (kind: String) in words(kind, name) }
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
            HeatMap(
                text: text("Cohorts"), rowTitle: "Group", columns: Array(Crowd.hostileNames.prefix(7)), rows: names,
                cells: values.enumerated().map { place, value in
                    (0..<7).map { column in
                        place % 7 == column
                            ? .init("no data", level: nil)
                            : .init(Axis.plain(value), number: value, level: Double(place % 9) / 8)
                    }
                }
            ).chart,
            ChangeRows(
                text: text("Changes"), valueTitle: "Value", rowTitle: "Step",
                rows: ChangeRows.waterfall(
                    from: ("Before", 10), changes: rows.prefix(40).map { ($0, $1) }, to: "After", format: Axis.plain,
                    signed: Axis.plain), isChain: true
            ).chart,
        ] + choices(name, names, values) + shapes(name, names, values) + times(name, names, values)
            + densities(name, names, values)
    }

    static func words(_ kind: String, _ name: String) -> ChartText {
        ChartText(title: kind + ": " + name, description: "Made-up figures.", caption: "Made-up figures.")
    }
}
