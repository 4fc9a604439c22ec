import Portfolio
import Statistics

/// The rules for more and fewer replicas of what carries traffic: R2 and R11 of methods.md 13.1.
extension RuleBook {
    /// The share of the replicas' time over which they are too few.
    private static let mostBusy = 0.85
    /// The share below which one replica may go.
    private static let leastBusy = 0.65

    /// R2a to R2c; nil where replicas suffice and no latency limit is missed.
    func scaling(_ contender: Contender, _ failed: [GateFinding]) -> Ruling? {
        let isLate = failed.contains { if case .latency = $0.subject { true } else { false } }
        let isHopeless = isLate && peak.finding(contender)?.obstacle != nil
        if !isHopeless, let (from, to) = needed(contender) {
            if let (reason, flips) = beyondMeans(contender, from: from, to: to) {
                let goes = hasAlternative(contender)
                return Ruling(
                    goes ? .deprecate : .hold, goes ? "R2b" : "R2c", reason, runnerUp: .scale, flips: flips)
            }
            if let other = betterThanScaled(contender, to: to) {
                return Ruling(
                    .deprecate, "R2b", .scalingDoesNotPay(from: from, to: to, alternative: other.model.id),
                    runnerUp: .scale,
                    flips: "scaled if \(other.model.title) misses a limit or its net benefit falls below")
            }
            return Ruling(
                .scale, "R2a", .needsReplicas(from: from, to: to), runnerUp: .hold,
                flips: "holds while traffic stays within what \(from) replicas carry")
        }
        guard isLate else { return nil }
        return hasAlternative(contender)
            ? Ruling(.deprecate, "R2b", .gateFails(failed), runnerUp: .hold, flips: "holds once its limits are met")
            : Ruling(.hold, "R2c", .noRemedy(failed))
    }

    /// Whether nothing but another model remedies the incumbent, so that one that meets every limit takes its place at once
    /// (R5').
    var mustReplaceIncumbent: Bool {
        guard let incumbent, incumbent.model.serves, missing(incumbent).isEmpty else {
            return incumbent?.verdict == .fail
        }
        let failed = incumbent.gates.filter { $0.verdict == .fail }
        guard let ruling = scaling(incumbent, failed) else { return !failed.isEmpty }
        // More replicas restore a latency limit, and nothing else.
        let others = failed.contains { if case .latency = $0.subject { false } else { true } }
        return ruling.action != .scale || others
    }

    /// R11: idle for two cycles running, and one replica fewer keeps every limit; nil otherwise.
    func shrinking(_ contender: Contender) -> Ruling? {
        guard contender.verdict == .pass, let hardware = contender.model.hardware,
            hardware.replicas > max(1, hardware.minimumReplicas), let busy = busy(contender), busy < Self.leastBusy
        else { return nil }
        let fewer = hardware.replicas - 1
        if let capacity = hardware.capacity, let volume = workload.requestsPerMonth {
            let carried = Replicas.carrying(volume / Self.mostBusy, capacity: capacity, minimum: 1)
            guard let carried, carried <= fewer else { return nil }
        }
        // A latency limit is kept for certain only where the queue of the busiest hour says so.
        let found = peak.finding(contender)
        if workload.serviceLevel.latencyLimit != nil {
            guard let least = found?.needed, least <= fewer else { return nil }
        } else if let found {
            guard found.utilisation * Double(hardware.replicas) / Double(fewer) <= Self.mostBusy else { return nil }
        }
        let reason = Recommendation.Reason.idle(from: hardware.replicas, to: fewer)
        let wasAdvised = standing.wasAdvised(.scale, contender.model.id)
        let cycles = 1 + standing.cyclesInARow(rule: "R11", contender.model.id)
        guard wasAdvised || cycles >= policy.thresholds.cycles else {
            return Ruling(
                .hold, "R11", reason, runnerUp: .scale, flips: "scaled down when the next cycle says the same")
        }
        return Ruling(
            .scale, "R11", reason, runnerUp: .hold,
            flips: "holds once its replicas are busy for \(FormulaNumber.text(100 * Self.leastBusy))% of the time")
    }

