import Portfolio
import Statistics

/// The ordered rules of methods.md 13.1: the first that matches speaks for a model.
struct RuleBook {
    let workload: Workload
    let cycle: Cycle
    /// Everybody who competes; nobody retired.
    let contenders: [Contender]
    /// Of those that pass every gate, the frontier: whoever is dominated is so by one of them.
    let rivals: [Contender]
    /// The ladder of those that pass.
    let ladder: LadderFinding
    let incumbent: Contender?
    /// What one point is worth per 1,000 requests; nil when nobody has said.
    let worth: Double?
    /// What earlier cycles advised; empty after a break or a changed policy.
    let standing: Standing
    /// Whether a promotion pays where it must.
    let scenarios: MustHold
    /// What the budget and the hardware leave.
    let headroom: Headroom
    /// What it must not ask for: what workloads share went to others.
    let refused: [ModelID: Contest]
    /// Whether the traffic is that of the measurements: not so in a scenario that changes it.
    let isAsMeasured: Bool
    /// The busiest hour.
    let peak: PeakAssembly

    /// Makes the book; the busiest hour is that of the contenders.
    init(
        workload: Workload, cycle: Cycle, contenders: [Contender], rivals: [Contender], ladder: LadderFinding,
        incumbent: Contender?, worth: Double?, standing: Standing, scenarios: MustHold,
        headroom: Headroom, refused: [ModelID: Contest] = [:], isAsMeasured: Bool = true
    ) {
        self.workload = workload
        self.cycle = cycle
        self.contenders = contenders
        self.rivals = rivals
        self.ladder = ladder
        self.incumbent = incumbent
        self.worth = worth
        self.standing = standing
        self.scenarios = scenarios
        self.headroom = headroom
        self.refused = refused
        self.isAsMeasured = isAsMeasured
        peak = PeakAssembly(workload, contenders: contenders)
    }

    var policy: Policy { cycle.policy }

    /// What the rules say of every contender, at most one promotion among them (methods.md 13.2).
    func recommendations() -> [ModelID: Recommendation] {
        var advice: [ModelID: Recommendation] = [:]
        let mustReplace = mustReplaceIncumbent
        for contender in contenders { advice[contender.model.id] = recommendation(contender, mustReplace) }
        let promoted = contenders.filter { advice[$0.model.id]?.action == .promote }
        let best = promoted.max { left, right in
            let l = advice[left.model.id]?.benefit?.value ?? 0
            let r = advice[right.model.id]?.benefit?.value ?? 0
            return l != r ? l < r : right.model.id < left.model.id
        }
        guard let best else { return advice }
        for other in promoted where other.model.id != best.model.id {
            advice[other.model.id]?.action = .defer
            advice[other.model.id]?.reason = .superseded(by: best.model.id)
            advice[other.model.id]?.runnerUp = .promote
            advice[other.model.id]?.flips = "promoted if \(best.model.title) is not"
        }
        if let incumbent, incumbent.model.serves {
            // Whoever is replaced stays until its heir carries the traffic: never retired in the same cycle.
            advice[incumbent.model.id]?.action = .deprecate
            advice[incumbent.model.id]?.reason = .replaced(by: best.model.id)
            // Why it goes stays said where the heir is the remedy.
            let said = advice[incumbent.model.id]?.rule ?? ""
            advice[incumbent.model.id]?.rule = said == "R2b" || said == "R3" ? said : "R10"
            advice[incumbent.model.id]?.runnerUp = .hold
            advice[incumbent.model.id]?.flips = "stays if \(best.model.title) is not promoted"
        }
        return advice
    }

    private func recommendation(_ contender: Contender, _ mustReplace: Bool) -> Recommendation {
        let comparison = Comparison(contender, against: incumbent, worth: worth, workload: workload, policy: policy)
        let verdict = ruling(contender, comparison, mustReplace)
        return Recommendation(
            model: contender.model.id, workload: workload.id, action: verdict.action, rule: verdict.rule,
            reason: verdict.reason, against: comparison.isSelf ? nil : incumbent?.model.id,
            costChange: verdict.action == .scale
                ? scaled(contender, verdict.reason) ?? comparison.costChange : comparison.costChange,
            qualityChange: comparison.qualityChange, benefit: comparison.benefit,
            sureness: comparison.sureness, runnerUp: verdict.runnerUp, flips: verdict.flips,
            answersNeeded: comparison.moreNeeded)
    }

    /// What more or fewer replicas of a model add to its cost per 1,000 requests; nil for any other advice.
    private func scaled(_ contender: Contender, _ reason: Recommendation.Reason) -> Difference? {
        let counts: (from: Int, to: Int)
        switch reason {
        case .needsReplicas(let from, let to), .idle(let from, let to): counts = (from, to)
        default: return nil
        }
        guard let before = contender.cost.perThousand, let volume = workload.requestsPerMonth, volume > 0,
            let replicas = contender.cost.replicas, replicas > 0,
            let hardware = contender.cost.parts.first(where: { $0.kind == .hardware })
        else { return nil }
        let one = hardware.amount / Double(replicas)
        let added = one * Double(counts.to - replicas) * 1000 / volume
        var now = before
        now.value += added
        now.spread = before.spread.shifted(by: added, scale: 1)
        let text = FormulaNumber.text
        now.lineage.steps.append(
            "\(counts.to - replicas) more × \(text(one)) a month each / \(text(volume)) requests × 1,000 = \(text(added))"
        )
        // The rest of the cost is the same, so the difference is as exact as the price.
        return Difference(before: before, now: now, interval: Interval(low: added, high: added))
    }

    /// What the first matching rule says.
    struct Ruling {
        var action: Action
        var rule: String
        var reason: Recommendation.Reason
        var runnerUp: Action?
        var flips: String?

        init(
            _ action: Action, _ rule: String, _ reason: Recommendation.Reason, runnerUp: Action? = nil,
            flips: String? = nil
        ) {
            self.action = action
            self.rule = rule
            self.reason = reason
            self.runnerUp = runnerUp
            self.flips = flips
        }
    }

    private func ruling(_ contender: Contender, _ comparison: Comparison, _ mustReplace: Bool) -> Ruling {
        let serves = contender.model.serves
        let needed = missing(contender)
        guard needed.isEmpty else {
            return Ruling(
                serves ? .hold : .defer, "R1", .data(needed), runnerUp: serves ? nil : .promote,
                flips: "decided once this is known: \(needed.joined(separator: "; "))")
        }
        return serves ? production(contender, comparison) : candidate(contender, comparison, mustReplace)
    }

    /// What is missing or too old for any advice.
    func missing(_ contender: Contender) -> [String] {
        var list: [String] = []
        if contender.quality == nil { list.append("quality isn't measured") }
        switch contender.cost.knowledge {
        case .unknown(let reason): list.append("cost unknown: \(reason)")
        case .atLeast(let reason): list.append("only a part of the cost is known: \(reason)")
        case .known, .free: break
        }
        list += [contender.otherQuestions, contender.cost.notAlike].compactMap { $0 }
        list += contender.stale.map { "\($0.what) is \($0.days) days old, \($0.allowed) are allowed" }
        guard let incumbent, incumbent.model.id != contender.model.id, !contender.model.serves else { return list }
        if incumbent.quality == nil { list.append("quality of \(incumbent.model.title) isn't measured") }
        if incumbent.cost.comparable == nil { list.append("the full cost of \(incumbent.model.title) isn't known") }
        return list
    }
}

extension Model {
    /// Whether it carries traffic today: one that is to go still does.
    var serves: Bool { stage == .production || stage == .deprecated }
}
