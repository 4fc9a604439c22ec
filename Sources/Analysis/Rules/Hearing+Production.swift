import Portfolio

/// The conditions of models that carry traffic: R2b, R3, R9, R10 and R12 of methods.md 13.1.
extension Hearing {
    /// Whether it has been a candidate for deprecation for a cycle.
    var isMarked: Bool {
        contender.model.stage == .deprecated || standing.wasAdvised(.deprecate, id)
            || standing.wasAdvised(.retire, id)
    }

    /// After a move a model is left alone for a cycle.
    var isFrozen: Bool {
        guard contender.model.stage == .production else { return false }
        let before = book.standing.comparable.first?[id]?.model
        // Where nobody says since when, the last cycle knows whether it served.
        return contender.model.since == book.cycle.id || (contender.model.since == nil && before?.serves == false)
    }

    /// Whether a model is promoted in its place. Whoever is replaced stays until its heir carries the traffic.
    func replaced(holds wanted: Bool) -> Answer {
        guard let promoted, incumbent?.model.id == id else {
            return .only(RuleFact(.noHeir(nil), holds: !wanted))
        }
        return .only(RuleFact(.heir(promoted.model.id), holds: wanted))
    }

    /// Whether its traffic has somewhere to go: a model is promoted, or another serves that meets every limit. One that
    /// waits, for whatever reason, is no heir (methods.md 13.2).
    var hasHeir: Answer {
        if let heir = heir { return .only(RuleFact(.heir(heir.model.id), holds: true)) }
        let others = book.contenders.filter { $0.model.id != id && Choice.isEligible($0) }
        let best = book.worth.flatMap { Choice.best(others, worth: $0) } ?? Reach.byCost(others).first
        return .only(RuleFact(.noHeir(best?.model.id), holds: false))
    }

    /// The model that takes its traffic; nil where none does.
    var heir: Contender? {
        if let promoted, incumbent?.model.id == id { return promoted }
        return peer
    }

    /// Whether another model in production meets every limit.
    var hasPeer: Answer {
        .only(peer.map { RuleFact(.peer($0.model.id), holds: true) } ?? RuleFact(.noPeer, holds: false))
    }

    private var peer: Contender? {
        book.contenders.first {
            $0.model.id != id && $0.model.stage == .production && $0.verdict == .pass && book.missing($0).isEmpty
        }
    }
}
