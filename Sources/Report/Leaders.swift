import Analysis
import Portfolio

/// Who leads a workload in which nothing is in production yet: all that can be said before a decision.
struct Leaders {
    private let quality: String
    private let cost: String?

    /// The leaders of a workload; nil when no quality was measured.
    init?(_ workload: WorkloadFinding) {
        let rated = workload.models.compactMap { model in model.quality.map { (model, $0) } }
            .sorted { ($1.1.value, $0.0.model.id.name) < ($0.1.value, $1.0.model.id.name) }
        guard let (best, value) = rated.first else { return nil }
        // Models whose intervals overlap the leader's can't be told apart from it, so none of them is named first.
        let floor = value.interval?.low ?? value.value
        let tied = rated.dropFirst().filter { ($0.1.interval?.high ?? $0.1.value) >= floor }
        let words = Phrase.value(value, best.cost.currency)
        quality =
            tied.isEmpty
            ? "\(best.model.title) has the highest quality, \(words)"
            : "\(best.model.title) and \(tied.count == 1 ? tied[0].0.model.title : "\(tied.count) others") can't be told apart at the top, \(words)"
        let known = workload.models.compactMap { model in model.cost.comparable.map { (model, $0) } }
        cost = known.min { ($0.1.value, $0.0.model.id.name) < ($1.1.value, $1.0.model.id.name) }.map { model, amount in
            "\(model.model.title) costs least, \(Phrase.money(amount, model.cost.currency)) per 1,000 requests"
        }
    }

    /// "corvid-pro has the highest quality, 85.6%; corvid-mini costs least, $1.60 per 1,000 requests."
    var sentence: String { [quality, cost].compactMap { $0 }.joined(separator: "; ") + "." }
}
