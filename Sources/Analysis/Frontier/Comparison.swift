import Formulas
import Portfolio
import Statistics

/// A contender against the incumbent: cost, quality, net benefit, and how sure the draws are (methods.md 5, 6, 13).
struct Comparison {
    private let contender: Contender
    private let incumbent: Contender?
    private let draws: Int
    /// Both on the same examples; nil where that isn't known.
    private let paired: PairedAnswers?
    /// Full cost per 1,000 against the incumbent's; nil when one is unknown.
    let costChange: Difference?
    /// Points against the incumbent.
    let qualityChange: Difference?
    /// Net benefit a month, or per 1,000 where traffic is unknown, switching cost spread.
    let benefit: Estimate?
    /// P(benefit > 0); nil without spread.
    let sureness: Double?
    /// The draws of `benefit`; empty without one, or without spread.
    let benefitDraws: [Double]

    /// Compares `contender` with `incumbent`; without one it is compared with doing nothing.
    init(
        _ contender: Contender, against incumbent: Contender?, worth: Double?, workload: Workload, policy: Policy
    ) {
        self.contender = contender
        self.incumbent = incumbent
        draws = policy.draws
        let other = incumbent?.model.id == contender.model.id ? nil : incumbent
        costChange = Comparison.difference(other?.cost.comparable, contender.cost.comparable)
        let paired = Comparison.paired(contender, other)
        self.paired = paired
        qualityChange =
            paired.flatMap { paired in
                other?.quality.flatMap { before in
                    contender.quality.map {
                        Difference(before: before, now: $0, interval: paired.table.newcombe().scaled(by: 100))
                    }
                }
            }
            ?? Comparison.difference(
                other?.quality, contender.quality, tallies: (other?.pooledTally, contender.pooledTally))
        let isSelf = incumbent?.model.id == contender.model.id
        guard let worth, !isSelf, contender.isComparable, other?.isComparable ?? true else {
            benefit = nil
            sureness = nil
            benefitDraws = []
            return
        }
        let scale = workload.requestsPerMonth.map { $0 / 1000 } ?? 1
        let switching = policy.switchingPerMonth(to: contender.model)
        // Only those that can matter are drawn beforehand.
        let drawn = contender.costDraws.isEmpty ? contender.drawn(policy.draws) : contender
        let rival = other.map { $0.costDraws.isEmpty ? $0.drawn(policy.draws) : $0 }
        let mine = drawn.benefitDraws(worth: worth)
        let theirs = rival?.benefitDraws(worth: worth) ?? Array(repeating: 0, count: mine.count)
        var draws = zip(mine, theirs).map { ($0 - $1) * scale - switching }
        if let paired, let rival {
            var random = contender.key.stream(
                of: "against " + String(rival.key.value, radix: 16), on: workload.id, seed: policy.seed)
            let count = min(mine.count, theirs.count)
            draws = zip(0..<count, paired.draws(count: count, random: &random)).map { draw, points in
                (Benefit.perThousand(worth: worth, quality: points, cost: drawn.costDraws[draw])
                    + rival.costDraws[draw]) * scale - switching
            }
        }
        let formula = Comparison.formula(contender, other, worth: worth, workload: workload, policy: policy)
        let isSpread = (draws.max() ?? 0) > (draws.min() ?? 0)
        let sources = [contender, other].compactMap { $0 }.flatMap {
            ($0.quality?.lineage.sources ?? []) + ($0.cost.comparable?.lineage.sources ?? [])
        }
        benefit = Estimate(
            value: formula.value,
            spread: isSpread ? .computed(DrawSummary.interval(draws)) : .notSupplied, unit: .number,
            lineage: Lineage(
                sources: sources,
                steps: [.formula(.netBenefit, formula), .draws(draws.count)], methods: [.ladder, .draws]),
            remarks: Caution.of(contender.quality, other?.quality))
        sureness = isSpread ? DrawSummary.probability(draws) { $0 > 0 } : nil
        benefitDraws = isSpread ? draws : []
    }

    /// Whether the contender is the incumbent.
    var isSelf: Bool { incumbent?.model.id == contender.model.id }

