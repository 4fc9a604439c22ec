import Analysis
import Markup
import Portfolio

/// The executive summary: the decision, four figures, what is asked, and the depth folded away below.
struct SummaryPage {
    var context: EditionContext
    /// The author's words by name, already turned into a tree.
    var prose: [Node]
    /// The rationales of the cycle's decisions, likewise.
    var rationales: [DecisionID: [Node]]
    /// The edition's charts.
    var charts: ChartSet

    private var path: String { context.path("index.html") }
    private var edition: EditionFinding { context.edition }

    /// The page.
    func page() -> Page {
        let headline = Headline(edition)
        var content: [Node] = [
            tag("h1", [], headline.sentence), tag("p", class: "lede", headline.lede), FourFigures(context).node(path),
        ]
        content += decisions
        for workload in edition.workloads { content += map(workload) }
        content += ranked
        content += changes
        if !prose.isEmpty { content.append(tag("div", class: "prose", prose)) }
        content.append(tag("h2", [("id", "technical")], "For technical readers"))
        content.append(
            tag(
                "div", class: "folds",
                TechnicalSections(context: context, page: path, charts: charts, rationales: rationales).nodes()))
        return context.page(
            "index.html", title: "Summary", summary: headline.sentence, content: content,
            hasCharts: true)
    }

    private var decisions: [Node] {
        let decisions = DecisionsTable(context)
        let (shown, waiting) = decisions.shown
        return [

            tag(
                "h2", [("id", "decisions")],
                Headline.asks(of: edition).isEmpty ? "What is advised" : "What is asked of you"),
            tag(
                "p", class: "q",
                "Every advice comes from a written rule; a model's page shows the figures that the rule read."),
            decisions.table(shown, from: path).node(header: 1),
        ]
            + (waiting == 0
                ? []
                : [
                    tag(
                        "p", class: "fine",
                        "\(Digits.grouped(Double(waiting), 0)) more wait as well; each model's page says why.")
                ])
    }

    private func map(_ workload: WorkloadFinding) -> [Node] {
        let title = workload.workload.title
        var nodes = [tag("h2", [("id", "map-" + SitePath.name(for: workload.workload.id.name))], mapTitle(workload))]
        nodes += workload.gaps.map { tag("p", class: "q", $0) }
        nodes += [figure("map", workload)].compactMap { $0 }
        if let ladder = charts.entries.first(where: { $0.name == "ladder" && $0.workload == workload.workload.id }) {
            nodes.append(tag("h3", [], ladder.chart.title))
            nodes += [figure("ladder", workload)].compactMap { $0 }
        }
        nodes.append(LadderTable(context).node(workload, title: title, from: path))
        return nodes
    }

    private func mapTitle(_ workload: WorkloadFinding) -> String {
        let question = "What does one more point of quality cost?"
        return edition.workloads.count > 1
            ? "\(workload.workload.title): \(question.prefix(1).lowercased())\(question.dropFirst())" : question
    }

    private func figure(_ name: String, _ workload: WorkloadFinding) -> Node? {
        charts.figure(name, workload.workload.id, context, from: path)
    }

    private var ranked: [Node] {
        let question = "Who is best overall, and why?"
        var nodes = [
            tag("h2", [("id", "ranks")], question),
            tag(
                "p", class: "q",
                "A score of 0 to 100 by \(weights). Models that the data can't tell apart share a rank."),
        ]
        for workload in edition.workloads {
            nodes += charts.titled("ranks", workload.workload.id, context, from: path, below: question)
            nodes.append(RankTable(context).table(workload, workload.spotlit, from: path).node(header: 1))
            nodes += [weakest(workload)].compactMap { $0 }
            nodes += AllModelsPage.note(workload, context, from: path)
        }
        return nodes
    }

    /// The standing candidate for deprecation (methods.md 13.2); nil with fewer than two models in production.
    private func weakest(_ workload: WorkloadFinding) -> Node? {
        guard let id = workload.weakest, let found = workload[id] else { return nil }
        let bar =
            [.deprecate, .retire].contains(found.recommendation.action)
            ? "it is advised to \(found.recommendation.action.rawValue) it" : "it doesn't meet the bar for that"
        return tag(
            "p", class: "fine",
            "Weakest in production by net benefit, so the standing candidate for deprecation: \(found.model.title); \(bar)."
        )
    }

    private var weights: String {
        let policy = context.policy
        return policy.goalposts == Policy.defaultGoalposts && policy.goalpostsByWorkload.isEmpty
            ? "the default weights, as no policy sets others" : "the weights of the policy"
    }

    private var changes: [Node] {
        var nodes = [tag("h2", [("id", "changes")], "What changed since the last cycle?")]
        if let reason = edition.breakReason {
            nodes.append(tag("p", [], "These figures can't be compared with the cycle before: \(reason)"))
        } else if edition.previous == nil {
            nodes.append(tag("p", [], "This is the first cycle, so there is nothing to compare it with."))
        } else {
            nodes += edition.workloads.flatMap { charts.titled("changes", $0.workload.id, context, from: path) }
            nodes.append(ChangesTable(context).table(from: path).node())
        }
        if !edition.warnings.isEmpty {
            nodes.append(tag("h3", [("id", "warnings")], "What to keep in mind"))
            nodes.append(tag("ul", class: "warnings", edition.warnings.map { tag("li", [], $0.text) }))
        }
        return nodes
    }
}
