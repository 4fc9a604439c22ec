import Analysis
import Formulas
import Portfolio

/// An advice explained: the trace of the rules with the numbers put in, and what follows from the one that spoke.
struct AdviceStatement {
    let finding: ModelFinding
    let workload: WorkloadFinding
    let context: EditionContext

    private var advice: Recommendation { finding.recommendation }

    /// The explanation.
    var explanation: Explanation {
        let id = workload.workload.id
        var steps = RuleWords(wording: context.wording, workload: workload, finding: finding)
            .lines(advice.trace, for: finding.model.audience)
        steps.append(context.wording.why(advice))
        steps += advice.evidence.map { EvidenceWords(wording: context.wording, evidence: $0).lines } ?? []
        steps += shared
        if let benefit = advice.benefit {
            steps += StepWords.list(benefit.lineage.steps).map { "net benefit \(period): \($0)" }
            steps.append(
                "net benefit \(period): \(number(benefit.value)), "
                    + Phrase.spread(benefit, finding.cost.currency, isMoney: true))
        }
        if let flips = context.wording.flip(advice) { steps.append("what would change it: \(flips)") }
        if let other = advice.runnerUp { steps.append("runner-up: \(other.rawValue)") }
        let sources =
            (finding.quality?.lineage.sources ?? []) + (finding.cost.perThousand?.lineage.sources ?? [])
            + (advice.benefit?.lineage.sources ?? []) + finding.gates.flatMap { $0.figure?.lineage.sources ?? [] }
            + [context.policy.source, finding.model.source].compactMap { $0 }
        return Explanation(
            id: Anchor.figure("advice", finding.model.id, id), name: "\(id.name)/\(finding.model.id.name) advice",
            title: "Advice for \(finding.model.title)",
            value: "\(Wording.chip(advice.action)), rule \(advice.rule)",
            beside: advice.sureness.map { "chance that it pays " + EvidenceWords.chance($0, advice.evidence) } ?? "",
            steps: steps,
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

    /// What the net benefit is for.
    private var period: String { AcceptabilityWords(context: context, workload: workload).period }

    private func number(_ value: Double) -> String { FormulaNumber.text(value) }
}
