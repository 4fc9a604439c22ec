import Analysis
import Portfolio

/// An advice explained: the ordered rules up to the one that spoke, each with its condition and the numbers put in.
struct AdviceStatement {
    let finding: ModelFinding
    let workload: WorkloadFinding
    let context: EditionContext

    private var advice: Recommendation { finding.recommendation }
    private var limits: Thresholds { context.policy.thresholds }
    private var isServing: Bool { finding.model.stage == .production || finding.model.stage == .deprecated }

    /// The explanation.
    var explanation: Explanation {
        let id = workload.workload.id
        var steps = rules
        steps.append(context.wording.why(advice))
        steps += shared
        if let benefit = advice.benefit {
            steps += benefit.lineage.steps.map { "net benefit \(period): \($0)" }
            steps.append(
                "net benefit \(period): \(number(benefit.value)), "
                    + Phrase.spread(benefit, finding.cost.currency, isMoney: true))
        }
        if let flips = advice.flips { steps.append("what would change it: \(flips)") }
        if let other = advice.runnerUp { steps.append("runner-up: \(other.rawValue)") }
        let sources =
            (finding.quality?.lineage.sources ?? []) + (finding.cost.perThousand?.lineage.sources ?? [])
            + (advice.benefit?.lineage.sources ?? []) + finding.gates.flatMap { $0.figure?.lineage.sources ?? [] }
            + [context.policy.source, finding.model.source].compactMap { $0 }
        return Explanation(
            id: Anchor.figure("advice", finding.model.id, id), name: "\(id.name)/\(finding.model.id.name) advice",
            title: "Advice for \(finding.model.title)",
            value: "\(Wording.chip(advice.action)), rule \(advice.rule)",
            beside: advice.sureness.map { "chance that it pays " + Phrase.percent($0) } ?? "", steps: steps,
            methods: [.rules], sources: sources,
            model: finding.model.id, workload: id)
    }

    /// What shares money or hardware with it, in the order of keeping; empty where there is enough.
    private var shared: [String] {
        var contest = advice.contest
        if case .outbid(let lost) = advice.reason { contest = lost }
        return (contest?.claims ?? []).map { claim in
            let gain = claim.gain.map { "net benefit \(number($0)) a year" } ?? "net benefit not known"
            let ratio = claim.gainPerMoney.map { " = \(number($0)) for each of them" } ?? ""
            return
                "\(claim.workload.name)/\(claim.model.name) \(claim.action.rawValue): \(gain) / \(number(claim.money)) a year"
                + "\(ratio), \(claim.replicas) replicas; \(claim.isKept ? "kept" : "goes without")"
        }
    }

    /// The rules in their order, up to the one that spoke.
    private var rules: [String] {
        let all = isServing ? production : candidate
        let spoke = all.firstIndex { advice.rule.hasPrefix($0.id) && isExactly($0.id) } ?? all.endIndex - 1
        return all[...spoke].enumerated().map { index, rule in
            "\(index == spoke ? advice.rule : rule.id) \(rule.condition): \(index == spoke ? "yes" : "no"), \(rule.facts)"
        }
    }

    /// R1 is no prefix of R10 here; R2 stands for R2a to R2c.
    private func isExactly(_ id: String) -> Bool {
        advice.rule == id || ["a", "b", "c"].contains { advice.rule == id + $0 }
    }

    private struct Rule {
        let id: String
        let condition: String
        let facts: String
    }

    private var data: Rule {
        let facts: String
        if case .data(let needed) = advice.reason {
            facts = needed.joined(separator: "; ")
        } else {
            facts = "cost and quality are known, and no figure is older than \(context.policy.maxAgeDays) days"
        }
        return Rule(id: "R1", condition: "a needed figure is missing, stale or refused", facts: facts)
    }

    private var candidate: [Rule] {
        let incumbent = advice.against.map(context.wording.name) ?? "nothing"
        let failing = workload.incumbent.flatMap { workload[$0] }?.verdict == .fail
        var promotion = [benefit, sureness(limits.promote)]
        switch advice.reason {
        case .heldByHysteresis(let cycles, let needed): promotion.append("in \(cycles) of \(needed) cycles in a row")
        case .withinNoise: promotion += [advice.flips].compactMap { $0 }
        default: break
        }
        let dominated: String
        if case .dominated(let by, let probability) = advice.reason {
            dominated = "by \(context.wording.name(by)) with probability \(Phrase.percent(probability))"
        } else {
            dominated = "by nobody that meets every limit"
        }
        return [
            data, Rule(id: "R4", condition: "a limit is missed or can't be told", facts: checks),
            Rule(
                id: "R5'", condition: "the model in production misses a limit and this meets all",
                facts: "\(incumbent) \(failing ? "misses one" : "misses none for certain")"),
            Rule(
                id: "R5",
                condition: "net benefit above 0 with a probability of \(Phrase.percent(limits.promote)) or more, "
                    + "in \(limits.cycles) cycles running and in the scenarios that must hold",
                facts: promotion.joined(separator: "; ")),
            Rule(
                id: "R6", condition: "more quality, and a net benefit of 0 or less",
                facts: [points, benefit].joined(separator: "; ")),
            Rule(
                id: "R7", condition: "dominated with a probability of \(Phrase.percent(limits.promote)) or more",
                facts: dominated),
            Rule(id: "R8", condition: "else: within noise", facts: [benefit, sureness(nil)].joined(separator: "; ")),
        ]
    }

