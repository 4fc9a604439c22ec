import Portfolio

/// The rules for models that compete for traffic: R4 to R8 of methods.md 13.1.
extension RuleBook {
    func candidate(_ contender: Contender, _ comparison: Comparison, _ mustReplace: Bool) -> Ruling {
        let failed = contender.gates.filter { $0.verdict == .fail }
        let open = contender.gates.filter { $0.verdict == .inconclusive }
        if !failed.isEmpty {
            return Ruling(.defer, "R4", .gateFails(failed), runnerUp: .promote, flips: "needs its limits met")
        }
        if !open.isEmpty {
            return Ruling(.defer, "R4", .gateOpen(open), runnerUp: .promote, flips: "needs more measurements")
        }
        guard let ruling = promotion(contender, comparison, mustReplace) else { return refusal(contender, comparison) }
        guard ruling.action == .promote, let contest = refused[contender.model.id] else { return ruling }
        return Ruling(
            .defer, ruling.rule, .outbid(contest), runnerUp: .promote, flips: "promoted once there is enough for it")
    }

    /// R5 and R5'; nil when neither matches.
    private func promotion(_ contender: Contender, _ comparison: Comparison, _ mustReplace: Bool) -> Ruling? {
        // A production model that fails a gate that replicas don't mend must go, so no waiting: the largest net benefit is chosen among all.
        if let incumbent, mustReplace, contender.isComparable {
            return Ruling(
                .promote, "R5'", .replacesFailing, runnerUp: .defer,
                flips: "defers once \(incumbent.model.title) meets its limits")
        }
        let sureness: Double
        if worth != nil {
            guard let benefit = comparison.benefit?.value, benefit > 0 else { return nil }
            // Without any spread the figures are used as fixed (methods.md 0.5).
            sureness = comparison.sureness ?? 1
        } else {
            // Nobody has said what a point is worth: only a model that is surely no worse and no dearer.
            guard let lead = comparison.dominanceOfIncumbent else { return nil }
            sureness = lead
        }
        let wasPromoted = standing.wasAdvised(.promote, contender.model.id)
        guard sureness >= (wasPromoted ? policy.thresholds.keep : policy.thresholds.promote) else { return nil }
        if let failing = scenarios.firstWhereItDoesNotPay(contender.model, against: incumbent?.model) {
            return Ruling(
                .defer, "R8", .withinNoise(moreNeeded: nil), runnerUp: .promote,
                flips: "pays today, but not in: \(failing.title)")
        }
        let cycles = 1 + standing.cyclesInARow(rule: "R5", contender.model.id)
        guard wasPromoted || cycles >= policy.thresholds.cycles || incumbent == nil else {
            return Ruling(
                .defer, "R5", .heldByHysteresis(cycles: cycles, needed: policy.thresholds.cycles), runnerUp: .promote,
                flips: "promoted when the next cycle says the same")
        }
        let isHeld = wasPromoted && sureness < policy.thresholds.promote
        return Ruling(
            .promote, "R5", .pays, runnerUp: .defer,
            flips: (isHeld ? "held by hysteresis: " : "")
                + "defers below a probability of \(FormulaNumber.text(policy.thresholds.keep))")
    }

    /// R6 to R8.
    private func refusal(_ contender: Contender, _ comparison: Comparison) -> Ruling {
        let points = comparison.qualityChange?.value ?? 0
        if let worth, let benefit = comparison.benefit?.value, points > 0, benefit <= 0 {
            let step = ladderStep(contender) ?? stepFromIncumbent(contender, comparison, worth: worth)
            return Ruling(
                .defer, "R6",
                .tooDear(pricePerPoint: step?.price, above: step?.above, worth: worth, flipFactor: step?.flip),
                runnerUp: .promote, flips: "promoted when a point is worth more than it costs")
        }
        if let dominator = comparison.dominator(among: rivals), dominator.probability >= policy.thresholds.promote {
            return Ruling(
                .defer, "R7", .dominated(by: dominator.model, probability: dominator.probability),
                flips: "needs a lower cost or more right answers than \(dominator.model.name)")
        }
        if worth == nil {
            return Ruling(
                .defer, "R8", .noValue, runnerUp: .promote, flips: "needs to be said what a right answer is worth")
        }
        return Ruling(
            .defer, "R8", .withinNoise(moreNeeded: comparison.moreNeeded), runnerUp: .promote,
            flips: "needs more examples")
    }

    /// The price of a point against the rung below (methods.md 5: never against the incumbent), and the factor on the
    /// candidate's cost at which the step pays; nil off the ladder and on its first rung.
    private func ladderStep(_ contender: Contender) -> (price: Double?, above: ModelID?, flip: Double?)? {
        guard let worth, let cost = contender.cost.comparable?.value, cost > 0,
            let place = ladder.rungs.firstIndex(where: { $0.model == contender.model.id }), place > 0,
            case let rung = ladder.rungs[place], let extra = rung.extraCost, let points = rung.extraQuality,
            let price = rung.pricePerPoint, price > worth
        else { return nil }
        return (price, ladder.rungs[place - 1].model, positive((cost - extra + worth * points) / cost))
    }

    /// The same against the incumbent, for what is off the ladder.
    private func stepFromIncumbent(
        _ contender: Contender, _ comparison: Comparison, worth: Double
    ) -> (price: Double?, above: ModelID?, flip: Double?)? {
        guard let cost = contender.cost.comparable?.value, cost > 0, let benefit = comparison.benefit?.value,
            let points = comparison.qualityChange?.value
        else { return nil }
        let perThousand = workload.requestsPerMonth.map { benefit * 1000 / $0 } ?? benefit
        let price = comparison.costChange.map { $0.value / points }
        return (price, incumbent?.model.id, positive((cost + perThousand) / cost))
    }

    private func positive(_ factor: Double) -> Double? { factor > 0 && factor.isFinite ? factor : nil }
}
