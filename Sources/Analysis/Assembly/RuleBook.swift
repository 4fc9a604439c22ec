import Portfolio

/// The ordered rules of methods.md 13.1: the first that matches speaks for a model.
struct RuleBook {
    let workload: Workload
    let policy: Policy
    let contenders: [Contender]
    /// Those on the frontier: whoever is dominated is so by one of them.
    let rivals: [Contender]
    let incumbent: Contender?
    /// What one point is worth per 1,000 requests; nil when nobody has said.
    let worth: Double?
    /// The same workload one cycle earlier, and before that, newest first; empty after a break or a changed policy.
    let history: [WorkloadFinding]

    /// What the rules say of every contender, at most one promotion among them (methods.md 13.2).
    func recommendations() -> [ModelID: Recommendation] {
        var advice: [ModelID: Recommendation] = [:]
        for contender in contenders { advice[contender.model.id] = recommendation(contender) }
        let promoted = contenders.filter { advice[$0.model.id]?.action == .promote }
        let best = promoted.max {
            (advice[$0.model.id]?.benefit?.value ?? 0) < (advice[$1.model.id]?.benefit?.value ?? 0)
        }
        guard let best else { return advice }
        for other in promoted where other.model.id != best.model.id {
            advice[other.model.id]?.action = .defer
            advice[other.model.id]?.reason = .superseded(by: best.model.id)
        }
        if let incumbent, incumbent.model.stage == .production {
            // Whoever is replaced stays until its heir carries the traffic: never retired in the same cycle.
            advice[incumbent.model.id]?.action = .deprecate
            advice[incumbent.model.id]?.reason = .replaced(by: best.model.id)
            advice[incumbent.model.id]?.rule = "R10"
            advice[incumbent.model.id]?.runnerUp = .hold
            advice[incumbent.model.id]?.flips = "stays if \(best.model.title) is not promoted"
        }
        return advice
    }

    private func recommendation(_ contender: Contender) -> Recommendation {
        let comparison = Comparison(contender, against: incumbent, worth: worth, workload: workload, policy: policy)
        func says(
            _ action: Action, _ rule: String, _ reason: Recommendation.Reason, runnerUp: Action? = nil,
            flips: String? = nil
        ) -> Recommendation {
            Recommendation(
                model: contender.model.id, workload: workload.id, action: action, rule: rule, reason: reason,
                against: comparison.isSelf ? nil : incumbent?.model.id, costChange: comparison.costChange,
                qualityChange: comparison.qualityChange, benefit: comparison.benefit, sureness: comparison.sureness,
                runnerUp: runnerUp, flips: flips)
        }
        let isProduction = contender.model.stage == .production
        let needed = missing(contender)
        if contender.model.stage == .retired {
            return says(.retire, "R9", .fine)
        }
        if !needed.isEmpty {
            return says(
                isProduction ? .hold : .defer, "R1", .data(needed), runnerUp: isProduction ? nil : .promote,
                flips: "measure: \(needed.joined(separator: "; "))")
        }
        return isProduction
            ? production(contender, comparison, says: says) : candidate(contender, comparison, says: says)
    }

    private typealias Says = (Action, String, Recommendation.Reason, Action?, String?) -> Recommendation

    private func production(_ contender: Contender, _ comparison: Comparison, says: Says) -> Recommendation {
        let failed = contender.gates.filter { $0.verdict == .fail }
        if let (from, to) = replicasNeeded(contender) {
            return says(
                .scale, "R2a", .needsReplicas(from: from, to: to), .hold,
                "holds while traffic stays within what \(from) replicas carry")
        }
        if !failed.isEmpty {
            let alternative = contenders.contains {
                $0.model.id != contender.model.id && $0.verdict == .pass && $0.isComparable
            }
            return alternative
                ? says(.deprecate, "R2b", .gateFails(failed), .hold, "holds once its gates pass")
                : says(.hold, "R2c", .noRemedy(failed), nil, nil)
        }
        if let dominator = comparison.dominator(among: rivals), dominator.probability >= policy.thresholds.deprecate {
            return says(
                .deprecate, "R10", .dominated(by: dominator.model, probability: dominator.probability), .hold,
                "holds below a probability of \(FormulaNumber.text(policy.thresholds.deprecate))")
        }
        return says(.hold, "R12", .fine, .deprecate, nil)
    }

