import Formulas
import Portfolio
import Statistics

/// What the rule that spoke means for the model: the reason and what would change it, both from the trace.
extension Hearing {
    /// The advice of `rule`.
    func recommendation(_ rule: Rule, _ trace: RuleTrace) -> Recommendation {
        let reason = reason(rule, trace)
        if case .forRest = reason, let rest { return partial(rest, rule, reason, trace) }
        var advice = Recommendation(
            model: id, workload: book.workload.id, action: rule.ruling.action, rule: rule.id, reason: reason,
            against: comparison.isSelf ? nil : incumbent?.model.id,
            costChange: rule.ruling.action == .scale ? scaled(reason) ?? comparison.costChange : comparison.costChange,
            qualityChange: comparison.qualityChange, benefit: comparison.benefit, sureness: comparison.sureness,
            evidence: comparison.sureness == nil ? nil : evidence(trace),
            runnerUp: rule.own == nil ? rule.ruling.runnerUp : next(after: rule),
            flips: rule.own == nil ? flip(reason) : flip(trace[rule.id]?.facts ?? []),
            answersNeeded: comparison.moreNeeded, trace: trace)
        if case .until = reason { advice.costChange = beside(contender) }
        return advice
    }

    /// The advice to promote for a part of the traffic, with what that part makes of cost, quality and benefit.
    private func partial(
        _ rest: RestOfTraffic, _ rule: Rule, _ reason: Recommendation.Reason, _ trace: RuleTrace
    ) -> Recommendation {
        Recommendation(
            model: id, workload: book.workload.id, action: rule.ruling.action, rule: rule.id, reason: reason,
            against: incumbent?.model.id, costChange: beside(rest.candidate),
            qualityChange: rest.comparison.qualityChange, benefit: rest.benefit, sureness: rest.sureness,
            evidence: rest.sureness == nil ? nil : evidence(trace), runnerUp: rule.ruling.runnerUp, flips: flip(reason),
            answersNeeded: rest.comparison.moreNeeded, trace: trace)
    }

    /// What the workload costs more per 1,000 requests of its whole traffic while the model in production stays in service.
    private func beside(_ side: Contender) -> Difference? {
        guard let volume = book.workload.requestsPerMonth, volume > 0, let before = incumbent?.cost.comparable,
            let month = addedBeside(side)
        else { return nil }
        let added = month * 1000 / volume
        var now = before
        now.value += added
        now.spread = before.spread.shifted(by: added, scale: 1)
        return Difference(before: before, now: now, interval: Interval(low: added, high: added))
    }

    private func reason(_ rule: Rule, _ trace: RuleTrace) -> Recommendation.Reason {
        let facts = trace[rule.id]?.facts ?? []
        switch rule.ruling.basis {
        case .data: return .data(book.missing(contender))
        case .limits: return limitsReason(facts)
        case .replacement: return .replacesFailing
        case .gain: return facts.contains { $0.asked?.key == .keep && !wouldStart($0) } ? .held(.pays) : .pays
        case .price: return contradicting ?? tooDear
        case .rival: return beaten(facts) ?? .fine
        case .obstacle: return contender.model.serves ? stays(trace) : contradicting ?? waits(trace)
        case .replicas:
            guard let (from, to) = needed else { return .fine }
            let use = facts.first { $0.subject == .use }?.value
            return .needsReplicas(from: from, to: to, use: failing(.fail, .latency).isEmpty ? use : nil)
        case .heir: return heirReason(facts)
        case .noRemedy: return noRemedy(trace)
        case .idleness: return idleness(facts) ?? .fine
        case .tie: return .tie
        case .rest:
            return .forRest(
                without: leftGroups, contender.gates.filter { $0.verdict != .pass }, share: rest?.part.share ?? 1)
        case .trial: return trial
        case .own: return rule.own.map(said) ?? .fine
        }
    }

    /// Whether a fact that lets advice stand would start it as well.
    private func wouldStart(_ fact: RuleFact) -> Bool { (fact.value ?? 0) >= limits.promote }

    private func limitsReason(_ facts: [RuleFact]) -> Recommendation.Reason {
        let failed = failing(.fail, .all)
        if !failed.isEmpty { return .gateFails(failed) }
        let open = failing(.inconclusive, .all)
        if !open.isEmpty { return .gateOpen(open) }
        let unsaid = facts.compactMap { if case .answersUnsaid(let model) = $0.subject { model } else { nil } }
        if !unsaid.isEmpty { return .answersUnsaid(of: unsaid) }
        if facts.contains(where: { $0.subject == .unsized && $0.holds }) { return .unsized }
        let few = facts.compactMap { if case .answers(let model) = $0.subject { model } else { nil } }
        return .fewAnswers(of: few, least: limits.minimumN)
    }

