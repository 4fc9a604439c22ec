public import Portfolio

/// The model that has the best of a figure as measured, with those that the data can't tell from it (N04).
public struct Lead: Hashable, Sendable {
    /// The model.
    public var model: ModelID
    /// Its figure.
    public var figure: Estimate
    /// The others whose difference to it has an interval with 0 inside, by their figures, best first.
    public var tied: [ModelID]
    /// Whether it leads by figures used as fixed: its own or the next one's has no interval (methods.md 0.5).
    public var isFixed: Bool
}

extension Lead {
    /// Who has the best of `figures`; nil where there are none.
    public static func best(_ figures: [(model: ModelID, figure: Estimate)], isHigherBetter: Bool) -> Lead? {
        let ranked = figures.sorted { left, right in
            let (l, r) = (left.figure.value, right.figure.value)
            return l != r ? (l > r) == isHigherBetter : left.model < right.model
        }
        guard let first = ranked.first else { return nil }
        let tied = ranked.dropFirst().filter { difference(first.figure, $0.figure).isSeparated != true }
        return Lead(
            model: first.model, figure: first.figure, tied: tied.map(\.model),
            isFixed: ranked.prefix(2).contains { $0.figure.spread == .notSupplied })
    }

    /// What two figures are apart; one without an interval is used as fixed.
    private static func difference(_ left: Estimate, _ right: Estimate) -> Difference {
        func fixed(_ estimate: Estimate) -> Estimate {
            guard estimate.interval == nil else { return estimate }
            var fixed = estimate
            fixed.spread = .exact
            return fixed
        }
        return Differences.between(fixed(left), fixed(right))
    }
}

extension WorkloadFinding {
    /// Who has the highest quality; nil where none is measured.
    public var highestQuality: Lead? { .best(figures(\.quality), isHigherBetter: true) }

    /// Who costs least; nil where no cost is known.
    public var leastCost: Lead? { .best(figures(\.cost.comparable), isHigherBetter: false) }

    /// Who has the highest score, with those that share the first rank; nil where nobody has one.
    public var highestScore: Lead? {
        guard var lead = Lead.best(figures(\.score.score), isHigherBetter: true) else { return nil }
        lead.tied = models.filter { $0.model.id != lead.model && $0.score.rank?.lowerBound == 1 }.map(\.model.id)
        return lead
    }

    private func figures(_ figure: (ModelFinding) -> Estimate?) -> [(model: ModelID, figure: Estimate)] {
        models.compactMap { model in figure(model).map { (model.model.id, $0) } }
    }
}
