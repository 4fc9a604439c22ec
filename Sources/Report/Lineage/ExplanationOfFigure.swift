import Analysis
import Portfolio

extension Explanation {
    /// The explanation of a figure that has a lineage.
    init(_ figure: Anchored, currency: Currency) {
        let lineage = figure.estimate.lineage
        self.init(
            id: figure.anchor, name: figure.name, title: figure.title, value: figure.words,
            beside: Phrase.beside(figure.estimate, currency, isMoney: figure.isMoney),
            steps: StepWords.list(lineage.steps) + figure.gaps,
            methods: lineage.methods, sources: lineage.sources, model: figure.model, workload: figure.workload)
    }
}
