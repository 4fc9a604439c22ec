import Analysis
import Portfolio

/// The executive summary: the decision, four figures, what is asked, and the depth folded away below.
struct SummaryPage {
    var context: EditionContext
    /// The author's words by name, already turned into a tree.
    var prose: [Block]
    /// The rationales of the cycle's decisions, likewise.
    var rationales: [DecisionID: [Block]]
    /// The edition's charts.
    var charts: ChartSet

    private var path: String { context.path("index.html") }
    private var edition: EditionFinding { context.edition }

    /// The page.
    func page() -> Page {
        let headline = Headline(edition)
        var content: [Block] = [
            Block.heading(1, headline.sentence), Block.words(headline.lede, as: .lede),
            .figures(FourFigures(context).all(path)),
        ]
        content += decisions
        for workload in edition.workloads { content += map(workload) }
        content += ranked
        content += changes
        if !prose.isEmpty { content.append(Block.prose(prose)) }
        content.append(Block.heading(2, "For technical readers", id: "technical"))
        content.append(
            Block.folds(
                TechnicalSections(context: context, page: path, charts: charts, rationales: rationales).folds()))
        return context.page(
            "index.html", title: "Summary", summary: headline.sentence, content: content)
    }

    private var decisions: [Block] {
        let decisions = DecisionsTable(context)
        let (shown, waiting) = decisions.shown
        return [

            Block.heading(
                2, Headline.asks(of: edition).isEmpty ? "What is advised" : "What is asked of you", id: "decisions"),
            Block.words(
                "Every advice comes from a written rule; a model's page shows the figures that the rule read.",
                as: .question),
            decisions.table(shown, from: path).block,
        ]
            + (waiting == 0
                ? []
                : [
                    Block.words(
                        "\(Digits.grouped(Double(waiting), 0)) more wait as well; each model's page says why.",
                        as: .fine)
                ])
    }

    private func map(_ workload: WorkloadFinding) -> [Block] {
        let title = workload.workload.title
        var blocks = [Block.heading(2, mapTitle(workload), id: "map-" + SitePath.name(for: workload.workload.id.name))]
        blocks += workload.gaps.map { Block.words($0.words, as: .question) }
        blocks += [figure("map", workload)].compactMap { $0 }
        if let ladder = charts.entries.first(where: { $0.name == "ladder" && $0.workload == workload.workload.id }) {
            blocks.append(Block.heading(3, ladder.chart.title))
            blocks += [figure("ladder", workload)].compactMap { $0 }
        }
        blocks.append(LadderTable(context).block(workload, title: title, from: path))
        return blocks
    }

    private func mapTitle(_ workload: WorkloadFinding) -> String {
        let question = "What does one more point of quality cost?"
        return edition.workloads.count > 1
            ? "\(workload.workload.title): \(question)" : question
    }

    private func figure(_ name: String, _ workload: WorkloadFinding) -> Block? {
        charts.figure(name, workload.workload.id, context, from: path)
    }

    private var ranked: [Block] {
        let question = "Who is best overall, and why?"
        var blocks = [
            Block.heading(2, question, id: "ranks"),
            Block.words(
                "A score of 0 to 100 by \(weights). Models that the data can't tell apart share a rank.", as: .question),
        ]
        for workload in edition.workloads {
            blocks += charts.titled("ranks", workload.workload.id, context, from: path, below: question)
            blocks.append(RankTable(context).table(workload, workload.spotlit, from: path).block)
            blocks += [weakest(workload)].compactMap { $0 }
            blocks += AllModelsPage.note(workload, context, from: path)
        }
        return blocks
    }

    /// The standing candidate for deprecation (methods.md 13.2); nil with fewer than two models in production.
    private func weakest(_ workload: WorkloadFinding) -> Block? {
        guard let id = workload.weakest, let found = workload[id] else { return nil }
        let bar =
            [.deprecate, .retire].contains(found.recommendation.action)
            ? "it is advised to \(found.recommendation.action.rawValue) it" : "it doesn't meet the bar for that"
        return Block.words(
            "Weakest in production by net benefit, so the standing candidate for deprecation: \(found.model.title); \(bar).",
            as: .fine)
    }

    private var weights: String {
        let policy = context.policy
        return policy.goalposts == Policy.defaultGoalposts && policy.goalpostsByWorkload.isEmpty
            ? "the default weights, as no policy sets others" : "the weights of the policy"
    }

    private var changes: [Block] {
        var blocks = [Block.heading(2, "What changed since the last cycle?", id: "changes")]
        if let reason = edition.breakReason {
            blocks.append(Block.words("These figures can't be compared with the cycle before: \(reason)"))
        } else if edition.previous == nil {
            blocks.append(Block.words("This is the first cycle, so there is nothing to compare it with."))
        } else {
            blocks += edition.workloads.flatMap { charts.titled("changes", $0.workload.id, context, from: path) }
            blocks.append(ChangesTable(context).table(from: path).block)
        }
        if !edition.warnings.isEmpty {
            blocks.append(Block.heading(3, "What to keep in mind", id: "warnings"))
            blocks.append(Block.list(edition.warnings.map(context.wording.warning), as: .warnings))
        }
        return blocks
    }
}
