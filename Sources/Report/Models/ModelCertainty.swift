import Analysis
import Portfolio

/// How sure a model's place is, for its page: on the frontier, as the choice, and under other weights.
struct ModelCertainty {
    var context: EditionContext
    var model: ModelID

    /// The heading and its sentences; empty where nothing was drawn.
    func blocks(_ workload: WorkloadFinding) -> [Block] {
        let sentences = [frontier(workload), choice(workload), weights(workload)].compactMap { $0 }
        guard !sentences.isEmpty else { return [] }
        return [Block.heading(3, "How sure is its place?")] + sentences.map { Block.words($0) }
    }

    private func frontier(_ workload: WorkloadFinding) -> String? {
        guard let probability = workload[model]?.frontierProbability else { return nil }
        return
            "It is on the frontier of cost and quality in \(Phrase.percent(probability)) of the draws."
    }

    private func choice(_ workload: WorkloadFinding) -> String? {
        guard let found = workload.acceptability else { return nil }
        if let option = found[model], let probability = option.probability, let loss = option.expectedLoss {
            let words = AcceptabilityWords(context: context, workload: workload)
            return
                "It is the best choice in \(Phrase.percent(probability)) of them; choosing it would lose \(words.money(loss)) \(words.period) on average against the best of each draw."
        }
        return found.leftOut.first { $0.model == model }.map {
            "It can't be the best choice: \(context.wording.name($0.by)) surely costs no more and answers better."
        }
    }

    private func weights(_ workload: WorkloadFinding) -> String? {
        guard let study = workload.weights else { return nil }
        if let standing = study.standings.first(where: { $0.model == model }) {
            return
                "Its score is the highest under \(Phrase.percent(standing.first)) of all weights in the policy's order."
        }
        return study.neverFirst.first { $0.model == model }.map {
            "Its score is the highest under no weights: \(context.wording.name($0.by)) is at least as good on every indicator."
        }
    }
}
