public import Analysis
public import Portfolio

/// What the report advises on a model, in the words of the report, for a record that decides on it.
public struct AdvisedRecord: Sendable {
    /// The workload.
    public var workload: WorkloadID
    /// What is advised.
    public var action: Action
    /// The rule that spoke: `R5`.
    public var rule: String
    /// Why, in sentences.
    public var why: String
    /// What it adds to the cost a month; nil where that isn't known.
    public var costPerMonth: Double?
    /// What it means for people; nil where that can't be told.
    public var users: String?
}

extension Report {
    /// What the newest edition advises on `model`, an advice that asks for a change before one that doesn't; nil where it competes
    /// on no workload.
    public static func advice(on model: ModelID, in findings: Findings) -> AdvisedRecord? {
        guard let edition = findings.editions.last else { return nil }
        let wording = Wording(edition: edition)
        guard let said = Headline.all(of: edition).first(where: { $0.model == model }) else { return nil }
        let traffic = edition[said.workload]?.workload.requestsPerMonth
        return AdvisedRecord(
            workload: said.workload, action: said.action, rule: said.rule.name, why: wording.why(said, isNamed: true),
            costPerMonth: traffic.flatMap { traffic in said.costChange.map { $0.value * traffic / 1000 } },
            users: wording.people(said))
    }
}
