import Portfolio

/// The score of one model on one workload, and draws of it (methods.md 2).
struct Scoring {
    let goalposts: [Goalpost]
    /// The raw figure of each goalpost's indicator; nil when missing.
    let raw: [Estimate?]
    /// Draws of each raw figure; empty when missing.
    let draws: [[Double]]

    /// The score with its parts; `rank` is told by whoever knows the others.
    var finding: ScoreFinding? {
        let normalised = zip(goalposts, raw).map { post, figure in
            NormalisedIndicator(figure?.value, worst: post.worst, best: post.best, scale: post.scale)
        }
        guard let score = CompositeScore(normalised.map(\.value), weights: goalposts.map(\.weight)) else { return nil }
        let total = goalposts.reduce(0) { $0 + $1.weight }
        let contributions = goalposts.indices.map { index in
            ScoreFinding.Contribution(
                indicator: goalposts[index].indicator, weight: goalposts[index].weight / total, raw: raw[index],
                worst: goalposts[index].worst, best: goalposts[index].best, scale: goalposts[index].scale,
                normalised: normalised[index].value, logContribution: score.contributions[index],
                isBeyond: normalised[index].flag == .beyondBest || normalised[index].flag == .beyondWorst)
        }
        let drawn = scoreDraws
        let isSpread = (drawn.max() ?? 0) > (drawn.min() ?? 0)
        let estimate = score.geometric.map { value in
            Estimate(
                value: value, spread: isSpread ? .computed(DrawSummary.interval(drawn)) : .notSupplied, unit: .number,
                lineage: Lineage(
                    sources: raw.flatMap { $0?.lineage.sources ?? [] } + goalposts.map(\.source),
                    steps: contributions.map { part in
                        "\(part.indicator.name): \(FormulaNumber.text(part.weight)) × ln "
                            + FormulaNumber.text(max(part.normalised ?? 0, CompositeScore.floor))
                    } + ["100 × exp of the sum; 95% interval from \(drawn.count) draws"]))
        }
        return ScoreFinding(
            score: estimate, range: score.range, coverage: score.coverage, arithmetic: score.arithmetic,
            contributions: contributions, rank: nil)
    }

    /// Draws of the score; empty while an indicator with weight is missing.
    var scoreDraws: [Double] {
        let counted = goalposts.indices.filter { goalposts[$0].weight > 0 }
        guard let count = counted.map({ draws[$0].count }).min(), count > 0 else { return [] }
        let weights = counted.map { goalposts[$0].weight }
        return (0..<count).map { draw in
            let values = counted.map { index in
                NormalisedIndicator(
                    draws[index][draw], worst: goalposts[index].worst, best: goalposts[index].best,
                    scale: goalposts[index].scale
                ).value
            }
            return CompositeScore(values, weights: weights)?.geometric ?? 0
        }
    }
}
