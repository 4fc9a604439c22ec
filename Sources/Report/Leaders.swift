import Analysis
import Portfolio

/// Who leads a workload in which nothing is in production yet: all that can be said before a decision.
struct Leaders {
    private let quality: String
    private let cost: String?

    /// The leaders of a workload; nil when no quality was measured. Models that can't be told apart from the first share its
    /// place, so none of them is named alone.
    init?(_ workload: WorkloadFinding) {
        let rated = workload.models.compactMap { model in model.quality.map { (model: model, figure: $0) } }
            .sorted { ($1.figure.value, $0.model.model.id.name) < ($0.figure.value, $1.model.model.id.name) }
        guard let best = rated.first else { return nil }
        let tied = Comparative.tied(rated, isHigherBetter: true, \.figure).dropFirst().map(\.model)
        let words = Phrase.value(best.figure, best.model.cost.currency)
        quality =
            tied.isEmpty
            ? "\(best.model.model.title) has the highest quality, \(words)"
            : "\(Leaders.names(best.model, tied)) can't be told apart at the top, \(words)"
        let known = workload.models.compactMap { model in model.cost.comparable.map { (model: model, figure: $0) } }
            .sorted { ($0.figure.value, $0.model.model.id.name) < ($1.figure.value, $1.model.model.id.name) }
        cost = known.first.map { least in
            let tied = Comparative.tied(known, isHigherBetter: false, \.figure).dropFirst().map(\.model)
            let amount = "\(Phrase.money(least.figure, least.model.cost.currency)) per 1,000 requests"
            return tied.isEmpty
                ? "\(least.model.model.title) costs least, \(amount)"
                : "\(Leaders.names(least.model, tied)) can't be told apart in the least cost, \(amount)"
        }
    }

    private static func names(_ first: ModelFinding, _ others: [ModelFinding]) -> String {
        first.model.title + " and " + (others.count == 1 ? others[0].model.title : "\(others.count) others")
    }

    /// "corvid-pro has the highest quality, 85.6%; corvid-mini costs least, $1.60 per 1,000 requests."
    var sentence: String { [quality, cost].compactMap { $0 }.joined(separator: "; ") + "." }
}
