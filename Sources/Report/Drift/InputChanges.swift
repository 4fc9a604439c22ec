import Analysis
import Markup
import Portfolio

/// Whether a model is still asked what it was asked before, for its page.
struct InputChanges {
    let context: EditionContext

    /// A sentence for each input that both cycles recorded; empty without any.
    func nodes(_ finding: ModelFinding, in workload: WorkloadFinding) -> [Node] {
        let words = DriftWords(context: context)
        let sentences = workload.shifts.filter { $0.model == finding.model.id && $0.isOfInput }.map { shift in
            "\(words.title(shift)): \(words.verdict(shift)); \(words.figure(shift))."
        }
        guard !sentences.isEmpty else { return [] }
        return [tag("h3", [], "Is it still asked the same?"), tag("ul", [], sentences.map { tag("li", [], $0) })]
    }
}
