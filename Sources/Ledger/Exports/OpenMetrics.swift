import Analysis
import Portfolio
import Voice

/// The figures of an edition as OpenMetrics text, for a monitoring system to draw beside what it measures itself (A17).
///
/// Every figure is a gauge: `quarterdeck_figure_ratio{cycle="2026-Q3",workload="support-chat",model="corvid-mini",figure="accuracy"} 0.778`,
/// and where it has a 95% interval, `quarterdeck_figure_low_ratio` and `quarterdeck_figure_high_ratio` are its ends. Units are the base ones that
/// the standard asks for: seconds, ratios of 0 to 1; money in the currency that the name ends with.
package enum OpenMetrics {
    /// What a figure is counted in here.
    private struct BaseUnit: Hashable {
        /// "seconds"; nil where a figure has no unit.
        let name: String?
        /// From the report's unit to this one.
        let factor: Double

        init(_ unit: Indicator.Unit, isMoney: Bool, currency: Currency) {
            let money = currency.code.lowercased()
            (name, factor) =
                switch unit {
                case .percent: ("ratio", 0.01)
                case .points: ("ratio_difference", 0.01)
                case .milliseconds: ("seconds", 0.001)
                case .moneyPerThousand: ("\(money)_per_1000_requests", 1)
                case .perSecond: ("per_second", 1)
                case .perYear: ("per_year", 1)
                case .hours: ("hours_per_month", 1)
                case .count: (nil, 1)
                case .number: (isMoney ? money : nil, 1)
                }
        }
    }

    /// One figure with its labels as they are written.
    private struct Sample {
        let labels: String
        let unit: BaseUnit
        let estimate: Estimate
    }

    /// The text, with its end mark. Figures that aren't known are left out: a gap is told from 0.
    package static func text(of edition: EditionFinding, figures: [Anchored]) -> String {
        let samples = figures.map { sample($0, edition) }
        let parts: [(String, String, (Estimate) -> Double?)] = [
            ("", "A figure of the deployment report", FigureFields.value),
            ("_low", "The low end of a figure's 95% interval", { FigureFields.ends($0).low }),
            ("_high", "The high end of a figure's 95% interval", { FigureFields.ends($0).high }),
        ]
        let units = Dictionary(grouping: samples) { $0.unit.name ?? "" }.sorted { $0.key < $1.key }
        let state = labels([("cycle", edition.cycle.id.name), ("status", edition.cycle.status.rawValue)])
        var text = """
            # TYPE quarterdeck_edition info
            # HELP quarterdeck_edition The edition that the figures are of.
            quarterdeck_edition_info\(state) 1

            """
        for (part, help, get) in parts {
            for (unit, samples) in units {
                let name = "quarterdeck_figure\(part)" + (unit.isEmpty ? "" : "_" + unit)
                let values = samples.compactMap { sample in
                    get(sample.estimate).map { "\(name)\(sample.labels) \(CSVField.number($0 * sample.unit.factor))\n" }
                }
                guard !values.isEmpty else { continue }
                text += "# TYPE \(name) gauge\n" + (unit.isEmpty ? "" : "# UNIT \(name) \(unit)\n")
                text += "# HELP \(name) \(help).\n" + values.joined()
            }
        }
        return text + "# EOF\n"
    }

    private static func sample(_ figure: Anchored, _ edition: EditionFinding) -> Sample {
        let model = figure.workload.flatMap { edition[$0] }?.models.first { $0.model.id == figure.model }
        let currency = model?.cost.currency ?? edition.currency
        let names: [(String, String?)] = [
            ("cycle", edition.cycle.id.name), ("workload", figure.workload?.name), ("model", figure.model?.name),
            ("figure", figure.figure), ("slice", figure.slice?.name),
        ]
        return Sample(
            labels: labels(names.compactMap { name, value in value.map { (name, $0) } }),
            unit: BaseUnit(figure.estimate.unit, isMoney: figure.isMoney, currency: currency),
            estimate: figure.estimate)
    }

    /// `{cycle="2026-Q3"}`, its text kept apart from the marks of the format.
    private static func labels(_ names: [(String, String)]) -> String {
        let list = names.map { name, value in
            let safe = value.unicodeScalars.map { scalar in
                switch scalar {
                case "\\": "\\\\"
                case "\"": "\\\""
                case "\n": "\\n"
                default: String(scalar)
                }
            }
            return "\(name)=\"\(safe.joined())\""
        }
        return "{\(list.joined(separator: ","))}"
    }
}
