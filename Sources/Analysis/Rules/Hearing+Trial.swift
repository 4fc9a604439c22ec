import Portfolio
import Statistics

/// The conditions of a promotion until the end of the next cycle, while one measurement is collected (methods.md 13.6).
extension Hearing {
    /// The one limit that too few examples leave open, with its point value on the good side; nil where that is none, or not the
    /// only one that isn't met. A limit that nobody measured, or measured too long ago, is a figure that is missing.
    var lackedGate: GateFinding? {
        let unmet = contender.gates.filter { $0.verdict != .pass }
        guard unmet.count == 1, let gate = unmet.first, gate.verdict == .inconclusive, gate.moreNeeded != nil,
            gate.reason == .fewCalls || gate.reason == .fewAnswers || gate.reason == .straddles,
            let value = gate.figure?.value
        else { return nil }
        let isGood =
            switch gate.subject {
            case .latency(_, _, let quantile): value >= 100 * quantile
            case .errors(let limit): value <= 100 * limit
            case .cohort(_, _, let limit): value <= limit
            case .policy(_, let most, let least):
                (most.map { value <= $0 } ?? true) && (least.map { value >= $0 } ?? true)
            }
        return isGood ? gate : nil
    }

    /// Whether one measurement is too small, and nothing else stands in the way: a limit, or the answers that would tell the two
    /// models apart.
    var lacksOneMeasurement: Answer {
        guard policy.actions.contains(.until) else { return .only(RuleFact(.notAsked(.until), holds: false)) }
        guard incumbent?.model.serves ?? false, !fewAnswers.holds, !isUnsized.holds, let sure = comparison.sureness
        else {
            return .only(RuleFact(.notOneLacked, holds: false))
        }
        if let gate = lackedGate, sure >= limits.promote { return .only(lacked(gate.subject, gate.moreNeeded)) }
        if contender.verdict == .pass, sure < limits.promote, let more = comparison.moreNeeded {
            return .only(lacked(nil, more))
        }
        return .only(RuleFact(.notOneLacked, holds: false))
    }

    private func lacked(_ subject: GateFinding.Subject?, _ more: Int?) -> RuleFact {
        var fact = RuleFact(.lacked(subject), holds: true)
        fact.value = more.map(Double.init)
        return fact
    }

    /// Whether no earlier cycle promoted it until a day: that may not be renewed.
    var isNotRenewed: Answer {
        let was = book.standing.comparable.contains { $0[id]?.recommendation.action == .promoteUntil }
        return .only(RuleFact(.wasTrial(was), holds: !was))
    }

    /// Whether the chance that it pays would keep a promotion.
    var isLikely: Answer {
        guard let sureness = comparison.sureness else { return .only(RuleFact(.chanceUnknown, holds: false)) }
        return .only(RuleFact(.chance, sureness, asked: .init(.atLeast, limits.keep, .keep)))
    }

    /// What it costs a month to keep what runs in service without its traffic; nil where that isn't known.
    var standby: Double? { incumbent?.curve?.perMonth(at: 0) }

    /// Whether it pays over the months of the policy with what runs kept in service for one cycle.
    var paysWithStandby: Answer {
        guard let benefit = comparison.benefit, book.workload.requestsPerMonth != nil, let standby else {
            return .only(RuleFact(.chanceUnknown, holds: false))
        }
        let cost = standby * Double(book.cycle.id.months)
        return .only(
            RuleFact(
                .benefitWithStandby, benefit.value * policy.horizonMonths - cost,
                asked: .init(.above, 0)))
    }

    /// Whether knowing for certain would be worth something: what a wrong choice costs on average (methods.md 6).
    var isWorthKnowing: Answer {
        let draws = comparison.benefitDraws
        guard !draws.isEmpty else { return .only(RuleFact(.chanceUnknown, holds: false)) }
        let mean = draws.reduce(0, +) / Double(draws.count)
        // What a limit settles is whether it may be promoted at all: as long as nobody knows, all that it gains is lost.
        if lackedGate != nil { return .only(RuleFact(.worthOfKnowing, mean, asked: .init(.above, 0))) }
        let best = draws.reduce(0) { $0 + max(0, $1) } / Double(draws.count)
        return .only(RuleFact(.worthOfKnowing, best - max(0, mean), asked: .init(.above, 0)))
    }
}
