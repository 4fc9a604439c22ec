import Portfolio
import Statistics

import RealModule

/// What would part models that share a rank (N04).
struct TieAssembly {
    /// The indicators that are counted from rated answers.
    let counted: Set<IndicatorID>
    /// Whom others are told from, by falling score: the frontier and what carries traffic, so that another dominated
    /// candidate changes nothing for anybody; everybody ranked where there is neither.
    private let others: [(model: ModelID, score: ScoreFinding)]

    /// Of the ranked models of a workload.
    init(_ ranked: [(model: ModelID, score: ScoreFinding)], among: [ModelID], quality: IndicatorID) {
        counted = [quality, .worstGap]
        let front = Set(among)
        let shown = ranked.filter { front.contains($0.model) }
        others = (shown.isEmpty ? ranked : shown).sorted { left, right in
            let (l, r) = (left.score.score?.value ?? 0, right.score.score?.value ?? 0)
            return l != r ? l > r : left.model < right.model
        }
    }

    /// The next above that a model can't be told from, for the first of them the next below; nil when there is none.
    func tie(_ model: ModelID, _ score: ScoreFinding) -> ScoreFinding.Tie? {
        guard score.rank.map({ $0.count > 1 }) ?? false, let mine = score.score else { return nil }
        func isTied(_ other: (model: ModelID, score: ScoreFinding)) -> Bool {
            other.model != model && other.score.score.map { Ranking.isTied($0, mine) } ?? false
        }
        let above = others.last { isTied($0) && ($0.score.score?.value ?? 0) >= mine.value }
        guard let partner = above ?? others.first(where: isTied) else { return nil }
        return ScoreFinding.Tie(with: partner.model, moreAnswers: more(score, partner.score))
    }

    private func more(_ one: ScoreFinding, _ other: ScoreFinding) -> Int? {
        guard let mine = one.score?.value, let theirs = other.score?.value, mine > 0, theirs > 0 else { return nil }
        let (upper, lower) = mine >= theirs ? (one, other) : (other, one)
        guard let high = reach(upper, isDown: true), let low = reach(lower, isDown: false) else { return nil }
        return SeparatingSize.more(
            lead: abs(Double.log(mine) - Double.log(theirs)), .init(reach: high.counted, n: high.n),
            .init(reach: low.counted, n: low.n), fixed: high.fixed + low.fixed)
    }

    /// How far the logarithm of a score reaches down or up: by what is counted from answers, and squared by all else.
    /// Nil where no interval is counted from answers.
    private func reach(_ score: ScoreFinding, isDown: Bool) -> (counted: Double, fixed: Double, n: Int)? {
        var answers = 0.0
        var fixed = 0.0
        var n: Int?
        for part in score.contributions where part.weight > 0 {
            guard let raw = part.raw, let interval = raw.interval else { continue }
            let reach = Scoring.reach(raw.value, interval, part, isDown: isDown)
            if counted.contains(part.indicator), let count = raw.n {
                answers += reach * reach
                n = max(n ?? 0, count)
            } else {
                fixed += reach * reach
            }
        }
        return n.map { (answers.squareRoot(), fixed, $0) }
    }
}
