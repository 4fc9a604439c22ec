import Portfolio
import Statistics

/// One model before the rules: what each condition comes to for it, with the facts that decide.
struct Hearing {
    /// What a condition comes to.
    struct Answer {
        var holds: Bool
        var facts: [RuleFact]

        /// Several facts that must all hold.
        static func all(_ facts: [RuleFact]) -> Answer { Answer(holds: facts.allSatisfy(\.holds), facts: facts) }
        /// A single fact.
        static func only(_ fact: RuleFact) -> Answer { Answer(holds: fact.holds, facts: [fact]) }
    }

    let book: RuleBook
    let contender: Contender
    let comparison: Comparison
    /// Whether nothing but another model mends the one in production.
    var incumbentMustGo = false
    /// The model of the workload that is promoted; nil where none is, or before that is known.
    var promoted: Contender?
    /// The model that is promoted, if only for a part of the traffic or for a time; nil where none is, or before that is known.
    var first: Contender?

    var id: ModelID { contender.model.id }
    var policy: Policy { book.policy }
    var limits: Thresholds { policy.thresholds }
    var standing: Standing { book.standing }
    var incumbent: Contender? { book.incumbent }

    /// The rules for the model, asked in their order until one speaks.
    var trace: RuleTrace {
        var hasSpoken = false
        return RuleTrace(
            book.table.rules(for: contender.model.audience).map { rule in
                guard !hasSpoken else { return .init(rule: rule.id, truth: .notReached, facts: []) }
                let answer = answer(.all(rule.conditions), of: rule)
                hasSpoken = answer.holds
                return .init(rule: rule.id, truth: answer.holds ? .yes : .no, facts: answer.facts)
            })
    }

