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
        let code = workload.code
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
                    level: largest > 0 ? 0.1 + 0.9 * (max(0, regret) / largest).squareRoot() : 0.1)
            }
        }
        let words = ScenarioWords(context: context, workload: workload)
        return HeatMap(
            text: ChartText(
                title: words.finding(study),
                description: description(study, models, words),
                caption:
                    "Net benefit lost \(words.period) by choosing a model, against the choice of that scenario; a stronger shade is more. The other colour marks a model that misses a limit or leaves one open. Estimates without interval, n\u{a0}=\u{a0}\(all.count) scenarios with the plan, \(Phrase.cycle(context.edition.cycle.id)). \(source(models))"
            ),
            rowTitle: "Scenario", columns: models.map(context.wording.name), rows: all.map(\.scenario.title),
            cells: cells
        ).chart
    }

    /// Range, choice, and where it changes.
    private func description(_ study: ScenarioStudy, _ models: [ModelID], _ words: ScenarioWords) -> String {
        let regrets = ([study.planned] + study.scenarios).flatMap { scenario in
            models.compactMap { scenario[$0]?.regret }
        }
        let changes = words.changes(study)
        return
            "\(study.scenarios.count) scenarios and the plan against \(models.count) models. As planned \(study.planned.choice.map(context.wording.name) ?? "nobody") is the choice; choosing otherwise costs from \(words.amount(regrets.min() ?? 0)) to \(words.amount(regrets.max() ?? 0)) \(words.period). "
            + (changes.isEmpty ? "No scenario changes the choice." : changes.joined(separator: " ")) + " "
            + ChartChange(context: context).words { past in
                guard let before = past[workload.workload.id]?.scenarios, let choice = before.planned.choice else {
                    return nil
                }
                return
                    "\(context.wording.name(choice)) in \(before.holding.count) of \(before.scenarios.count) scenarios"
            }
    }

    /// What was measured of the models, and where the scenarios are written.
    private func source(_ models: [ModelID]) -> String {
        let figures = models.compactMap { workload[$0] }.flatMap { [$0.quality, $0.cost.comparable].compactMap { $0 } }
        return ChartCaption(context: context).source(figures)
    }

    /// Those that can be compared, the choices first, then by display.
    private func shown(_ study: ScenarioStudy) -> [ModelID] {
        let chosen = Set(([study.planned] + study.scenarios).compactMap(\.choice))
        let comparable = study.planned.standings.filter { $0.netBenefit != nil }.map(\.model)
        let ordered = comparable.filter(chosen.contains) + comparable.filter { !chosen.contains($0) }
        return Array(ordered.prefix(ScenarioChart.most))
    }
}
