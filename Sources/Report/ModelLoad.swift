import Analysis
import Markup
import Portfolio

/// What more load does to one model, for its page: the busiest hour, and against whom it costs less where.
struct ModelLoad {
    var context: EditionContext
    var model: ModelID

    /// The heading and its sentences; empty where load can't be looked at.
    func nodes(_ workload: WorkloadFinding) -> [Node] {
        guard let study = workload.load else { return [] }
        let words = LoadWords(context: context, workload: workload)
        var nodes: [Node] = []
        for peak in study.peaks where peak.model == model {
            nodes += words.sentences(peak).map { tag("p", [], $0) }
            nodes.append(tag("p", class: "fine", peak.steps.joined(separator: "; ") + "."))
        }
        let pairs = study.pairs.filter { $0.other == model || $0.reference == model }
        if !pairs.isEmpty { nodes.append(tag("ul", [], pairs.map { tag("li", [], words.lead($0) + ".") })) }
        return nodes.isEmpty ? [] : [tag("h3", [], "What happens as load grows?")] + nodes
    }
}
