import Charts

/// Charts of what would be chosen, of extreme figures.
extension Extremes {
    static func choices(_ name: String, _ names: [String], _ values: [Double]) -> [Chart] {
        let text = { (kind: String) in words(kind, name) }
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
            SensitivityCurve(
                text: text("Sensitivity"), valueTitle: "Input", outcomeTitle: "Lead",
                points: values.sorted().enumerated().map { .init($1, $0 % 3 == 2 ? nil : -$1) },
                filed: Limit(3, "filed"),
                turns: rows.prefix(3).map { Limit($1, $0) }
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
