import Analysis
import Portfolio

/// What more load does to one model, for its page: the busiest hour, and against whom it costs less where.
struct ModelLoad {
    var context: EditionContext
    var model: ModelID

    /// The heading and its sentences; empty where load can't be looked at.
    func blocks(_ workload: WorkloadFinding) -> [Block] {
        guard let study = workload.load else { return [] }
        let words = LoadWords(context: context, workload: workload)
        var blocks: [Block] = []
        if let growth = growth(workload) { blocks.append(Block.words(growth)) }
        for peak in study.peaks where peak.model == model {
            blocks += words.sentences(peak).map { Block.words($0) }
            blocks.append(Block.words(StepWords.list(peak.steps).joined(separator: "; ") + ".", as: .fine))
        }
        let pairs = study.pairs.filter { $0.other == model || $0.reference == model }
        if !pairs.isEmpty { blocks.append(Block.list(pairs.map { words.lead($0) + "." })) }
        return blocks.isEmpty ? [] : [Block.heading(3, "What happens as load grows?")] + blocks
    }

    /// When the traffic asks for more replicas than it has, if it grows as the author states; nil without own replicas of
    /// which a measure says what they carry, or growth.
    private func growth(_ workload: WorkloadFinding) -> String? {
        guard let growth = workload.workload.growthPerQuarter, growth > 0, let sizing = workload[model]?.cost.sizing,
            let load = sizing.need.loads.map(\.full).max(), load > 0
        else { return nil }
        let replicas = sizing.inService ?? sizing.paid
        let carried = Double(replicas) * sizing.reserve
        var quarters = 0
        var full = load
        while full <= carried, quarters < 40 {
            full *= 1 + growth
            quarters += 1
        }
        let stated = "At the stated growth of \(Digits.fixed(growth * 100, 0))% a quarter"
        let reserve = "with \(Phrase.percent(1 - sizing.reserve)) in reserve"
        guard full > carried else {
            return "\(stated) its \(replicas) replicas carry the traffic for ten years, \(reserve)."
        }
        let what = "what its \(replicas) \(replicas == 1 ? "replica carries" : "replicas carry") \(reserve)"
        if quarters == 0 { return "The traffic is above \(what)." }
        return "\(stated) the traffic passes \(what) "
            + (quarters == 1 ? "in the next quarter." : "in \(quarters) quarters.")
    }
}
