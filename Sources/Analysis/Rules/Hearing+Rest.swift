import Portfolio
import Statistics

/// The conditions of a promotion for the traffic without some groups (methods.md 13.6).
extension Hearing {
    /// Whether only limits of groups are missed or can't be told, and calls can be routed by these groups. A limit that nobody
    /// measured is a figure that is missing, and no reason to promote.
    var missesGroupsOnly: Answer {
        guard policy.actions.contains(.forSlices) else { return .only(RuleFact(.notAsked(.forSlices), holds: false)) }
        let unmet = contender.gates.filter { $0.verdict != .pass }
        var facts: [RuleFact] = []
        for gate in unmet {
            guard case .cohort(let id, _, _) = gate.subject, gate.figure != nil, gate.reason != .stale else {
                return .only(RuleFact(.notGroupsOnly, holds: false))
            }
            let slice = book.workload.slices.first { $0.id == id }
            guard let slice, slice.isRoutable, slice.share != nil else {
                return .only(RuleFact(.unroutable(id), holds: false))
            }
            facts.append(RuleFact(.group(id, gate.verdict), holds: true))
        }
        guard !facts.isEmpty, incumbent?.model.serves ?? false else {
            return .only(RuleFact(.notGroupsOnly, holds: false))
        }
        return .all(facts)
    }

    /// The groups that stay with what runs.
    var leftGroups: [Slice] {
        let ids = contender.gates.filter { $0.verdict != .pass }.compactMap { gate -> SliceID? in
            if case .cohort(let id, _, _) = gate.subject { id } else { nil }
        }
        return book.workload.slices.filter { ids.contains($0.id) }
    }

    /// What of the traffic is left without them, and the comparison over it.
    var rest: RestOfTraffic? {
        guard let incumbent, let worth = book.worth,
            let part = PartialTraffic(
                without: leftGroups, of: book.workload, in: book.cycle, contenders: [contender, incumbent],
                currency: book.currency)
        else { return nil }
        let sides = part.contenders
        guard sides.count == 2, let kept = part.kept(by: incumbent, traffic: part.workload.requestsPerMonth) else {
            return nil
        }
        let own = Comparison(sides[0], against: sides[1], worth: worth, workload: part.workload, policy: policy)
        return RestOfTraffic(part: part, candidate: sides[0], comparison: own, kept: kept)
    }

    /// Whether all of R5 holds over that traffic, with what runs keeping the groups and its fixed cost.
    var paysForRest: Answer {
        guard let rest else { return .only(RuleFact(.restOpen, holds: false)) }
        var share = RuleFact(.shareOfRest, holds: true)
        share.value = rest.part.share
        guard rest.candidate.isComparable, rest.candidate.verdict == .pass, let benefit = rest.benefit else {
            return .all([share, RuleFact(.restOpen, holds: false)])
        }
        let pays = RuleFact(.benefitOfRest, benefit.value, benefit.interval, asked: .init(.above, 0))
        guard pays.holds else { return .all([share, pays]) }
        let chance = rest.sureness.map { RuleFact(.chanceOfRest, $0, asked: .init(.atLeast, limits.promote, .promote)) }
        guard let chance, chance.holds else {
            return .all([share, pays, chance ?? RuleFact(.chanceUnknown, holds: false)])
        }
        let scenarios = book.scenarios.over(rest.part).facts(contender.model, against: incumbent?.model) { world in
            guard let incumbent, let theirs = world[incumbent.model.id] else { return nil }
            return rest.part.kept(by: theirs, traffic: world.workload.requestsPerMonth)
        }
        return .all([share, pays, chance] + scenarios)
    }

    /// Whether budget and hardware suffice for it beside what runs, which stays in service.
    var fitsBeside: Answer {
        if let contest = book.refused[id] { return .only(RuleFact(.outbid(contest), holds: false)) }
        let side = leftGroups.isEmpty ? contender : rest?.candidate ?? contender
        if let left = book.headroom.money, let added = addedBeside(side) {
            let year = 12 * added
            if year > left { return .only(RuleFact(.money, year, asked: .init(.atMost, left))) }
        }
        if let item = side.model.hardware?.item, let free = book.headroom.replicas[item],
            let count = side.cost.replicas,
            count > free
        {
            return .only(RuleFact(.stock(item: item), Double(count), asked: .init(.atMost, Double(free))))
        }
        return .only(RuleFact(.enoughMeans, holds: true))
    }

    /// What it adds a month to the workload's cost while what runs stays in service; nil where that isn't known.
    func addedBeside(_ side: Contender) -> Double? {
        guard let mine = side.cost.perMonth?.value, let incumbent, let whole = incumbent.cost.perMonth?.value,
            let volume = book.workload.requestsPerMonth
        else { return nil }
        let moved = leftGroups.isEmpty ? volume : (rest?.part.workload.requestsPerMonth ?? volume)
        return incumbent.curve?.perMonth(at: volume - moved).map { mine + $0 - whole }
    }
}

/// A comparison over a part of the traffic.
struct RestOfTraffic {
    let part: PartialTraffic
    let candidate: Contender
    let comparison: Comparison
    /// What the model in production keeps costing a month.
    let kept: Double

    /// The net benefit a month, with what is kept.
    var benefit: Estimate? {
        guard var benefit = comparison.benefit else { return nil }
        benefit.value -= kept
        benefit.spread = benefit.spread.shifted(by: -kept, scale: 1)
        return benefit
    }

    /// The chance of it; nil without spread.
    var sureness: Double? {
        comparison.benefitDraws.isEmpty ? nil : DrawSummary.probability(comparison.benefitDraws) { $0 > kept }
    }
}
