import Analysis
import Portfolio

/// How far distributions moved since the last cycle, explained.
struct DriftStatements {
    let context: EditionContext

    /// Of the workload as a whole.
    func ofWorkload(_ workload: WorkloadFinding) -> [Explanation] {
        workload.shifts.filter { $0.model == nil }.map { explanation($0, workload) }
    }

    /// Of one model.
    func ofModel(_ model: ModelID, in workload: WorkloadFinding) -> [Explanation] {
        workload.shifts.filter { $0.model == model }.map { explanation($0, workload) }
    }

    /// One shift.
    func explanation(_ shift: DistributionShift, _ workload: WorkloadFinding) -> Explanation {
        let words = DriftWords(context: context)
        let id = workload.workload.id
        let key = shift.key
        let model = shift.model
        let whose = model.map(context.wording.name) ?? workload.workload.title
        return Explanation(
            id: model.map { Anchor.figure(key, $0, id) }
                ?? "f-\(SitePath.name(for: id.name))--\(SitePath.name(for: key))",
            name: model.map { "\(id.name)/\($0.name) \(key)" } ?? "\(id.name) \(key)",
            title: "\(words.title(shift)) of \(whose) against the last cycle", value: words.verdict(shift),
            beside: words.figure(shift), steps: StepWords.list(shift.lineage.steps), methods: shift.lineage.methods,
            sources: shift.lineage.sources, model: model, workload: id)
    }
}
