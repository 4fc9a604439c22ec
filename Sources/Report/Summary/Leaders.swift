import Analysis
import Portfolio

/// Who leads a workload in which nothing is in production yet: all that can be said before a decision.
struct Leaders {
    private let quality: String
    private let cost: String?

    /// The leaders of a workload; nil when no quality was measured. Models that can't be told apart from the first share its
    /// place, so none of them is named alone.
    init?(_ workload: WorkloadFinding) {
        let models = workload.models
        // Places, not models: a thousand findings are not carried about to be sorted.
        let rated = models.indices.compactMap { place in models[place].quality.map { (place: place, figure: $0) } }
            .sorted {
                ($1.figure.value, models[$0.place].model.id.name) < ($0.figure.value, models[$1.place].model.id.name)
            }
        guard let best = rated.first else { return nil }
        let tied = Comparative.tied(rated, isHigherBetter: true, \.figure).dropFirst().map { models[$0.place] }
        let words = Phrase.value(best.figure, models[best.place].cost.currency)
        let name = models[best.place].model.title
        quality =
            tied.isEmpty
            ? "\(name) has the highest quality, \(words)\(Leaders.caveat(rated.map(\.figure)))"
            : "\(Leaders.names(models[best.place], tied)) can't be told apart at the top, \(words)"
        let known = models.indices.compactMap { place in
            models[place].cost.comparable.map { (place: place, figure: $0) }
        }.sorted {
            ($0.figure.value, models[$0.place].model.id.name) < ($1.figure.value, models[$1.place].model.id.name)
        }
        cost = known.first.map { least in
            let model = models[least.place]
            let tied = Comparative.tied(known, isHigherBetter: false, \.figure).dropFirst().map { models[$0.place] }
            let amount = "\(Phrase.money(least.figure, model.cost.currency)) per 1,000 requests"
            return tied.isEmpty
                ? "\(model.model.title) costs least, \(amount)\(Leaders.caveat(known.map(\.figure)))"
                : "\(Leaders.names(model, tied)) can't be told apart in the least cost, \(amount)"
        }
    }

    /// That the first is only so by figures used as fixed, its own or the next one's; nothing where both have an interval or
    /// are exact.
    private static func caveat(_ figures: [Estimate]) -> String {
        figures.prefix(2).contains { $0.spread == .notSupplied } ? " (no interval supplied)" : ""
    }

    private static func names(_ first: ModelFinding, _ others: [ModelFinding]) -> String {
        first.model.title + " and " + (others.count == 1 ? others[0].model.title : "\(others.count) others")
    }

    /// "corvid-pro has the highest quality, 85.6%; corvid-mini costs least, $1.60 per 1,000 requests."
    var sentence: String { [quality, cost].compactMap { $0 }.joined(separator: "; ") + "." }
}
