import Formulas
import Portfolio

/// An author's rule before a model: what its claim comes to, why it speaks, and what would change that.
extension Hearing {
    /// What an author's claim comes to. One that holds back speaks too where a figure isn't known: what is missing never
    /// makes an advice bolder.
    func claimed(_ own: AuthorRule) -> Answer {
        let (truth, facts) = hearing(own).answer(own.claim.claim)
        guard truth == .untold, own.isCautious else { return Answer(holds: truth == .yes, facts: facts) }
        return Answer(
            holds: true,
            facts: facts.map { fact in
                if case .untold = fact.subject { RuleFact(fact, holds: true) } else { fact }
            })
    }

    /// The author's reason with its figures read.
    func said(_ own: AuthorRule) -> Recommendation.Reason {
        let claims = ClaimHearing(hearing: self, figures: own.because.figures, currency: own.currency)
        return .own(
            own.because.pieces.map { piece in
                switch piece {
                case .words(let words): .words(words)
                case .figure(let formula, let measure):
                    .figure(claims.reading(formula)?.value, claims.reading(formula)?.interval, measure)
                }
            })
    }

    /// The figure nearest to the line that would silence an author's rule; what has to be known where it speaks for want of
    /// it.
    func flip(_ facts: [RuleFact]) -> Flip? {
        let unknown = facts.flatMap { fact -> [String] in
            if case .untold(let names) = fact.subject, fact.holds { names } else { [] }
        }
        if !unknown.isEmpty { return .known(unknown) }
        let near = facts.compactMap { fact -> (flip: Flip, distance: Double)? in
            guard case .figure(let text, let measure) = fact.subject, fact.holds, let value = fact.value,
                let asked = fact.asked
            else { return nil }
            let distance = abs(value - asked.value) / max(abs(asked.value), abs(value), 1e-12)
            return (.figure(text, measure, .init(asked.relation.opposite, asked.value)), distance)
        }
        return near.min { $0.distance < $1.distance }?.flip
    }

    /// What would be advised if `rule` were silent: the next that holds.
    func next(after rule: Rule) -> Action? {
        let rules = book.table.rules(for: contender.model.audience)
        guard let place = rules.firstIndex(where: { $0.id == rule.id }) else { return nil }
        let next = rules[(place + 1)...].first { answer(.all($0.conditions), of: $0).holds }?.ruling.action
        return next == rule.ruling.action ? nil : next
    }

    private func hearing(_ own: AuthorRule) -> ClaimHearing {
        ClaimHearing(hearing: self, figures: own.claim.figures, currency: own.currency)
    }
}

extension RuleFact.Asked.Relation {
    /// What doesn't hold where this does.
    var opposite: Self {
        switch self {
        case .atLeast: .below
        case .above: .atMost
        case .below: .atLeast
        case .atMost: .above
        }
    }
}
