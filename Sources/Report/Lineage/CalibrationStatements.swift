import Analysis
import Portfolio

extension EditionContext {
    /// How good past forecasts were, explained; empty with too few outcomes to judge them together.
    var calibrationStatements: [Explanation] {
        guard let found = edition.calibration else { return [] }
        let all: [(key: String, title: String, estimate: Estimate?)] = [
            ("coverage", "Share of forecasts that held what came", found.coverage),
            ("error", "Median error of forecasts, percent of what was predicted", found.medianError),
            ("score", "Mean interval score of forecasts, percent of what was predicted", found.meanScore),
            ("brier", "Brier score of chances", found.chances?.brier),
        ]
        return all.compactMap { key, title, estimate in
            estimate.map {
                Explanation(
                    id: "f-forecasts-\(key)", name: "portfolio forecasts.\(key)", title: title,
                    value: Phrase.value($0, currency), beside: Phrase.beside($0, currency),
                    steps: StepWords.list($0.lineage.steps),
                    methods: $0.lineage.methods, sources: $0.lineage.sources, model: nil, workload: nil)
            }
        }
    }
}
