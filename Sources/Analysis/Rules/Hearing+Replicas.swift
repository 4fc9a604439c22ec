import Portfolio
import Statistics

/// The conditions on replicas of what carries traffic: R2 and R11 of methods.md 13.1.
extension Hearing {
    /// Whether more replicas are needed than are in service, and could mend what is missed.
    var needsReplicas: Answer {
        guard contender.model.hardware != nil else { return .only(RuleFact(.noReplicas, holds: false)) }
        let late = failing(.fail, .latency)
        if !late.isEmpty, sizing?.need.isHopeless ?? false {
            return .only(RuleFact(.hopeless, holds: false))
        }
        let use = busy.map { RuleFact(.use, $0, asked: .init(.above, limits.reserve, .reserve)) }
        guard let (from, to) = needed else {
            return .only(use.map { RuleFact($0, holds: false) } ?? RuleFact(.noReplicas, holds: false))
        }
        let facts = late.map { Hearing.fact($0, holds: true) } + [use].compactMap { $0 }.filter(\.holds)
        return .all(facts + [RuleFact(.replicas, Double(to), asked: .init(.above, Double(from)))])
    }

    /// Whether what a rule asks can't wait for another cycle: a limit is missed, every known load is more than what is in
    /// service carries, or traffic is supposed and has no other cycle.
    func isUrgent(_ rule: RuleID) -> Bool {
        guard rule != "R11" else { return false }
        return !failing(.fail, .latency).isEmpty || isOverrun || !book.isAsMeasured
    }

    /// Whether budget and hardware suffice for a promotion, or for the replicas that are needed.
    var withinMeans: Answer {
        if let contest = book.refused[id] { return .only(RuleFact(.outbid(contest), holds: false)) }
        guard contender.model.serves, let (from, to) = needed else {
            return .only(RuleFact(.enoughMeans, holds: true))
        }
        if let left = book.headroom.money {
            let added = addedPerMonth(to: to) * 12
            if added > left { return .only(RuleFact(.money, added, asked: .init(.atMost, left))) }
        }
        if let item = contender.model.hardware?.item, let free = book.headroom.replicas[item], to - from > free {
            return .only(RuleFact(.stock(item: item), Double(to - from), asked: .init(.atMost, Double(free))))
        }
        return .only(RuleFact(.enoughMeans, holds: true))
    }

    /// Whether no other model has a larger net benefit, less switching, at the cost that counts the replicas needed; nothing
    /// is known of that where nobody has said what a point is worth.
    var bestOnceScaled: Answer {
        guard let worth = book.worth, let volume = book.workload.requestsPerMonth, volume > 0, needed != nil,
            let own = Choice.netBenefit(contender, worth: worth)
        else { return .only(RuleFact(.noRival, holds: true)) }
        let others = book.contenders.filter { $0.model.id != id && Choice.isEligible($0) }
        let best = Choice.best(
            others, worth: worth,
            less: { other in
                policy.switchingPerMonth(to: other.model) * 1000 / volume
            })
        guard let best else { return .only(RuleFact(.noRival, holds: true)) }
        return .only(
            RuleFact(
                .rival(best.contender.model.id), best.net * volume / 1000,
                asked: .init(.atMost, own * volume / 1000)))
    }

    /// Whether its replicas are idle and fewer would keep every limit, by measures that agree and hours that happened.
    var isIdle: Answer {
        guard contender.verdict == .pass else { return .only(limitsMet(holds: false)) }
        guard let sizing, let stated = sizing.inService, let busy else {
            return .only(RuleFact(.noReplicas, holds: false))
        }
        let use = RuleFact(.use, busy, asked: .init(.below, limits.idle, .idle))
        guard use.holds else { return .only(use) }
        if sizing.need.isHopeless { return .all([use, RuleFact(.hopeless, holds: false)]) }
        if sizing.contradicts { return .all([use, RuleFact(.measuresContradict, holds: false)]) }
        if sizing.basis != .realHours { return .all([use, RuleFact(.noRealHours, holds: false)]) }
        return .all([
            use, RuleFact(.replicas, Double(max(sizing.minimum, sizing.needed)), asked: .init(.below, Double(stated))),
        ])
    }

    /// The replicas that it needs, has and is paid for; nil without own hardware or a known cost.
    var sizing: SizingFinding? { contender.cost.sizing }

    /// The least replicas that keep every limit with the reserve; nil where that isn't known.
    var least: Int? { sizing?.need.needed.map { max(sizing?.minimum ?? 1, $0) } }

    /// The share of its replicas' time that is taken, by the largest load; nil where none is known.
    var busy: Double? { sizing?.utilisation }

    /// Whether every known load is more than what is in service.
    private var isOverrun: Bool {
        guard let sizing, let stated = sizing.inService, let least = sizing.need.loads.map(\.full).min() else {
            return false
        }
        return least > Double(stated)
    }

    /// Replicas that this traffic needs, when it is more than are in service.
    var needed: (from: Int, to: Int)? {
        guard let sizing, let stated = sizing.inService, sizing.needed > stated else { return nil }
        return (stated, sizing.needed)
    }

    /// Whether nothing says what its replicas carry (methods.md 9.1).
    var isUnsized: Answer {
        guard let sizing else { return Answer(holds: false, facts: []) }
        return .only(sizing.isUnchecked ? RuleFact(.unsized, holds: true) : RuleFact(.sized, holds: false))
    }

    /// What the replicas add a month to today's bill.
    private func addedPerMonth(to replicas: Int) -> Double {
        guard let sizing, let stated = sizing.inService else { return 0 }
        return sizing.perReplica * Double(max(0, replicas - stated))
    }
}
