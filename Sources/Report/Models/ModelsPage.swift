import Analysis
import Portfolio

/// Every model of an edition, ranked: a crowd by those that the report speaks of, with the way to the list of all.
struct ModelsPage {
    let context: EditionContext
    let charts: ChartSet

    /// Its file within the edition's folder.
    static let file = "models.html"

    private var edition: EditionFinding { context.edition }
    private var path: String { context.path(Self.file) }

    /// "10 models compete on 2 workloads".
    static func answer(_ edition: EditionFinding) -> String {
        let models = edition.models.count, workloads = edition.workloads.count
        return Digits.grouped(Double(models), 0) + (models == 1 ? " model" : " models")
            + (workloads > 1 ? " on \(workloads) workloads" : "")
    }

    /// The page.
    func page() -> Page {
        var content: [Block] = [
            .heading(1, "Who is best overall, and why?"),
            .words(
                "\(ModelsPage.answer(edition)), by a score of 0 to 100 by \(weights). Models that the data can't tell apart share a rank.",
                as: .lede), .figures(FourFigures(context).all(path)),
        ]
        for workload in edition.workloads {
            content.append(
                .heading(2, workload.workload.title, id: "ranks-" + SitePath.name(for: workload.workload.id.name)))
            content += charts.titled("ranks", workload.workload.id, context, from: path)
            content.append(RankTable(context).table(workload, workload.spotlit, from: path).block)
            content += [weakest(workload)].compactMap { $0 }
            content += AllModelsPage.note(workload, context, from: path)
        }
        return context.page(
            Self.file, title: "Models", summary: "Every model of \(Phrase.cycle(edition.cycle.id)) by its score.",
            content: content)
    }

    /// The standing candidate for deprecation (methods.md 13.2); nil with fewer than two models in production.
    private func weakest(_ workload: WorkloadFinding) -> Block? {
        guard let id = workload.weakest, let found = workload[id] else { return nil }
        let bar =
            [.deprecate, .retire].contains(found.recommendation.action)
            ? "it is advised to \(found.recommendation.action.rawValue) it" : "it doesn't meet the bar for that"
        return .words(
            "Weakest in production by net benefit, so the standing candidate for deprecation: \(found.model.title); \(bar).",
            as: .fine)
    }

    private var weights: String {
        let policy = context.policy
        return policy.goalposts == Policy.defaultGoalposts && policy.goalpostsByWorkload.isEmpty
            ? "the default weights, as no policy sets others" : "the weights of the policy"
    }
}
