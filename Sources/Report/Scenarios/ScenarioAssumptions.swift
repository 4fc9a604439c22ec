import Analysis
import Portfolio

/// The table of what each scenario of an edition assumes.
struct ScenarioAssumptions {
    var context: EditionContext

    private var scenarios: [Scenario] { context.edition.cycle.scenarios }

    /// The table; a column for retraining only where one changes it.
    var table: Table {
        let retrains = scenarios.contains { $0.retraining != 1 }
        return Table(
            caption: "What each scenario assumes (exact: chosen by people)",
            heads: ["Scenario", .number("Traffic"), .number("Hardware price"), .number("Token price")]
                + (retrains ? [.number("Retrainings a year")] : []) + [.number("Quality")],
            rows: scenarios.map { scenario -> [Table.Cell] in
                [
                    .init(scenario.title, small: scenario.about), traffic(scenario), factor(scenario.hardwarePrice),
                    factor(scenario.tokenPrice),
                ] + (retrains ? [factor(scenario.retraining)] : []) + [quality(scenario)]
            })
    }

    private func factor(_ value: Double) -> Table.Cell {
        .init(value == 1 ? "as planned" : times(value), exact: CSVText.field(value))
    }

    private func times(_ value: Double) -> String { "× \(Digits.fixed(value, 2))" }

    private func traffic(_ scenario: Scenario) -> Table.Cell {
        var cell = factor(scenario.traffic)
        if scenario.busyTraffic != 1 {
            cell.small = "busy hours \(times(scenario.busyTraffic))" + (scenario.traffic == 1 ? "" : " on top")
        }
        return cell
    }

    /// Points lost by everybody, else by whom.
    private func quality(_ scenario: Scenario) -> Table.Cell {
        let groups = scenario.driftBySlice.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map {
            "\(title($0.key)) \(points(-$0.value))"
        }
        let mix = scenario.mix.isEmpty ? [] : ["another mix of groups"]
        let small = (groups + mix).joined(separator: "; ")
        return .init(
            scenario.drift != 0 ? points(-scenario.drift) : groups.isEmpty ? "as planned" : "by group",
            small: small.isEmpty ? nil : small, exact: CSVText.field(-scenario.drift))
    }

    private func points(_ value: Double) -> String { Digits.fixed(value, 1, signed: true) + "\u{a0}points" }

    private func title(_ slice: SliceID) -> String {
        context.edition.workloads.lazy.flatMap(\.workload.slices).first { $0.id == slice }?.title ?? slice.name
    }
}
