import Formulas
import Portfolio
import Statistics

/// The three figures of what a model on own replicas costs a month, each with its own name (methods.md 3): today's bill,
/// the cost, and the cost right-sized. The cost itself is `perMonth`.
extension CostFinding {
    /// Today's bill: with the replicas in service; nil for what doesn't serve, or without a known cost.
    public var todaysBill: Estimate? {
        guard let sizing else { return perMonth }
        return sizing.inService.flatMap { month(with: max($0, sizing.minimum), .todaysBill) }
    }

    /// The cost right-sized: with the replicas needed and no more.
    public var rightSized: Estimate? {
        guard let sizing else { return perMonth }
        return month(with: max(sizing.minimum, sizing.needed), .rightSized)
    }

    /// The cost if the least demanding measure is right, of what serves still with the replicas in service; the cost itself
    /// unless measures contradict each other.
    public var atLeastNeed: Estimate? {
        guard let sizing, sizing.contradicts else { return perMonth }
        return month(with: max(sizing.inService ?? 0, sizing.leastNeeded), .leastNeed)
    }

    /// The finding with another count of replicas paid for.
    func resized(to count: Int, _ subject: Formula.Subject) -> CostFinding {
        guard let sizing, count != sizing.paid, let month = month(with: count, subject), let perMonth else {
            return self
        }
        var resized = self
        resized.replicas = count
        resized.perMonth = month
        if var each = perThousand, perMonth.value > 0 {
            // Of one model at one volume both are the same cost, counted otherwise.
            let factor = each.value / perMonth.value
            let shift = (month.value - perMonth.value) * factor
            each.value += shift
            each.spread = each.spread.shifted(by: shift, scale: 1)
            each.lineage.steps += month.lineage.steps.suffix(1)
            resized.perThousand = each
        }
        return resized
    }

    private func month(with count: Int, _ subject: Formula.Subject) -> Estimate? {
        guard let sizing, var month = perMonth else { return nil }
        guard count != sizing.paid else { return month }
        let formula =
            Term.perMonth.of(month.value)
            + Term.replicas.of(Double(count - sizing.paid)) * Term.perMonth.of(sizing.perReplica)
        month.spread = month.spread.shifted(by: formula.value - month.value, scale: 1)
        month.value = formula.value
        month.lineage.steps.append(.formula(subject, formula, .aMonth))
        return month
    }
}