    private var production: [Rule] {
        var replicas = "\(finding.cost.replicas.map { "\($0) carry the traffic" } ?? "it has none of its own")"
        if let needed = peakNeed { replicas += "; " + needed }
        switch advice.reason {
        case .needsReplicas(let from, let to), .scalingDoesNotPay(let from, let to, _),
            .beyondBudget(let from, let to, _), .beyondStock(let from, let to, _, _):
            replicas = "\(to) needed, \(from) in service" + (peakNeed.map { "; " + $0 } ?? "")
        default: break
        }
        let isLatency = finding.gates.contains {
            if case .latency = $0.subject { $0.verdict == .fail } else { false }
        }
        var dominated = "dominated by nobody with a probability of \(Phrase.percent(limits.deprecate)) or more"
        switch advice.reason {
        case .dominated(let by, let probability):
            dominated = "dominated by \(context.wording.name(by)) with probability \(Phrase.percent(probability))"
        case .replaced(let by): dominated = "\(context.wording.name(by)) is promoted and takes its traffic"
        default: break
        }
        return [
            data,
            Rule(
                id: "R2", condition: "more replicas are needed, or a latency limit is missed",
                facts: "\(replicas); \(isLatency ? checks : "no latency limit is missed for certain")"),
            Rule(id: "R3", condition: "another limit is missed", facts: checks),
            Rule(
                id: "R9",
                condition: "a candidate for deprecation for a cycle, and a model in production dominates it with "
                    + "a probability of \(Phrase.percent(limits.retire)) or more",
                facts: "it is \(finding.model.stage.rawValue); \(dominated)"),
            Rule(
                id: "R10",
                condition: "dominated with a probability of \(Phrase.percent(limits.deprecate)) or more, or replaced",
                facts: dominated),
            Rule(
                id: "R11",
                condition: "busy for less than 65% of the time, and every limit is kept with one replica fewer, "
                    + "in \(limits.cycles) cycles running", facts: peakNeed ?? "it has no replicas to look at"),
            Rule(id: "R12", condition: "else", facts: checks),
        ]
    }

    /// What the busiest hour asks of its replicas; nil where it can't be said.
    private var peakNeed: String? {
        guard let peak = workload.load?.peaks.first(where: { $0.model == finding.model.id }) else { return nil }
        let carrying = peak.carrying.flatMap { carrying in
            workload.workload.requestsPerMonth.flatMap { volume in
                finding.model.hardware?.capacity.map {
                    "\(number(volume)) requests a month / (\(peak.replicas) × \(number($0))) = \(number(volume / ($0 * Double(peak.replicas))))"
                        + " of the stated capacity, \(carrying) would carry them"
                }
            }
        }
        let limit =
            peak.needed.map { "\($0) keep the latency limit" }
            ?? peak.obstacle.map { "no number keeps the latency limit, \($0.rawValue)" }
        return
            ([
                "in the busiest hour \(number(peak.arrivals)) calls a second keep \(peak.replicas) replicas busy for "
                    + "\(number(100 * peak.utilisation))% of the time"
            ] + [limit, carrying].compactMap { $0 }).joined(separator: "; ")
    }

    private var checks: String {
        let (all, met) = (finding.gates.count, finding.gates.count { $0.verdict == .pass })
        guard all > 0 else { return "no limit is set" }
        let others = finding.gates.filter { $0.verdict != .pass }
            .map { "\(context.wording.subject($0)): \(Wording.word($0.verdict))" }
        return (["\(met) of \(all) limits met"] + others).joined(separator: "; ")
    }

    /// What the net benefit is for.
    private var period: String { AcceptabilityWords(context: context, workload: workload).period }

    private var benefit: String {
        advice.benefit.map { "net benefit \(number($0.value)) \(period)" }
            ?? (workload.pointWorthPerThousand == nil
                ? "nobody has said what a point is worth" : "no net benefit can be computed")
    }

    private var points: String {
        advice.qualityChange.map { "quality \(number($0.value)) points" } ?? "no quality to compare"
    }

    private func sureness(_ asked: Double?) -> String {
        let found = advice.sureness.map { "probability \(Phrase.percent($0))" } ?? "no spread, used as fixed"
        return asked.map { "\(found), \(Phrase.percent($0)) asked" } ?? found
    }

    private func number(_ value: Double) -> String { FormulaNumber.text(value) }
}
