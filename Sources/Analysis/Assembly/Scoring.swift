import Portfolio

#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// The score of one model on one workload, and draws of it (methods.md 2).
struct Scoring {
    let goalposts: [Goalpost]
    /// The raw figure of each goalpost's indicator; nil when missing.
    let raw: [Estimate?]
    /// Draws of each raw figure; empty when missing.
    let draws: [[Double]]
    /// Draws of the score; empty while an indicator with weight is missing.
    let scoreDraws: [Double]

    /// Goalposts with a raw figure and its draws for each.
    init(goalposts: [Goalpost], raw: [Estimate?], draws: [[Double]]) {
        self.goalposts = goalposts
        self.raw = raw
        self.draws = draws
        scoreDraws = Scoring.scoreDraws(goalposts, draws)
    }

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
                    steps: contributions.map(Formula.contribution) + [
                        "100 × exp(\(FormulaNumber.text(contributions.reduce(0) { $0 + ($1.logContribution ?? 0) }))) = "
                            + "\(FormulaNumber.text(value)); 95% interval from \(drawn.count) draws"
                    ], methods: [.indicator, .score, .draws]))
        }
        return ScoreFinding(
            score: estimate, range: score.range, coverage: score.coverage, arithmetic: score.arithmetic,
            contributions: contributions, rank: nil)
    }

    /// The draws, indicator by indicator: the logarithms add up, and one that never varies is computed once.
    private static func scoreDraws(_ goalposts: [Goalpost], _ draws: [[Double]]) -> [Double] {
        let counted = goalposts.indices.filter { goalposts[$0].weight > 0 }
        guard let count = counted.map({ draws[$0].count }).min(), count > 0 else { return [] }
        let total = counted.reduce(0) { $0 + goalposts[$1].weight }
        var sums = [Double](repeating: 0, count: count)
        for index in counted {
            let post = goalposts[index]
            var last = Double.nan
            var part = 0.0
            for draw in 0..<count {
                let raw = draws[index][draw]
                if raw != last {
                    let normalised = NormalisedIndicator(raw, worst: post.worst, best: post.best, scale: post.scale)
                    part = post.weight / total * CompositeScore.logarithm(normalised.value ?? 0)
                    last = raw
                }
                sums[draw] += part
            }
        }
        return sums.map { 100 * exp($0) }
    }
}
