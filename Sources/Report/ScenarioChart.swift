import Analysis
import Charts
import Portfolio

/// The matrix of scenarios and models: who is chosen, and what any other choice would cost.
struct ScenarioChart {
    var context: EditionContext
    var workload: WorkloadFinding

    /// As many columns as a page can hold.
    private static let most = 8

    /// The chart; nil without scenarios or without a choice.
    var chart: Chart? {
        guard let study = workload.scenarios, study.planned.choice != nil else { return nil }
        let all = [study.planned] + study.scenarios
        let largest = all.flatMap(\.standings).compactMap(\.regret).max() ?? 0
        let models = shown(study)
        let code = workload.models.first?.cost.currency.code ?? "USD"
        let cells = all.map { scenario in
            models.map { model -> HeatMap.Cell in
                guard let standing = scenario[model], standing.netBenefit != nil else {
                    return HeatMap.Cell("unknown", level: nil)
                }
                if scenario.choice == model { return HeatMap.Cell("choice", number: 0, level: 0, ink: .accent) }
                guard let regret = standing.regret else {
                    return HeatMap.Cell(standing.verdict == .fail ? "misses" : "open", level: 0.4, ink: .bad)
                }
                return HeatMap.Cell(
                    Digits.money(regret, half: nil, code), number: regret,
                    level: largest > 0 ? 0.1 + 0.9 * (regret / largest).squareRoot() : 0.1)
            }
        }
        let words = ScenarioWords(context: context, workload: workload)
        return HeatMap(
            text: ChartText(
                title: words.finding(study),
                description:
                    "\(study.scenarios.count) scenarios and the plan against \(models.count) models. "
                    + words.changes(study).joined(separator: " "),
                caption:
                    "Net benefit lost \(words.period) by choosing a model, against the choice of that scenario; a stronger shade is more. The other colour marks a model that misses a limit or leaves one open. Estimates without interval, \(Phrase.cycle(context.edition.cycle.id))."
            ),
            rowTitle: "Scenario", columns: models.map(context.wording.name), rows: all.map(\.scenario.title),
            cells: cells
        ).chart
    }

    /// Those that can be compared, the choices first, then by display.
    private func shown(_ study: ScenarioStudy) -> [ModelID] {
        let chosen = Set(([study.planned] + study.scenarios).compactMap(\.choice))
        let comparable = study.planned.standings.filter { $0.netBenefit != nil }.map(\.model)
        let ordered = comparable.filter(chosen.contains) + comparable.filter { !chosen.contains($0) }
        return Array(ordered.prefix(ScenarioChart.most))
    }
}
