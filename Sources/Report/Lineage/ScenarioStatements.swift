import Analysis
import Formulas
import Portfolio

/// What becomes of a workload in each scenario, explained: its assumptions, and what each model's net benefit is made of.
struct ScenarioStatements {
    var context: EditionContext
    var workload: WorkloadFinding

    /// As many models as one statement tells.
    private static let most = 12

    /// One for each scenario, in the author's order.
    var explanations: [Explanation] {
        guard let study = workload.scenarios else { return [] }
        return study.scenarios.map { finding in
            let id = workload.workload.id.name
            let scenario = finding.scenario
            return Explanation(
                id: "f-" + SitePath.name(for: id) + "--scenario-" + SitePath.name(for: scenario.id.name),
                name: "\(id) scenario.\(scenario.id.name)",
                title: "Choice for \(workload.workload.title) in the scenario \(scenario.title)",
                value: finding.choice.map(context.wording.name) ?? "nobody",
                beside: finding.choiceProbability.map(Phrase.sureness) ?? "",
                steps: assumptions(scenario) + traffic(finding) + standings(finding)
                    + finding.queues.flatMap { queue in
                        StepWords.list(queue.steps).map { "\(context.wording.name(queue.model)), busiest hour: \($0)" }
                    } + finding.gaps.all.map(\.words),
                methods: [.scenarios], sources: [scenario.source, workload.workload.source].compactMap { $0 },
                model: nil, workload: workload.workload.id)
        }
    }

    private func assumptions(_ scenario: Scenario) -> [String] {
        let text = FormulaNumber.text
        let factors: [(String, Double)] = [
            ("traffic", scenario.traffic), ("calls of the busy hours", scenario.busyTraffic),
            ("price of an hour of hardware", scenario.hardwarePrice), ("price by the request", scenario.tokenPrice),
            ("retrainings a year", scenario.retraining),
        ]
        func map(_ values: [SliceID: Double]) -> String {
            values.sorted { $0.key < $1.key }.map { "\($0.key.name) \(text($0.value))" }.joined(separator: ", ")
        }
        return factors.filter { $0.1 != 1 }.map { "\($0.0) × \(text($0.1))" }
            + (scenario.drift == 0 ? [] : ["\(text(scenario.drift)) points lost on every group"])
            + (scenario.driftBySlice.isEmpty ? [] : ["points lost: \(map(scenario.driftBySlice))"])
            + (scenario.mix.isEmpty ? [] : ["shares of the traffic: \(map(scenario.mix))"])
    }

    private func traffic(_ finding: ScenarioFinding) -> [String] {
        finding.requestsPerMonth.map { ["\(FormulaNumber.text($0)) requests a month"] } ?? []
    }

    /// Net benefit by model: worth × quality − cost, per 1,000 requests and for all of them.
    private func standings(_ finding: ScenarioFinding) -> [String] {
        let text = FormulaNumber.text
        guard let worth = workload.pointWorthPerThousand else {
            return ["nobody has said what a point is worth, so there is no net benefit"]
        }
        let known = finding.standings.compactMap { standing -> String? in
            guard let quality = standing.quality, let cost = standing.costPerThousand, let net = standing.netBenefit
            else { return nil }
            let scale = finding.requestsPerMonth.map { " × \(text($0)) / 1,000" } ?? ""
            let regret =
                standing.regret.map { "regret \(text($0))" }
                ?? (standing.verdict == .fail ? "it misses a limit" : "a limit can't be told")
            return
                "\(context.wording.name(standing.model)): (\(text(worth)) × \(text(quality)) − \(text(cost)))\(scale) = "
                + "\(text(net)); \(regret)"
        }
        return Array(known.prefix(Self.most))
            + (known.count > Self.most ? ["and \(known.count - Self.most) more models"] : [])
    }
}
