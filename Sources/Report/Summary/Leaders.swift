import Analysis
import Portfolio

/// Who leads a workload in which nothing is in production yet: all that can be said before a decision.
struct Leaders {
    private let quality: String
    private let cost: String?

    /// The leaders of a workload; nil when no quality was measured. Models that can't be told apart from the first share its
    /// place, so none of them is named alone.
    init?(_ workload: WorkloadFinding, _ wording: Wording) {
        func currency(_ lead: Lead) -> Currency { workload[lead.model]?.cost.currency ?? .usd }
        // The first is only so by figures used as fixed.
        func caveat(_ lead: Lead) -> String { lead.isFixed ? " (no interval supplied)" : "" }
        guard let best = workload.highestQuality else { return nil }
        let words = Phrase.value(best.figure, currency(best))
        quality =
            best.tied.isEmpty
            ? "\(wording.name(best.model)) has the highest quality, \(words)\(caveat(best))"
            : "\(wording.names(best)) can't be told apart at the top, \(words)"
        cost = workload.leastCost.map { least in
            let amount = "\(Phrase.money(least.figure, currency(least))) per 1,000 requests"
            return least.tied.isEmpty
                ? "\(wording.name(least.model)) costs least, \(amount)\(caveat(least))"
                : "\(wording.names(least)) can't be told apart in the least cost, \(amount)"
        }
    }

    /// "corvid-pro has the highest quality, 85.6%; corvid-mini costs least, $1.60 per 1,000 requests."
    var sentence: String { [quality, cost].compactMap { $0 }.joined(separator: "; ") + "." }
}
