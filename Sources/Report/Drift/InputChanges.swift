import Analysis
import Portfolio

/// Whether a model is still asked what it was asked before, for its page.
struct InputChanges {
    let context: EditionContext

    /// A sentence for each input that both cycles recorded; empty without any.
    func blocks(_ finding: ModelFinding, in workload: WorkloadFinding) -> [Block] {
        let words = DriftWords(context: context)
        let sentences = workload.shifts.filter { $0.model == finding.model.id && $0.isOfInput }.map { shift in
            "\(words.title(shift)): \(words.verdict(shift)); \(words.figure(shift))."
        }
        guard !sentences.isEmpty else { return [] }
        return [Block.heading(3, "Is it still asked the same?"), Block.list(sentences)]
    }
}
