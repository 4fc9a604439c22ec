public import Portfolio

/// Two things that an edition says and that can't both be meant: its status, its approvals, its decisions, the stages of its
/// models and its advice (S51, N25).
public enum Contradiction: Hashable, Sendable {
    /// It is published, and nobody approved it.
    case publishedUnapproved
    /// It is approved, and still a draft.
    case approvedDraft(by: String)
    /// It was approved after it was published.
    case approvedLate(by: String, on: Day, published: Day)
    /// It is published with a condition whose day has passed.
    case conditionOpen(String, due: Day)
    /// A decision in force says what the portfolio denies: the model's stage is another.
    case notAsDecided(Decision, stage: Model.Stage)
    /// A decision goes against what the report advises on the same model.
    case againstAdvice(Decision, Recommendation)
}

extension EditionFinding {
    /// What contradicts each other in this edition; `decisions` are those of this and earlier cycles, as the register has them.
    public func contradictions(_ register: DecisionRegister) -> [Contradiction] {
        status + stages(register) + advice(register)
    }

    private var status: [Contradiction] {
        var found: [Contradiction] = []
        if cycle.status == .published, cycle.approvals.isEmpty { found.append(.publishedUnapproved) }
        if cycle.status == .draft, let first = cycle.approvals.first { found.append(.approvedDraft(by: first.by)) }
        if let published = cycle.published, let late = cycle.approvals.first(where: { $0.on > published }) {
            found.append(.approvedLate(by: late.by, on: late.on, published: published))
        }
        found += cycle.duties.filter { $0.kind == .condition && $0.isOverdue }.compactMap { duty in
            duty.due.map { .conditionOpen(duty.what, due: $0) }
        }
        return found
    }

    /// Decisions of earlier cycles that are in force by this cycle's end, and a stage that says otherwise. Of one model the last
    /// of them counts.
    private func stages(_ register: DecisionRegister) -> [Contradiction] {
        let expected: [Action: Set<Model.Stage>] = [
            .promote: [.production], .deprecate: [.deprecated, .retired], .retire: [.retired],
        ]
        let inForce = register.decisions.filter { decision in
            decision.cycle < cycle.id && register.standing(of: decision) == .inForce
                && expected[decision.action] != nil
                && (decision.inForce ?? cycle.id.window.first) <= cycle.id.window.last
        }
        let last = Dictionary(inForce.map { ($0.model, $0) }) { _, later in later }
        return last.values.sorted { $0.id.name < $1.id.name }.compactMap { decision in
            guard let model = cycle.models.first(where: { $0.id == decision.model }), model.source != nil,
                let stages = expected[decision.action], !stages.contains(model.stage)
            else { return nil }
            return .notAsDecided(decision, stage: model.stage)
        }
    }

    /// This cycle's decisions on models of which the report advises something else.
    private func advice(_ register: DecisionRegister) -> [Contradiction] {
        cycle.decisions.compactMap { decision in
            let standing = register.standing(of: decision)
            guard standing == .decided || standing == .inForce, let model = decision.model,
                [.promote, .deprecate, .retire, .defer].contains(decision.action)
            else { return nil }
            let advised = workloads.filter { decision.workload == nil || $0.workload.id == decision.workload }
                .compactMap { $0[model]?.recommendation }
            guard let other = advised.first, !advised.contains(where: { $0.action == decision.action }) else {
                return nil
            }
            return .againstAdvice(decision, other)
        }
    }
}
