import Analysis
import Documents
import Portfolio

/// A model on a workload, a workload or the portfolio, with everything about it that can be explained.
struct ExplainedSubject {
    /// The ways to name it, the shortest unambiguous first.
    let names: [String]
    /// What can be asked of it; made when asked for.
    private let made: () -> [Explanation]
    /// Other words for a figure: "quality" for the workload's indicator.
    private let aliases: [(String, String)]

    var explanations: [Explanation] { made() }

    /// Everybody in an edition: the portfolio, then workloads with their models.
    static func all(of context: EditionContext) -> [ExplainedSubject] {
        let portfolio = ExplainedSubject(
            names: ["portfolio"],
            made: {
                context.anchored.filter { $0.workload == nil }
                    .map { Explanation($0, currency: context.currency) } + context.costChangeStatements
                    + context.calibrationStatements + context.outcomeStatements + context.experimentStatements
            }, aliases: [])
        return [portfolio]
            + context.edition.workloads.flatMap { workload in
                [of(workload, context)] + workload.models.map { of($0, workload, context) }
            }
    }

    /// Whether it goes by this name.
    func answers(to name: String) -> Bool { names.contains { $0 == name || $0.lowercased() == name.lowercased() } }

    /// The figure by its name, title or anchor; throws with what is near.
    func figure(_ asked: String) throws(Explainer.Unknown) -> Explanation {
        let all = explanations
        let prefix = names.last.map { $0 + " " } ?? ""
        var wanted = asked
        for (alias, name) in aliases where wanted == alias || wanted.hasPrefix(alias + " on ") {
            wanted = name + wanted.dropFirst(alias.count)
            break
        }
        let short = { (name: String) in name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name }
        if let found = all.first(where: { short($0.name) == wanted || $0.id == wanted }) { return found }
        let lower = wanted.lowercased()
        // A title without the model's name: "Latency p95", "Accuracy, Arabic", "Cost per 1,000 requests".
        if let found = all.first(where: {
            let title = $0.title.lowercased()
            let plain = title.replacing(" of \(subjectTitle)", with: "")
            return [title, plain, plain.replacing(", ", with: " on ")].contains(lower)
        }) {
            return found
        }
        let known = all.map { short($0.name) }
        throw Explainer.Unknown(
            message: "\(names[0]) has no figure '\(asked)'",
            cure: NearMiss.question(wanted, among: known) ?? "choose one of: \(known.joined(separator: ", "))")
    }

    private var subjectTitle: String { (names.count > 1 ? names[1] : names[0]).lowercased() }

    private static func of(_ workload: WorkloadFinding, _ context: EditionContext) -> ExplainedSubject {
        ExplainedSubject(
            names: [workload.workload.title, workload.workload.id.name],
            made: { context.statements(of: workload) }, aliases: [])
    }

    private static func of(
        _ finding: ModelFinding, _ workload: WorkloadFinding, _ context: EditionContext
    ) -> ExplainedSubject {
        let (id, model) = (workload.workload.id.name, finding.model.id.name)
        return ExplainedSubject(
            names: [model, finding.model.title, "\(id)/\(model)"],
            made: {
                finding.anchored(in: workload, policy: context.policy)
                    .map { Explanation($0, currency: context.currency) }
                    + context.statements(of: finding, in: workload)
            },
            aliases: [
                ("quality", workload.workload.quality.name), ("recommendation", "advice"), ("rule", "advice"),
                ("cost per month", "cost-month"), ("cost a month", "cost-month"),
            ])
    }
}
