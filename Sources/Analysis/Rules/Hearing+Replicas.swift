import Portfolio
import Statistics

/// The conditions on replicas of what carries traffic: R2 and R11 of methods.md 13.1.
extension Hearing {
    /// Whether more replicas are needed than are in service, and could mend what is missed.
    var needsReplicas: Answer {
        guard contender.model.hardware != nil else { return .only(RuleFact(.noReplicas, holds: false)) }
        let late = failing(.fail, .latency)
        if !late.isEmpty, book.peak.finding(contender)?.obstacle != nil {
            return .only(RuleFact(.hopeless, holds: false))
        }
        let use = busy.map { RuleFact(.use, $0, asked: .init(.above, limits.reserve, .reserve)) }
        guard let (from, to) = needed else {
            return .only(use.map { RuleFact($0, holds: false) } ?? RuleFact(.noReplicas, holds: false))
        }
        let facts = late.map { Hearing.fact($0, holds: true) } + [use].compactMap { $0 }.filter(\.holds)
        return .all(facts + [RuleFact(.replicas, Double(to), asked: .init(.above, Double(from)))])
    }

    /// Whether what a rule asks can't wait for another cycle: a limit is missed, the load is more than what is in service
    /// carries, or traffic is supposed and has no other cycle.
    func isUrgent(_ rule: RuleID) -> Bool {
        guard rule != "R11" else { return false }
        return !failing(.fail, .latency).isEmpty || (busy ?? 0) > 1 || !book.isAsMeasured
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

    /// Whether no other model has a larger net benefit, less switching, once the replicas are paid; nothing is known of that
    /// where nobody has said what a point is worth.
    var bestOnceScaled: Answer {
        guard let worth = book.worth, let volume = book.workload.requestsPerMonth, volume > 0, let (_, to) = needed,
            let own = Choice.netBenefit(contender, worth: worth)
        else { return .only(RuleFact(.noRival, holds: true)) }
        let scaled = own - addedPerMonth(to: to) * 1000 / volume
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
                asked: .init(.atMost, scaled * volume / 1000)))
    }

    /// Whether its replicas are idle and fewer would keep every limit.
    var isIdle: Answer {
        guard contender.verdict == .pass else { return .only(limitsMet(holds: false)) }
        guard let hardware = contender.model.hardware, let busy else {
            return .only(RuleFact(.noReplicas, holds: false))
        }
        let use = RuleFact(.use, busy, asked: .init(.below, limits.idle, .idle))
        guard use.holds else { return .only(use) }
        guard let least else { return .all([use, RuleFact(.hopeless, holds: false)]) }
        return .all([use, RuleFact(.replicas, Double(least), asked: .init(.below, Double(hardware.replicas)))])
    }

    /// The least replicas that keep every limit with the reserve; nil where that isn't known.
    var least: Int? {
        guard let hardware = contender.model.hardware else { return nil }
        var counts = [max(1, hardware.minimumReplicas)]
        if hardware.capacity != nil, book.workload.requestsPerMonth != nil {
            guard let carrying else { return nil }
            counts.append(carrying)
        }
        // A latency limit is kept for certain only where the queue of the busiest hour says so.
        let found = book.peak.finding(contender)
        if book.workload.serviceLevel.latencyLimit != nil {
            guard let needed = found?.needed else { return nil }
            counts.append(needed)
        } else if let found {
            guard let count = counted(found.arrivals / found.serviceRate / limits.reserve) else { return nil }
            counts.append(count)
        }
        return counts.max()
    }

    /// The share of its replicas' time that is taken: in the busiest hour, or of the stated capacity over the month,
    /// whichever is more; nil where neither is known.
    var busy: Double? {
        guard let hardware = contender.model.hardware else { return nil }
        let carried = hardware.capacity.flatMap { capacity in
            book.workload.requestsPerMonth.map { $0 / (capacity * Double(hardware.replicas)) }
        }
        return [book.peak.finding(contender)?.utilisation, carried].compactMap { $0 }.max()
    }

    /// Replicas that this traffic needs, when it is more than are in service: those that keep the latency limit in the
    /// busiest hour, and those that carry the month at the stated capacity.
    var needed: (from: Int, to: Int)? {
        guard let hardware = contender.model.hardware,
            let most = [carrying, queued].compactMap({ $0 }).max(), most > hardware.replicas
        else { return nil }
        return (hardware.replicas, most)
    }

    /// Replicas that carry the month at the stated capacity, with the reserve.
    private var carrying: Int? {
        contender.model.hardware.flatMap { hardware in
            hardware.capacity.flatMap { capacity in
                book.workload.requestsPerMonth.flatMap {
                    Replicas.carrying($0 / limits.reserve, capacity: capacity, minimum: hardware.minimumReplicas)
                }
            }
        }
    }

    /// What the queue of the busiest hour needs. Where latency as measured keeps its limit at the traffic as measured, no
    /// model of it is asked, only whether replicas are too busy.
    private var queued: Int? {
        guard let found = book.peak.finding(contender) else { return nil }
        let checks = contender.gates.filter { if case .latency = $0.subject { true } else { false } }
        let isKept = !checks.isEmpty && checks.allSatisfy { $0.verdict == .pass }
        if isKept && book.isAsMeasured || found.needed == nil && found.obstacle == nil {
            return counted(found.arrivals / found.serviceRate / limits.reserve)
        }
        return found.needed
    }

    private func counted(_ load: Double) -> Int? {
        load < Double(Replicas.most) ? max(1, Int(load.rounded(.up))) : nil
    }

    /// What the replicas add a month to what is paid today.
    private func addedPerMonth(to replicas: Int) -> Double {
        guard let paid = contender.cost.replicas, paid > 0,
            let hardware = contender.cost.parts.first(where: { $0.kind == .hardware })
        else { return 0 }
        return hardware.amount / Double(paid) * Double(max(0, replicas - paid))
    }
}
