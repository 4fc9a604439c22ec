import Analysis
import Portfolio

extension Anchor {
    /// The anchor of what came of a decision.
    static func outcome(_ decision: DecisionID) -> String { "f-outcome-" + SitePath.name(for: decision.name) }
}

extension EditionContext {
    /// What came of decisions, explained; those not measured yet have nothing to explain.
    var outcomeStatements: [Explanation] {
        edition.outcomes.compactMap { outcome in
            guard let measured = outcome.measured, let forecast = outcome.decision.forecast else { return nil }
            let again = outcome.atTraffic
            let steps =
                ["forecast: \(wording.expectation(forecast.expectation, of: forecast))"]
                + StepWords.list(measured.lineage.steps)
                + [outcome.note?.words].compactMap { $0 } + StepWords.list(again?.measured.lineage.steps ?? [])
                + (again.map {
                    [
                        "at the traffic that came: \(wording.expectation($0.expectation, of: forecast)) against "
                            + "\(Phrase.value($0.measured, currency)), \($0.result.words)"
                    ]
                } ?? [])
            return Explanation(
                id: Anchor.outcome(outcome.decision.id), name: "portfolio outcome.\(outcome.decision.id.name)",
                title: "Outcome of \(outcome.decision.title)",
                value: "\(Phrase.value(measured, currency)), \(outcome.result.words)",
                beside: Phrase.beside(measured, currency), steps: steps, methods: [.change],
                sources: measured.lineage.sources + (again?.measured.lineage.sources ?? [])
                    + [outcome.decision.source],
                model: nil, workload: nil)
        }
    }
}
