import Analysis
import Portfolio

/// The alarms of a model's error budget, explained.
struct BurnStatement {
    let finding: ModelFinding
    let workload: WorkloadFinding

    /// How they are asked for.
    static let key = "errors.alarms"

    /// The explanation; nil without a series of calls or a limit of failures.
    var explanation: Explanation? {
        guard let burn = finding.burn else { return nil }
        let (id, model) = (workload.workload.id, finding.model.id)
        return Explanation(
            id: Anchor.figure(Self.key, model, id), name: "\(id.name)/\(model.name) \(Self.key)",
            title: "Alarms of the error budget of \(finding.model.title)", value: BurnWords.brief(burn),
            beside: burn.levels.map { "\(BurnWords.level($0)): \(BurnWords.result($0, burn))" }.joined(
                separator: " · "),
            steps: StepWords.list(burn.lineage.steps), methods: burn.lineage.methods, sources: burn.lineage.sources,
            model: model,
            workload: id)
    }
}