    /// What `condition` comes to; of several that must all hold, up to the first that doesn't.
    func answer(_ condition: Condition, of rule: Rule) -> Answer {
        switch condition {
        case .all(let conditions):
            var facts: [RuleFact] = []
            for condition in conditions {
                let answer = answer(condition, of: rule)
                facts += answer.facts
                guard answer.holds else { return Answer(holds: false, facts: facts) }
            }
            return Answer(holds: true, facts: facts)
        case .any(let conditions):
            let answers = conditions.map { answer($0, of: rule) }
            return answers.first(where: \.holds)
                ?? Answer(
                    holds: false,
                    facts: answers.flatMap(\.facts).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        case .lacksData: return data
        case .limitMissed(let which): return gates(.fail, which)
        case .limitOpen: return gates(.inconclusive, .all)
        case .fewAnswers: return fewAnswers
        case .isUnsized: return isUnsized
        case .incumbentMustGo:
            guard incumbentMustGo, let incumbent, contender.isComparable else {
                return .only(RuleFact(.incumbentStays(incumbent?.model.id), holds: false))
            }
            return .only(RuleFact(.incumbentFails(incumbent.model.id), holds: true))
        case .paysMore: return paysMore
        case .isSure: return isSure
        case .holdsInScenarios: return .all(book.scenarios.facts(contender.model, against: incumbent?.model))
        case .isSupported: return isSupported
        case .inARow: return inARow(rule.id, limits.cycles)
        case .inCycles(let cycles): return inARow(rule.id, cycles)
        case .hasData: return hasData
        case .claim(let own): return claimed(own)
        case .isTied: return isTied
        case .isCheaper: return isCheaper
        case .withinMeans: return withinMeans
        case .isFirstChoice: return isFirstChoice
        case .addsPoints, .doesNotPay: return price(condition)
        case .isDominated(let key): return dominated(key, among: book.rivals)
        case .isDominatedInProduction(let key):
            return dominated(key, among: Reach.byCost(book.contenders.filter { $0.model.stage == .production }))
        case .needsReplicas: return needsReplicas
        case .bestOnceScaled: return bestOnceScaled
        case .isIdle: return isIdle
        case .hasHeir: return hasHeir
        case .isReplaced: return replaced(holds: true)
        case .isNotReplaced: return replaced(holds: false)
        case .isMarked: return .only(RuleFact(.marked(isMarked), holds: isMarked))
        case .hasPeer: return hasPeer
        case .isBeatenByMix: return isBeatenByMix
        case .isNeverBest: return isNeverBest
        case .missesGroupsOnly: return missesGroupsOnly
        case .paysForRest: return paysForRest
        case .lacksOneMeasurement: return lacksOneMeasurement
        case .isNotRenewed: return isNotRenewed
        case .isLikely: return isLikely
        case .paysWithStandby: return paysWithStandby
        case .isWorthKnowing: return isWorthKnowing
        case .holdsButFor:
            return .all(
                book.scenarios.facts(contender.model, against: incumbent?.model, allowing: lackedGate?.subject))
        case .fitsBeside: return fitsBeside
        case .isNotFrozen: return .only(RuleFact(.frozen(isFrozen), holds: !isFrozen))
        }
    }

    /// How good the basis of its chance is, with the scenarios that the rules asked.
    func evidence(_ trace: RuleTrace) -> Evidence {
        EvidenceAssembly(
            contender: contender, comparison: comparison, incumbent: incumbent, standing: standing,
            workload: book.workload, trace: trace
        ).evidence
    }

    /// Whether the evidence is as good as the policy asks; nothing is asked by default.
    private var isSupported: Answer {
        guard let least = limits.evidence else { return .all([]) }
        let strength = evidence(RuleTrace()).strength
        return .only(RuleFact(.evidence(strength, least: least), holds: strength >= least))
    }

    private var data: Answer {
        let missing = book.missing(contender)
        guard missing.isEmpty else {
            return .all(missing.map { RuleFact(.missing($0), holds: true) })
        }
        var fact = RuleFact(.complete, holds: false)
        fact.asked = .init(.atMost, Double(policy.maxAgeDays), .maxAge)
        return .only(fact)
    }

    /// Whether every needed figure is known.
    private var hasData: Answer {
        let answer = data
        return Answer(holds: !answer.holds, facts: answer.facts.map { RuleFact($0, holds: !$0.holds) })
    }

    /// The checks of a kind that answer `verdict`; where none does, how many limits are met.
    private func gates(_ verdict: Verdict, _ which: Condition.Limits) -> Answer {
        let found = failing(verdict, which)
        guard found.isEmpty else {
            return .all(found.map { Hearing.fact($0, holds: true) })
        }
        return .only(limitsMet(holds: false))
    }

    /// How many limits are met.
    func limitsMet(holds: Bool) -> RuleFact {
        RuleFact(
            .limits(met: contender.gates.count { $0.verdict == .pass }, of: contender.gates.count), holds: holds)
    }

    /// The checks of a kind that answer `verdict`.
    func failing(_ verdict: Verdict, _ which: Condition.Limits) -> [GateFinding] {
        contender.gates.filter { gate in
            let isLatency = if case .latency = gate.subject { true } else { false }
            let isMeant =
                switch which {
                case .all: true
                case .latency: isLatency
                case .others: !isLatency
                }
            return gate.verdict == verdict && isMeant
        }
    }

    /// A check as a fact.
    static func fact(_ gate: GateFinding, holds: Bool) -> RuleFact {
        var fact = RuleFact(.limit(gate.subject, gate.verdict), holds: holds)
        fact.value = gate.figure?.value
        fact.interval = gate.figure?.interval
        return fact
    }

    /// How often in a row what was asked before has held; where nothing runs, or a limit is missed already, once will do.
    private func inARow(_ rule: RuleID, _ asked: Int) -> Answer {
        let isPromotion = contender.model.audience == .candidate
        let action = book.table.rules(for: contender.model.audience).first { $0.id == rule }?.ruling.action
        let wasAdvised = standing.wasAdvised(isPromotion ? action ?? .promote : .scale, id)
        let waits = isPromotion ? incumbent != nil : !isUrgent(rule)
        let cycles = 1 + standing.cyclesInARow(rule, id)
        return .only(
            RuleFact(
                .inARow, Double(cycles),
                asked: waits && !wasAdvised
                    ? .init(.atLeast, Double(asked), asked == limits.cycles ? .cycles : nil) : .init(.atLeast, 1)))
    }
}
