import Formulas
import Portfolio
import Statistics

/// The share of the draws in which a claim holds (methods.md 6): each figure within its spread, quality and cost by the draws
/// that the other rules read.
struct ClaimDraws {
    let hearing: ClaimHearing

    /// The share; nil where a figure isn't known, or nobody says how far it may be off.
    func chance(_ claim: Claim) -> Double? {
        var drawn: [String: [Double]] = [:]
        let names = Set(claim.inputs.map(\.name)).sorted()
        var isSpread = false
        for name in names {
            guard let draws = draws(name) else { return nil }
            if draws.count > 1 { isSpread = true }
            drawn[name] = draws
        }
        // What has no spread at all has no chance either: it is so, or it isn't known how surely.
        guard isSpread || names.allSatisfy({ isExact($0) }) else { return nil }
        let count = drawn.values.map(\.count).filter { $0 > 1 }.min() ?? 1
        let hits = (0..<count).count { draw in
            holds(claim) { name in drawn[name].map { $0[$0.count == 1 ? 0 : draw] } ?? .nan }
        }
        return Double(hits) / Double(count)
    }

    private func holds(_ claim: Claim, _ read: (String) -> Double) -> Bool {
        switch claim {
        case .compares(let comparison):
            let (left, right) = (comparison.left.value { read($0.name) }, comparison.right.value { read($0.name) })
            return RuleFact.Asked(.init(comparison.relation, isDenied: false), right).holds(of: left)
        case .not(let inner): return !holds(inner, read)
        case .all(let parts): return parts.allSatisfy { holds($0, read) }
        case .any(let parts): return parts.contains { holds($0, read) }
        case .check, .within: return false
        }
    }

    private func isExact(_ input: String) -> Bool {
        switch hearing.figures[input] {
        case .limit: true
        case .figure(let name, let view): spreads(name, view).allSatisfy { $0 == .exact }
        case .chance, nil: false
        }
    }

    private func spreads(_ name: String, _ view: ClaimFigure.View) -> [Estimate.Spread] {
        let sides: [ClaimHearing.Side] =
            switch view {
            case .now: [.now]
            case .last: [.last]
            case .change: [.now, .last]
            case .against: [.now, .incumbent]
            }
        return sides.compactMap { hearing.estimate(name, of: $0)?.spread }
    }

    /// The draws of an input; one number where it is fixed; nil where it isn't known or its spread isn't.
    private func draws(_ input: String) -> [Double]? {
        switch hearing.figures[input] {
        case .figure("benefit", .now):
            let draws = hearing.hearing.comparison.benefitDraws
            return hearing.hearing.book.workload.requestsPerMonth == nil || draws.isEmpty ? nil : draws
        case .figure(let name, let view):
            guard let now = draws(of: name, view == .last ? .last : .now) else { return nil }
            guard view == .change || view == .against else { return now }
            guard let other = draws(of: name, view == .change ? .last : .incumbent) else { return nil }
            let count = max(now.count, other.count)
            return (0..<count).map { draw in
                now[now.count == 1 ? 0 : min(draw, now.count - 1)]
                    - other[other.count == 1 ? 0 : min(draw, other.count - 1)]
            }
        case .limit: return hearing.reading(.input(.init(input, 0))).map { [$0.value] }
        case .chance, nil: return nil
        }
    }

    private func draws(of name: String, _ side: ClaimHearing.Side) -> [Double]? {
        guard let estimate = hearing.estimate(name, of: side), estimate.bounds == nil else { return nil }
        switch estimate.spread {
        case .notSupplied, .open: return nil
        case .exact: return [estimate.value]
        case .computed, .supplied: break
        }
        let heard = hearing.hearing
        let count = heard.policy.draws
        let contender: Contender? = side == .now ? heard.contender : side == .incumbent ? heard.incumbent : nil
        if let contender, contender.isComparable {
            let drawn = contender.costDraws.isEmpty ? contender.drawn(count) : contender
            if name == "quality", !drawn.qualityDraws.isEmpty { return drawn.qualityDraws }
            if name == "cost" || name == IndicatorID.cost.name, !drawn.costDraws.isEmpty { return drawn.costDraws }
        }
        var random = heard.contender.key.stream(
            of: "claim \(side) \(name)", on: heard.book.workload.id, seed: heard.policy.seed)
        return DrawSummary.draws(of: estimate, count: count, random: &random)
    }
}