    /// Who of `others`, given by rising cost, dominates the contender most surely, among those that pass; of equally sure
    /// ones the cheapest. Nil when nobody ever does.
    func dominator(among others: [Contender]) -> (model: ModelID, probability: Double)? {
        guard contender.isComparable else { return nil }
        func counts(_ other: Contender) -> Bool {
            other.model.id != contender.model.id && other.verdict == .pass && other.isComparable
        }
        if let far = others.first(where: { counts($0) && Reach.beats($0, contender, .beyondDraws) }) {
            return (far.model.id, 1)
        }
        let drawn = contender.costDraws.isEmpty ? contender.drawn(draws) : contender
        var best: (model: ModelID, probability: Double)?
        for rival in others where counts(rival) {
            let other = rival.costDraws.isEmpty ? rival.drawn(draws) : rival
            let probability = Comparison.dominance(of: other, over: drawn)
            if probability > best?.probability ?? 0 { best = (rival.model.id, probability) }
        }
        return best
    }

    /// P(the contender dominates the incumbent); nil without one.
    var dominanceOfIncumbent: Double? {
        guard let incumbent, !isSelf, incumbent.isComparable, contender.isComparable else { return nil }
        if Reach.beats(contender, incumbent, .beyondDraws) { return 1 }
        return Comparison.dominance(
            of: contender.costDraws.isEmpty ? contender.drawn(draws) : contender,
            over: incumbent.costDraws.isEmpty ? incumbent.drawn(draws) : incumbent)
    }

    /// How many more examples of each would separate the two qualities; nil where they are apart already, where counts are
    /// missing and where no number would.
    var moreNeeded: Int? {
        guard let change = qualityChange, change.isSeparated == false else { return nil }
        if let paired { return paired.moreNeeded }
        func side(_ estimate: Estimate, isUpper: Bool) -> SeparatingSize.Side? {
            guard let interval = estimate.interval, let n = estimate.n else { return nil }
            return .init(reach: isUpper ? estimate.value - interval.low : interval.high - estimate.value, n: n)
        }
        guard let before = side(change.before, isUpper: change.value < 0),
            let now = side(change.now, isUpper: change.value >= 0)
        else { return nil }
        return SeparatingSize.more(lead: change.value, before, now)
    }

    /// What 1,000 requests are worth less what they cost, against the other's, for the traffic, less switching.
    private static func formula(
        _ side: Contender, _ other: Contender?, worth: Double, workload: Workload, policy: Policy
    ) -> Expression {
        func net(_ side: Contender) -> Expression {
            Benefit.expression(
                worth: worth, quality: side.quality?.value ?? 0, cost: side.cost.comparable?.value ?? 0)
        }
        let lead = other.map { net(side) - net($0) } ?? net(side)
        let scaled = workload.requestsPerMonth.map { lead * (Term.requests.of($0) / 1000) } ?? lead
        guard side.model.switchingCost > 0 else { return scaled }
        return scaled
            - policy.switching(Term.switching.of(side.model.switchingCost), over: Term.horizon.of(policy.horizonMonths))
    }

    private static func dominance(of left: Contender, over right: Contender) -> Double {
        let count = [left.qualityDraws, left.costDraws, right.qualityDraws, right.costDraws].map(\.count).min() ?? 0
        guard count > 0 else { return 0 }
        // Where part of the traffic isn't measured, the end that is less favourable to the claim.
        let (better, worse) = (left.live.low(left.qualityDraws), right.live.high(right.qualityDraws))
        let hits = (0..<count).count { draw in
            let (cost, otherCost) = (left.costDraws[draw], right.costDraws[draw])
            let (quality, otherQuality) = (better[draw], worse[draw])
            return cost <= otherCost && quality >= otherQuality && (cost < otherCost || quality > otherQuality)
        }
        return Double(hits) / Double(count)
    }

    /// The answers to the same examples, where they are what both qualities are counted from.
    private static func paired(_ contender: Contender, _ other: Contender?) -> PairedAnswers? {
        guard let other, contender.isCountedByItem, other.isCountedByItem else { return nil }
        return PairedAnswers(contender.figures.items, other.figures.items)
    }

    private static func difference(
        _ before: Estimate?, _ now: Estimate?, tallies: (before: Tally?, now: Tally?) = (nil, nil)
    ) -> Difference? {
        guard let before, let now else { return nil }
        return Differences.between(before, now, tallies: tallies)
    }
}