    /// The share of its replicas' time that is taken: in the busiest hour, or of the stated capacity over the month,
    /// whichever is more; nil where neither is known.
    private func busy(_ contender: Contender) -> Double? {
        guard let hardware = contender.model.hardware else { return nil }
        let carried = hardware.capacity.flatMap { capacity in
            workload.requestsPerMonth.map { $0 / (capacity * Double(hardware.replicas)) }
        }
        return [peak.finding(contender)?.utilisation, carried].compactMap { $0 }.max()
    }

    /// Replicas that this traffic needs, when it is more than are in service: those that keep the latency limit in the
    /// busiest hour, and those that carry the month at the stated capacity.
    private func needed(_ contender: Contender) -> (from: Int, to: Int)? {
        guard let hardware = contender.model.hardware else { return nil }
        let carrying = hardware.capacity.flatMap { capacity in
            workload.requestsPerMonth.flatMap {
                Replicas.carrying($0 / Self.mostBusy, capacity: capacity, minimum: hardware.minimumReplicas)
            }
        }
        guard let most = [carrying, queued(contender)].compactMap({ $0 }).max(), most > hardware.replicas else {
            return nil
        }
        return (hardware.replicas, most)
    }

    /// What the queue of the busiest hour needs. Where latency as measured keeps its limit at the traffic as measured, no
    /// model of it is asked, only whether replicas are too busy.
    private func queued(_ contender: Contender) -> Int? {
        guard let found = peak.finding(contender) else { return nil }
        let isKept =
            contender.gates.contains { if case .latency = $0.subject { $0.verdict == .pass } else { false } }
            && !contender.gates.contains { if case .latency = $0.subject { $0.verdict != .pass } else { false } }
        if isKept && isAsMeasured || found.needed == nil && found.obstacle == nil {
            let load = found.arrivals / found.serviceRate / Self.mostBusy
            return load < Double(Replicas.most) ? max(1, Int(load.rounded(.up))) : nil
        }
        return found.needed
    }

    /// Whether another model meets every limit and can be compared.
    func hasAlternative(_ contender: Contender) -> Bool {
        contenders.contains { $0.model.id != contender.model.id && Choice.isEligible($0) }
    }

    /// The model whose net benefit less switching is above that of `contender` with its replicas paid; nil when none is, or
    /// nobody has said what a point is worth.
    private func betterThanScaled(_ contender: Contender, to replicas: Int) -> Contender? {
        guard let worth, let volume = workload.requestsPerMonth, volume > 0,
            let own = Choice.netBenefit(contender, worth: worth)
        else { return nil }
        let scaled = own - addedPerMonth(contender, to: replicas) * 1000 / volume
        let others = contenders.filter { $0.model.id != contender.model.id && Choice.isEligible($0) }
        let best = Choice.best(
            others, worth: worth,
            less: { other in
                let switching = policy.horizonMonths > 0 ? other.model.switchingCost / policy.horizonMonths : 0
                return switching * 1000 / volume
            })
        guard let best, best.net > scaled else { return nil }
        return best.contender
    }

    /// Why the replicas can't be had, and what would change it; nil where budget and hardware suffice, or aren't known.
    private func beyondMeans(_ contender: Contender, from: Int, to: Int) -> (Recommendation.Reason, String)? {
        if let contest = refused[contender.model.id] {
            return (.outbid(contest), "scaled once there is enough for both")
        }
        if let left = headroom.money, addedPerMonth(contender, to: to) * 12 > left {
            let missing = addedPerMonth(contender, to: to) * 12 - left
            return (.beyondBudget(from: from, to: to, missing: missing), "scaled once the budget allows it")
        }
        if let item = contender.model.hardware?.item, let free = headroom.replicas[item], to - from > free {
            return (
                .beyondStock(from: from, to: to, item: item, missing: to - from - free),
                "scaled once more \(item) is at hand"
            )
        }
        return nil
    }

    /// What the replicas add a month to what is paid today.
    private func addedPerMonth(_ contender: Contender, to replicas: Int) -> Double {
        guard let paid = contender.cost.replicas, paid > 0,
            let hardware = contender.cost.parts.first(where: { $0.kind == .hardware })
        else { return 0 }
        return hardware.amount / Double(paid) * Double(max(0, replicas - paid))
    }
}
