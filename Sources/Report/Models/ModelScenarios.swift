import Analysis
import Portfolio

/// What becomes of one model in each scenario, for its page.
struct ModelScenarios {
    var context: EditionContext
    var model: ModelID

    /// The heading and the table; empty without scenarios.
    func blocks(_ workload: WorkloadFinding) -> [Block] {
        guard let study = workload.scenarios, let finding = workload[model] else { return [] }
        let currency = finding.cost.currency
        let rows = ([study.planned] + study.scenarios).compactMap { scenario -> [Table.Cell]? in
            guard let standing = scenario[model] else { return nil }
            let cost = standing.costPerMonth ?? standing.costPerThousand
            return [
                .init(scenario.scenario.title),
                .init(Wording.chip(standing.action), small: "rule \(standing.rule)", action: standing.action),
                .init(
                    cost.map { Digits.money($0, half: nil, currency.code) } ?? "unknown",
                    small: replicas(scenario, standing),
                    exact: CSVText.field(cost)),
                .init(
                    standing.quality.map {
                        Phrase.quantity($0, finding.quality?.unit ?? .percent, half: nil, currency)
                    } ?? "not measured", exact: CSVText.field(standing.quality)),
                .init(regret(scenario, standing, currency), exact: CSVText.field(standing.regret)),
                .init(
                    Wording.word(standing.verdict),
                    state: .init(standing.verdict)),
            ]
        }
        let per = workload.workload.period
        return [
            Block.heading(3, "What becomes of it in each scenario?"),
            Table(
                caption:
                    "\(finding.model.title) under other assumptions, which are taken as exact; regret is the net benefit lost against that scenario's choice",
                heads: [
                    "Scenario", "Advice", .number("Cost \(per)"), .number(workload.qualityTitle(context.policy)),
                    .number("Regret \(per)"),
                    "Its limits",
                ], rows: rows
            ).block,
        ]
    }

    /// "8 replicas, 71% busy in the busiest hour".
    private func replicas(_ scenario: ScenarioFinding, _ standing: ScenarioFinding.Standing) -> String? {
        standing.replicas.map { count in
            let busy = scenario.queues.first { $0.model == model }.map {
                ", \(LoadWords.busy($0.utilisation)) busy in the busiest hour"
            }
            return "\(count) \(count == 1 ? "replica" : "replicas")\(busy ?? "")"
        }
    }

    private func regret(
        _ scenario: ScenarioFinding, _ standing: ScenarioFinding.Standing, _ currency: Currency
    ) -> String {
        if scenario.choice == model { return "none: it is the choice" }
        return standing.regret.map { Digits.money($0, half: nil, currency.code) } ?? "not eligible"
    }
}
