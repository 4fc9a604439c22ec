import Analysis
import Formulas
import Portfolio

/// A check of a model, explained: what was measured, its interval, and on which side of the limit it lies.
struct GateStatement {
    let gate: GateFinding
    let finding: ModelFinding
    let workload: WorkloadFinding
    let context: EditionContext

    /// How the check is asked for: `gate.latency.busy`, `gate.errors`, `gate.language=ar`, `gate.cost.per_1k`.
    var what: String {
        switch gate.subject {
        case .latency(let span, _, _): "gate.latency.\(span.rawValue)"
        case .errors: "gate.errors"
        case .cohort(let slice, _, _): "gate.\(slice.name)"
        case .policy(let indicator, _, _): "gate.\(indicator.name)"
        }
    }

    /// The explanation.
    var explanation: Explanation {
        let id = workload.workload.id
        let figure = gate.figure ?? gate.quantile
        var steps = StepWords.list(figure?.lineage.steps ?? [])
        steps += rule.map { [$0] } ?? []
        if let reason = gate.reason { steps.append(reason.words) }
        if let more = gate.moreNeeded {
            steps.append("about \(more) more at the same share would settle it, four times in five (power 80%)")
        }
        var methods = (figure?.lineage.methods ?? []).filter { $0 != .gates }
        methods.append(.gates)
        let limit = workload.workload.serviceLevel.source
        let isService =
            switch gate.subject {
            case .latency, .errors: true
            case .cohort, .policy: false
            }
        return Explanation(
            id: Anchor.figure(what, finding.model.id, id), name: "\(id.name)/\(finding.model.id.name) \(what)",
            title: "Check of \(finding.model.title): \(context.wording.subject(gate))",
            value: Wording.word(gate.verdict),
            beside: figure.map { Phrase.beside($0, finding.cost.currency) } ?? "", steps: steps, methods: methods,
            sources: (figure?.lineage.sources ?? [])
                + [isService ? limit : nil, finding.model.source].compactMap { $0 },
            model: finding.model.id, workload: id)
    }

    /// "passes when the whole interval is at or above 95, fails when all of it is below: 97.1 to 98.4".
    private var rule: String? {
        let good: String
        switch gate.subject {
        case .latency(_, let limit, let quantile):
            guard gate.figure != nil else {
                return "the limit is \(text(limit)) ms for \(text(100 * quantile))% of calls"
            }
            good = "at or above \(text(100 * quantile))% of calls within \(text(limit)) ms"
        case .errors(let limit): good = "at or below \(text(100 * limit))%"
        case .cohort(_, _, let limit): good = "at or below \(text(limit)) points"
        case .policy(_, let most, let least):
            good = [most.map { "at or below \(text($0))" }, least.map { "at or above \(text($0))" }].compactMap { $0 }
                .joined(separator: " and ")
        }
        guard let figure = gate.figure else { return "met when \(good)" }
        let ends: String
        switch figure.spread {
        case .computed(let interval), .supplied(let interval): ends = "\(text(interval.low)) to \(text(interval.high))"
        case .exact, .notSupplied: ends = "\(text(figure.value)), used as fixed"
        case .open(let low, let high): ends = "\(low.map(text) ?? "open") to \(high.map(text) ?? "open")"
        }
        return "met when the whole interval is \(good), missed when all of it is on the other side: \(ends)"
    }

    private func text(_ value: Double) -> String { FormulaNumber.text(value) }
}
