import Analysis
import Formulas
import Portfolio

extension EditionContext {
    /// Every effect of the edition's experiments, explained, and why an experiment is refused.
    var experimentStatements: [Explanation] {
        let words = ExperimentWords(context: self)
        return edition.experiments.flatMap { finding -> [Explanation] in
            let experiment = finding.experiment
            func explanation(
                _ key: String, _ title: String, _ value: String, _ beside: String, _ steps: [String],
                _ estimate: Estimate?, _ source: Source
            ) -> Explanation {
                Explanation(
                    id: "f-experiment-" + SitePath.name(for: experiment.id) + "-" + SitePath.name(for: key),
                    name: "portfolio experiment.\(experiment.id).\(key)", title: title, value: value, beside: beside,
                    steps: steps, methods: estimate?.lineage.methods ?? [.means],
                    sources: (estimate?.lineage.sources ?? []) + [source], model: nil, workload: nil)
            }
            let changed =
                "changed: \(experiment.changed.joined(separator: ", ")); \(experiment.factor) from "
                + "\(experiment.control) to \(experiment.variant)"
            if let refusal = finding.refusal {
                return [
                    explanation(
                        "refused", experiment.title, "refused", refusal.words, [changed], nil, experiment.source)
                ]
            }
            return finding.effects.map { effect in
                explanation(
                    effect.effect.indicator,
                    "\(experiment.title): \(Phrase.title(of: IndicatorID(effect.effect.indicator), policy))",
                    "\(words.headline(effect)), \(words.verdict(effect))",
                    [words.spread(effect), words.test(effect)].compactMap { $0 }.joined(separator: " · "),
                    [changed]
                        + (effect.difference.map { StepWords.list($0.lineage.steps) } ?? ["too few values on a side"])
                        + (effect.pValue.map {
                            [
                                "p \(FormulaNumber.text($0)), adjusted over \(words.family) effects (Holm) "
                                    + (effect.adjustedP.map { FormulaNumber.text($0) } ?? "")
                            ]
                        } ?? []),
                    effect.difference, effect.effect.source)
            }
        }
    }
}