    private func candidate(_ contender: Contender, _ comparison: Comparison, says: Says) -> Recommendation {
        let failed = contender.gates.filter { $0.verdict == .fail }
        let open = contender.gates.filter { $0.verdict == .inconclusive }
        if !failed.isEmpty { return says(.defer, "R4", .gateFails(failed), .promote, "needs its gates to pass") }
        if !open.isEmpty { return says(.defer, "R4", .gateOpen(open), .promote, "needs more examples") }
        let dominator = comparison.dominator(among: rivals)
        if let dominator, dominator.probability >= policy.thresholds.promote {
            return says(
                .defer, "R7", .dominated(by: dominator.model, probability: dominator.probability), nil,
                "needs to cost less or answer more than \(dominator.model.name)")
        }
        guard let worth else {
            let lead = comparison.dominanceOfIncumbent
            if let lead, lead >= policy.thresholds.promote {
                return says(.promote, "R5", .pays, .defer, "defers below a probability of 0.9")
            }
            return says(.defer, "R8", .noValue, .promote, "say what a right answer is worth")
        }
        let benefit = comparison.benefit?.value ?? 0
        let sureness = comparison.sureness ?? (benefit > 0 ? 1 : 0)
        if let incumbent, incumbent.verdict == .fail, benefit > 0 {
            return says(.promote, "R5'", .replacesFailing, .defer, "defers once \(incumbent.model.title) passes")
        }
        if benefit > 0, sureness >= policy.thresholds.promote {
            let cycles = 1 + runningCycles(contender.model.id)
            return cycles >= policy.thresholds.cycles || incumbent == nil
                ? says(
                    .promote, "R5", .pays, .defer,
                    "defers below a probability of \(FormulaNumber.text(policy.thresholds.keep))")
                : says(
                    .defer, "R5", .heldByHysteresis(cycles: cycles, needed: policy.thresholds.cycles), .promote,
                    "promoted when the next cycle says the same")
        }
        if let points = comparison.qualityChange?.value, points > 0, benefit <= 0 {
            let extra = comparison.costChange?.value
            let price = extra.map { $0 / points }
            return says(
                .defer, "R6",
                .tooDear(
                    pricePerPoint: price, worth: worth,
                    flipFactor: flipFactor(contender, comparison, worth: worth)), .promote,
                "promoted when a point is worth more than it costs")
        }
        return says(.defer, "R8", .withinNoise(moreNeeded: comparison.moreNeeded), .promote, "needs more examples")
    }

    /// The factor on the candidate's cost at which its benefit turns; nil when none does.
    private func flipFactor(_ contender: Contender, _ comparison: Comparison, worth: Double) -> Double? {
        guard let cost = contender.cost.comparable?.value, cost > 0, let base = incumbent?.cost.comparable?.value,
            let points = comparison.qualityChange?.value
        else { return nil }
        let factor = (base + worth * points) / cost
        return factor > 0 ? factor : nil
    }

    /// Earlier cycles in a row in which R5 spoke for the model.
    private func runningCycles(_ model: ModelID) -> Int {
        history.prefix { $0[model]?.recommendation.rule == "R5" }.count
    }

    /// What is missing or too old for any advice.
    private func missing(_ contender: Contender) -> [String] {
        var list: [String] = []
        if contender.quality == nil { list.append("quality isn't measured") }
        if case .unknown(let reason) = contender.cost.knowledge { list.append("cost unknown: \(reason)") }
        list += contender.stale.map { "\($0.what) is \($0.days) days old, \($0.allowed) are allowed" }
        return list
    }

    /// Replicas that this traffic needs, when it is more than are in service.
    private func replicasNeeded(_ contender: Contender) -> (from: Int, to: Int)? {
        guard let hardware = contender.model.hardware, let capacity = hardware.capacity,
            let volume = workload.requestsPerMonth,
            let needed = Replicas.carrying(volume / 0.85, capacity: capacity, minimum: hardware.minimumReplicas),
            needed > hardware.replicas
        else { return nil }
        return (hardware.replicas, needed)
    }
}
