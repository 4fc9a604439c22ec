import Charts

/// Charts of what each candidate is like, of extreme figures.
extension Extremes {
    static func shapes(_ name: String, _ names: [String], _ values: [Double]) -> [Chart] {
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

    /// Distributions: each row a shape around its value, and rows of which only quantiles are known.
    static func densities(_ name: String, _ names: [String], _ values: [Double]) -> [Chart] {
        let rows = zip(names, values).enumerated()
        return [
            SpanRows(
                text: words("Violins", name), valueTitle: "Latency, ms", mainTitle: "p95",
                rows: rows.map { place, row in
                    let samples = (1...60).map { row.1 * (0.4 + Double($0 * $0) / 2400) }
                    return .init(
                        name: row.0, quantiles: [("p50", row.1 * 0.8), ("p99", row.1 * 1.9)],
                        density: place % 4 == 3 ? [] : Density.shape(samples: samples),
                        main: place % 5 == 4 ? nil : Reading(row.1 * 1.6, low: row.1 * 1.5, high: row.1 * 1.7),
                        misses: row.1 > 4)
                }, limit: Limit(4, "limit"), isLog: true
            ).chart
        ]
    }
}
