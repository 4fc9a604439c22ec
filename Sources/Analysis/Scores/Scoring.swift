import Formulas
import Portfolio
import Statistics

import RealModule

/// The score of one model on one workload with its interval (methods.md 2).
struct Scoring {
    let goalposts: [Goalpost]
    /// The raw figure of each goalpost's indicator; nil when missing.
    let raw: [Estimate?]

    /// The score with its parts; `rank` is told by whoever knows the others.
    var finding: ScoreFinding? {
        let normalised = zip(goalposts, raw).map { post, figure in
            NormalisedIndicator(figure?.value, worst: post.worst, best: post.best, scale: post.scale.normalised)
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
        let estimate = score.geometric.map { value in
            Estimate(
                value: value, spread: interval(around: value, contributions).map { .computed($0) } ?? .notSupplied,
                unit: .number,
                lineage: Lineage(
                    sources: raw.flatMap { $0?.lineage.sources ?? [] } + goalposts.map(\.source),
                    steps: contributions.map(ScoreStep.of) + [
                        .formula(
                            .score,
                            100
                                * .exponential(
                                    Term.score.of(contributions.reduce(0) { $0 + ($1.logContribution ?? 0) }))),
                        .score(.interval),
                    ], methods: [.indicator, .score]))
        }
        return ScoreFinding(
            score: estimate, range: score.range, coverage: score.coverage, arithmetic: score.arithmetic,
            contributions: contributions, rank: nil)
    }

    /// The interval of the score: its logarithm is a sum of parts that are measured apart, so how far each part's own
    /// interval reaches up and down adds as squares, as it does for differences (methods.md 4.2). Exact where one
    /// indicator varies; nil where none does.
    ///
    /// No draws: the score of a model then depends on nothing but its own figures.
    private func interval(
        around value: Double, _ contributions: [ScoreFinding.Contribution]
    ) -> Interval? {
        var below = 0.0
        var above = 0.0
        for part in contributions where part.weight > 0 {
            guard let figure = part.raw, let interval = figure.interval else { continue }
            let down = Scoring.reach(figure.value, interval, part, isDown: true)
            let up = Scoring.reach(figure.value, interval, part, isDown: false)
            below += down * down
            above += up * up
        }
        guard below > 0 || above > 0 else { return nil }
        return Interval(low: value * Double.exp(-below.squareRoot()), high: value * Double.exp(above.squareRoot()))
    }

    /// How far a part's interval reaches in the score's logarithm, down or up.
    static func reach(
        _ value: Double, _ interval: Interval, _ part: ScoreFinding.Contribution, isDown: Bool
    ) -> Double {
        let ends = [value, interval.low, interval.high].map { x in
            let normalised = NormalisedIndicator(x, worst: part.worst, best: part.best, scale: part.scale.normalised)
            return part.weight * CompositeScore.logarithm(normalised.value ?? 0)
        }
        return isDown ? ends[0] - (ends.min() ?? ends[0]) : (ends.max() ?? ends[0]) - ends[0]
    }
}

extension Goalpost.Scale {
    /// The same scale, as the method takes it.
    fileprivate var normalised: NormalisedIndicator.Scale {
        switch self {
        case .linear: .linear
        case .log: .log
        }
    }
}
