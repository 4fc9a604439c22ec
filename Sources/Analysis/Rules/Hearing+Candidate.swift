import Portfolio
import Statistics

/// The conditions of models that compete for traffic: R4 to R8 of methods.md 13.1.
extension Hearing {
    /// Whose answers are too few, or stated by nobody (methods.md 4.1, 13.1).
    var fewAnswers: Answer {
        let sides = [contender, incumbent].compactMap { $0 }
        let unsaid = sides.filter { $0.quality?.n == nil && $0.quality?.interval == nil }
        guard unsaid.isEmpty else {
            return .all(unsaid.map { RuleFact(.answersUnsaid(of: $0.model.id), holds: true) })
        }
        let asked = RuleFact.Asked(.below, Double(limits.minimumN), .minimumN)
        let facts = sides.compactMap { side in
            side.answers.map { RuleFact(.answers(of: side.model.id), $0, asked: asked) }
        }
        let few = facts.filter(\.holds)
        return few.isEmpty ? Answer(holds: false, facts: facts) : .all(few)
    }

    /// Whether the net benefit is above 0; nothing is asked where nobody has said what a point is worth.
    var paysMore: Answer {
        guard book.worth != nil else { return .only(RuleFact(.worthUnsaid, holds: true)) }
        guard let benefit = comparison.benefit else { return .only(RuleFact(.chanceUnknown, holds: false)) }
        let fact = RuleFact(.benefit, benefit.value, benefit.interval, asked: .init(.above, 0))
        guard fact.holds, let incumbent, let lean = rightSized?.benefit else { return .only(fact) }
        return .all([
            fact,
            RuleFact(.benefitRightSized(incumbent.model.id), lean.value, lean.interval, asked: .init(.above, 0)),
        ])
    }

    /// The comparison with what runs at the cost of the replicas that it needs and no more: a promotion must pay against that
    /// too (methods.md 3). Nil where nothing is idle.
    private var rightSized: Comparison? {
        guard let incumbent else { return nil }
        let lean = incumbent.rightSized
        guard lean.cost.replicas != incumbent.cost.replicas else { return nil }
        return Comparison(
            contender, against: lean, worth: book.worth, workload: book.workload, policy: policy)
    }

    /// Whether that is sure enough; what was promoted stays so down to a lower limit (methods.md 13.4).
    var isSure: Answer {
        let wasPromoted = standing.wasAdvised(.promote, id)
        let asked =
            wasPromoted
            ? RuleFact.Asked(.atLeast, limits.keep, .keep) : RuleFact.Asked(.atLeast, limits.promote, .promote)
        if book.worth != nil {
            guard let sureness = comparison.sureness else { return .only(RuleFact(.chanceUnknown, holds: false)) }
            let fact = RuleFact(.chance, sureness, asked: asked)
            guard fact.holds, let incumbent, let lean = rightSized?.sureness else { return .only(fact) }
            return .all([fact, RuleFact(.chanceRightSized(incumbent.model.id), lean, asked: asked)])
        }
        guard let incumbent, let lead = comparison.dominanceOfIncumbent else {
            return .only(RuleFact(.chanceUnknown, holds: false))
        }
        return .only(RuleFact(.chanceOfBeating(incumbent.model.id), lead, asked: asked))
    }

    /// Whether no other model of the workload is promoted before it: the largest net benefit is.
    var isFirstChoice: Answer {
        guard let first, first.model.id != id else { return .only(RuleFact(.first, holds: true)) }
        return .only(RuleFact(.ahead(first.model.id), holds: false))
    }

    /// Whether it answers more right, and whether that doesn't pay.
    func price(_ condition: Condition) -> Answer {
        if condition == .addsPoints {
            guard let change = comparison.qualityChange else { return .only(RuleFact(.noPoints, holds: false)) }
            return .only(RuleFact(.points, change.value, change.interval, asked: .init(.above, 0)))
        }
        guard book.worth != nil else { return .only(RuleFact(.worthUnsaid, holds: false)) }
        guard let benefit = comparison.benefit else { return .only(RuleFact(.chanceUnknown, holds: false)) }
        return .only(RuleFact(.benefit, benefit.value, benefit.interval, asked: .init(.atMost, 0)))
    }

    /// Whether somebody of `others` is at least as good for less, with the chance that `key` asks.
    ///
    /// Advice that stands ends later than it began: to retire below the limit of promotions, to deprecate once the chance
    /// was below the lower limit in as many cycles in a row as the policy asks (methods.md 13.4).
    func dominated(_ key: PolicyKey, among others: [Contender]) -> Answer {
        guard let dominator = comparison.dominator(among: others) else {
            return .only(RuleFact(.undominated, holds: false))
        }
        func fact(_ key: PolicyKey) -> RuleFact {
            RuleFact(
                .dominance(by: dominator.model), dominator.probability,
                asked: .init(.atLeast, key.value(in: policy), key))
        }
        let plain = fact(key)
        if plain.holds { return .only(plain) }
        if key == .retire, standing.wasAdvised(.retire, id) { return .only(fact(.keep)) }
        guard key == .deprecate, isMarked else { return .only(plain) }
        let kept = fact(.undeprecate)
        if kept.holds { return .only(kept) }
        let below = RuleFact(
            .below, Double(1 + standing.cyclesBelow(limits.undeprecate, id)),
            asked: .init(.below, Double(limits.cycles), .cycles))
        return Answer(holds: below.holds, facts: [kept, below])
    }
}

extension Contender {
    /// The answers behind its quality; where only its interval is supplied as many as one of that width rests on, so that a
    /// number left out isn't taken for a large one. Nil for what is no share.
    fileprivate var answers: Double? {
        if let n = quality?.n { return Double(n) }
        guard let quality, quality.unit == .percent, let interval = quality.interval, interval.width > 0 else {
            return nil
        }
        let share = min(1, max(0, quality.value / 100))
        let (square, width) = (NormalDistribution.z95 * NormalDistribution.z95, interval.width / 100)
        // The second is Wilson's where every answer is right, or none.
        return max(4 * share * (1 - share) * square / (width * width), square * (1 - width) / width).rounded()
    }
}