    /// The model that beats it; held where the chance wouldn't begin such advice.
    private func beaten(_ facts: [RuleFact]) -> Recommendation.Reason? {
        for fact in facts {
            guard case .dominance(let by) = fact.subject, let probability = fact.value else { continue }
            let reason = Recommendation.Reason.dominated(by: by, probability: probability)
            let isHeld = fact.asked?.key == .keep || fact.asked?.key == .undeprecate
            return isHeld ? .held(reason) : reason
        }
        return nil
    }

    /// Until when it is promoted, and what is collected meanwhile.
    private var trial: Recommendation.Reason {
        let day = book.cycle.id.endOfNext
        if let gate = lackedGate { return .until(day, .limit(gate, gate.moreNeeded ?? 0), standby: standby ?? 0) }
        return .until(day, .answers(comparison.moreNeeded ?? 0), standby: standby ?? 0)
    }

    private func heirReason(_ facts: [RuleFact]) -> Recommendation.Reason {
        if let promoted, incumbent?.model.id == id { return .replaced(by: promoted.model.id) }
        if let beaten = beaten(facts) { return beaten }
        if facts.contains(where: { $0.subject == .mix(nil) && $0.holds }) { return .beatenByMix }
        if let most = facts.first(where: { $0.subject == .mostChance })?.value { return .hardlyEverBest(most) }
        return heir.map { .yields(to: $0.model.id, failing(.fail, .all)) } ?? .fine
    }

    /// Why a candidate waits: what stopped the promotion that came furthest.
    private func waits(_ trace: RuleTrace) -> Recommendation.Reason {
        let promotions = book.table.rules(for: .candidate).filter { $0.ruling.action == .promote }
        let lines = promotions.compactMap { trace[$0.id] }
        let furthest = lines.max { $0.facts.count { $0.holds } < $1.facts.count { $0.holds } }
        guard let obstacle = furthest?.obstacle else { return .withinNoise(moreNeeded: comparison.moreNeeded) }
        switch obstacle.subject {
        case .scenario(let scenario), .limitsIn(let scenario): return .scenarioFails(scenario)
        case .evidence(let strength, let least): return .thinEvidence(strength, least: least)
        case .inARow:
            return .heldByHysteresis(cycles: Int(obstacle.value ?? 1), needed: Int(obstacle.asked?.value ?? 1))
        case .outbid(let contest): return .outbid(contest)
        case .ahead(let model): return .superseded(by: model)
        case .benefitRightSized(let model), .chanceRightSized(let model):
            return incumbent?.cost.sizing?.contradicts ?? false
                ? .paysAgainstMost(of: model) : .paysAgainstIdle(of: model)
        default: return book.worth == nil ? .noValue : .withinNoise(moreNeeded: comparison.moreNeeded)
        }
    }

    /// Why a model in production stays.
    private func stays(_ trace: RuleTrace) -> Recommendation.Reason {
        if let wait = trace["R2a"]?.obstacle, wait.subject == .inARow, let (from, to) = needed {
            return .nearReserve(
                from: from, to: to, use: busy ?? 1, cycles: Int(wait.value ?? 1), needed: Int(wait.asked?.value ?? 1))
        }
        if let facts = trace["R11"]?.facts, facts.last?.subject == .inARow, let idle = idleness(facts) { return idle }
        if trace.lines.contains(where: { $0.obstacle?.subject == .frozen(true) }) { return .frozen }
        let open = failing(.inconclusive, .all)
        return open.isEmpty ? .fine : .gateOpen(open)
    }

    private func idleness(_ facts: [RuleFact]) -> Recommendation.Reason? {
        guard let hardware = contender.model.hardware, let least else { return nil }
        let row = facts.first { $0.subject == .inARow }
        return .idle(
            from: hardware.replicas, to: least, cycles: Int(row?.value ?? 1), needed: Int(row?.asked?.value ?? 1))
    }

    /// Why it stays though a limit is missed or replicas are too few.
    private func noRemedy(_ trace: RuleTrace) -> Recommendation.Reason {
        if let obstacle = trace["R2a"]?.obstacle, let (from, to) = needed {
            switch obstacle.subject {
            case .outbid(let contest): return .outbid(contest)
            case .money:
                return .beyondBudget(
                    from: from, to: to, missing: (obstacle.value ?? 0) - (obstacle.asked?.value ?? 0))
            case .stock(let item):
                return .beyondStock(
                    from: from, to: to, item: item,
                    missing: Int((obstacle.value ?? 0) - max(0, obstacle.asked?.value ?? 0)))
            case .rival(let other): return .scalingDoesNotPay(from: from, to: to, alternative: other)
            default: break
            }
        }
        let heirs = trace.lines.flatMap(\.facts).compactMap { fact -> ModelID? in
            if case .noHeir(let model) = fact.subject { model } else { nil }
        }
        return .noRemedy(failing(.fail, .all), alternative: heirs.first)
    }

