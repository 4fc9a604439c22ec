import Portfolio
import Statistics

/// The conditions of "same quality, cheaper" (methods.md 13.6).
extension Hearing {
    /// Whether its quality differs from that of what runs by less than the policy's smallest change that matters: the whole
    /// interval lies within it.
    var isTied: Answer {
        guard policy.actions.contains(.tie) else { return .only(RuleFact(.notAsked(.tie), holds: false)) }
        guard let change = comparison.qualityChange, let interval = change.interval else {
            return .only(RuleFact(.noPoints, holds: false))
        }
        let furthest = max(abs(interval.low), abs(interval.high))
        return .only(
            RuleFact(.apart, furthest, interval, asked: .init(.below, limits.minimumChange, .minimumChange)))
    }

    /// Whether it costs less, with the chance that a promotion asks.
    var isCheaper: Answer {
        guard let incumbent, let change = comparison.costChange, contender.isComparable, incumbent.isComparable else {
            return .only(RuleFact(.chanceUnknown, holds: false))
        }
        let mine = contender.costDraws.isEmpty ? contender.drawn(policy.draws).costDraws : contender.costDraws
        let theirs = incumbent.costDraws.isEmpty ? incumbent.drawn(policy.draws).costDraws : incumbent.costDraws
        let count = min(mine.count, theirs.count)
        guard count > 0 else { return .only(RuleFact(.chanceUnknown, holds: false)) }
        let hits = (0..<count).count { mine[$0] < theirs[$0] }
        return .only(
            RuleFact(
                .chanceOfCheaper, Double(hits) / Double(count), change.interval,
                asked: .init(.atLeast, limits.promote, .promote)))
    }
}
