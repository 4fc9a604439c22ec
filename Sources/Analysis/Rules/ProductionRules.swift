import Portfolio

/// The rules for models that carry traffic: R3, R9, R10 and R12 of methods.md 13.1.
extension RuleBook {
    func production(_ contender: Contender, _ comparison: Comparison) -> Ruling {
        let failed = contender.gates.filter { $0.verdict == .fail }
        if let ruling = scaling(contender, failed) { return ruling }
        if !failed.isEmpty {
            return hasAlternative(contender)
                ? Ruling(.deprecate, "R3", .gateFails(failed), runnerUp: .hold, flips: "holds once its limits are met")
                : Ruling(.hold, "R3", .noRemedy(failed))
        }
        // After a move a model is left alone for a cycle, and the last that meets every limit never goes.
        let isFrozen = contender.model.stage == .production && contender.model.since == cycle.id
        let open = contender.gates.filter { $0.verdict == .inconclusive }
        let hold = Ruling(
            .hold, "R12", open.isEmpty ? .fine : .gateOpen(open), runnerUp: contenders.count > 1 ? .deprecate : nil)
        guard !isFrozen else { return hold }
        let leaves =
            hasPassingPeer(contender) ? retirement(contender, comparison) ?? deprecation(contender, comparison) : nil
        return leaves ?? shrinking(contender) ?? hold
    }

    /// R9: to go for a cycle at least, and a model in production that meets every limit surely beats it.
    private func retirement(_ contender: Contender, _ comparison: Comparison) -> Ruling? {
        let isMarked =
            contender.model.stage == .deprecated || standing.wasAdvised(.deprecate, contender.model.id)
            || standing.wasAdvised(.retire, contender.model.id)
        let heirs = Reach.byCost(contenders.filter { $0.model.stage == .production })
        guard isMarked, let heir = comparison.dominator(among: heirs) else { return nil }
        let limits = policy.thresholds
        // Once advised it stands until it is much less sure.
        let least = standing.wasAdvised(.retire, contender.model.id) ? min(limits.retire, limits.keep) : limits.retire
        guard heir.probability >= least else { return nil }
        return Ruling(
            .retire, "R9", .dominated(by: heir.model, probability: heir.probability), runnerUp: .deprecate,
            flips: "stays below a probability of \(FormulaNumber.text(limits.keep))")
    }

    /// R10, with its hysteresis: it ends only when two cycles in a row are below the lower limit.
    private func deprecation(_ contender: Contender, _ comparison: Comparison) -> Ruling? {
        let limits = policy.thresholds
        let dominator = comparison.dominator(among: rivals)
        let probability = dominator?.probability ?? 0
        if let dominator, probability >= limits.deprecate {
            return Ruling(
                .deprecate, "R10", .dominated(by: dominator.model, probability: probability), runnerUp: .hold,
                flips: "holds below a probability of \(FormulaNumber.text(limits.undeprecate)) in two cycles running")
        }
        let isMarked =
            contender.model.stage == .deprecated || standing.wasAdvised(.deprecate, contender.model.id)
        guard isMarked, let dominator else { return nil }
        let isFirstBelow = !standing.wasBelow(limits.undeprecate, contender.model.id)
        guard probability >= limits.undeprecate || isFirstBelow else { return nil }
        return Ruling(
            .deprecate, "R10", .dominated(by: dominator.model, probability: probability), runnerUp: .hold,
            flips: "held by hysteresis: holds below a probability of \(FormulaNumber.text(limits.undeprecate)) "
                + "in two cycles running")
    }

    private func hasPassingPeer(_ contender: Contender) -> Bool {
        contenders.contains {
            $0.model.id != contender.model.id && $0.model.stage == .production && $0.verdict == .pass
        }
    }
}