    /// The price of a point, against the rung below (methods.md 5: never against the incumbent) or, off the ladder, against
    /// what runs; and the fall in its own price that would make it the choice.
    private var tooDear: Recommendation.Reason {
        guard let worth = book.worth else { return .noValue }
        let step = ladderStep(worth) ?? stepFromIncumbent
        return .tooDear(
            pricePerPoint: step?.price, above: step?.above, worth: worth,
            flip: PriceFlipAssembly(book: book, contender: contender, worth: worth).nearest)
    }

    /// Measures of what its replicas carry that contradict each other, where it would pay if the least demanding is right.
    private var contradicting: Recommendation.Reason? {
        guard let sizing, sizing.contradicts, let benefit = comparison.benefit?.value, benefit <= 0,
            let dear = contender.cost.perMonth, let cheap = contender.cost.atLeastNeed
        else { return nil }
        // The benefit is a month's where traffic is known, and without traffic there is no sizing.
        guard benefit + dear.value - cheap.value > 0 else { return nil }
        return .measuresContradict(least: sizing.leastNeeded, most: sizing.needed, rate: sizing.rate)
    }

    private func ladderStep(_ worth: Double) -> (price: Double?, above: ModelID?)? {
        let rungs = book.ladder.rungs
        guard let place = rungs.firstIndex(where: { $0.model == id }), place > 0,
            let price = rungs[place].pricePerPoint, price > worth
        else { return nil }
        return (price, rungs[place - 1].model)
    }

    private var stepFromIncumbent: (price: Double?, above: ModelID?)? {
        guard let cost = comparison.costChange, let points = comparison.qualityChange, cost.value > 0, points.value > 0
        else { return nil }
        return (cost.value / points.value, incumbent?.model.id)
    }

    /// What more or fewer replicas than are in service add to the cost per 1,000 requests; nil for any other advice.
    private func scaled(_ reason: Recommendation.Reason) -> Difference? {
        let to: Int
        switch reason {
        case .needsReplicas(_, let count, _), .idle(_, let count, _, _): to = count
        default: return nil
        }
        guard let sizing, let stated = sizing.inService, let volume = book.workload.requestsPerMonth, volume > 0,
            let before = contender.cost.resized(to: stated, .todaysBill).perThousand
        else { return nil }
        let added = sizing.perReplica * Double(to - stated) * 1000 / volume
        var now = before
        now.value += added
        now.spread = before.spread.shifted(by: added, scale: 1)
        now.lineage.steps.append(
            .formula(
                .addedReplicas(to - stated),
                Term.replicas.of(to - stated) * Term.perMonth.of(sizing.perReplica) / Term.requests.of(volume) * 1000,
                .perThousand))
        // The rest of the cost is the same, so the difference is as exact as the price.
        return Difference(before: before, now: now, interval: Interval(low: added, high: added))
    }

    /// What would change it.
    private func flip(_ reason: Recommendation.Reason) -> Flip? {
        switch reason {
        case .data(let missing): .data(missing)
        case .gateFails, .noRemedy: .limits
        case .gateOpen: contender.model.serves ? nil : .measurements
        case .answersUnsaid, .fewAnswers: .answers(atLeast: limits.minimumN)
        case .pays: .chanceBelow(limits.keep)
        case .heldByHysteresis(let has, let needs): .cycles(has: has, needs: needs)
        case .thinEvidence(_, let least): .evidence(least)
        case .scenarioFails(let scenario): .scenario(scenario)
        case .replacesFailing: incumbent.map { .otherMeetsLimits($0.model.id) }
        case .tooDear(let price, _, _, let fall): fall.map { .price($0) } ?? price.map { .worthAbove($0) }
        case .dominated(let by, _):
            contender.model.serves
                ? .dominanceBelow(
                    standing.wasAdvised(.retire, id) ? limits.keep : limits.undeprecate, cycles: limits.cycles)
                : .beating(by)
        case .withinNoise(let more):
            comparison.qualityChange?.isSeparated == true ? .chanceFrom(limits.promote) : .moreAnswers(more)
        case .superseded(let by), .replaced(let by): .notPromoted(by)
        case .yields: .limits
        case .needsReplicas(let from, _, _): .traffic(replicas: from)
        case .nearReserve(_, _, _, let has, let needs): .cycles(has: has, needs: needs)
        case .scalingDoesNotPay(_, _, let other): .rivalFalls(other)
        case .beyondBudget, .beyondStock, .outbid: .means
        case .idle(_, _, let has, let needs): has < needs ? .cycles(has: has, needs: needs) : .busyFrom(limits.idle)
        case .frozen: .thaw
        case .fine: nil
        case .noValue: .worthSaid
        case .unsized: .measuredReplicas
        case .measuresContradict: .explainedMeasures
        case .paysAgainstIdle: .chanceFrom(limits.promote)
        case .tie: .cheaperBelow(limits.promote)
        case .beatenByMix, .hardlyEverBest: .limits
        case .paysAgainstMost: .explainedMeasures
        case .forRest: .limits
        case .until(_, .answers(let more), _): .moreAnswers(more)
        case .until(_, .limit, _): .measurements
        case .own: nil
        case .held(let reason): flip(reason)
        }
    }
}
