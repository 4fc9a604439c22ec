import Analysis
import Markup
import Portfolio

/// All of one model in one edition, on every workload that it competes for.
struct ModelPage {
    var context: EditionContext
    var model: ModelID
    var prose: [Node]
    /// The model's charts.
    var charts: ModelCharts

    private var file: String { "models/\(SitePath.name(for: model.name)).html" }
    var path: String { context.path(file) }

    /// The page.
    func page() -> Page {
        let finding = context.edition.workloads.lazy.compactMap { $0[model] }.first
        let name = finding?.model.title ?? model.name
        var content: [Node] = [tag("h1", [], name)]
        if let model = finding?.model {
            content.append(tag("p", class: "lede", about(model)))
        }
        for workload in context.edition.workloads {
            if let finding = workload[model] { content += section(workload, finding) }
        }
        content += history
        content += lineage
        if !prose.isEmpty { content.append(tag("div", class: "prose", prose)) }
        return context.page(
            file, title: name,
            summary: "Figures, checks and advice for \(name) in \(Phrase.cycle(context.edition.cycle.id)).",
            content: content, hasCharts: !prose.isEmpty || !charts.entries.isEmpty)
    }

    private func about(_ model: Model) -> String {
        var parts = [model.about, "It is \(article(model.stage))."].compactMap { $0 }
        if let vendor = model.vendor { parts.append("\(vendor) makes it.") }
        parts.append(model.owner.map { "\($0) owns it." } ?? "Nobody owns it.")
        if let place = model.runsOn { parts.append("It runs on \(place).") }
        return parts.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
    }

    private func article(_ stage: Model.Stage) -> String {
        switch stage {
        case .production: "in production"
        case .candidate: "a candidate"
        case .deprecated: "deprecated"
        case .retired: "retired"
        }
    }

    private func section(_ workload: WorkloadFinding, _ finding: ModelFinding) -> [Node] {
        let advice = finding.recommendation
        var nodes: [Node] = [
            tag("h2", [], workload.workload.title),
            tag(
                "p", [],
                [
                    tag("span", class: "chip \(advice.action.rawValue)", Wording.chip(advice.action)), .text(" "),
                    .text(context.wording.why(advice)),
                    tag(
                        "small", [],
                        [
                            .text(
                                " rule \(advice.rule)"
                                    + (advice.sureness.map { ", chance that it pays " + Phrase.percent($0) } ?? ""))
                        ]),
                ]),
        ]
        nodes += [rank(finding)].compactMap { $0 }
        nodes += ModelAdvice(context: context, page: path).nodes(finding, on: workload)
        nodes.append(figures(workload, finding).node())
        let first = context.edition.workloads.first { $0[model] != nil }?.workload.id == workload.workload.id
        nodes.append(tag("h3", first ? [("id", "checks")] : [], "Does it meet its limits?"))
        if finding.gates.isEmpty {
            nodes.append(tag("p", [], "No limit is set for it."))
        } else {
            nodes.append(
                Table(
                    caption: "Checks of \(finding.model.title)", heads: GateRow.heads,
                    rows: finding.gates.map { GateRow.cells($0, finding, workload, context: context, page: path) }
                ).node(header: 1))
        }
        nodes += [BurnTable(context: context, page: path).node([finding], in: workload)].compactMap { $0 }
        nodes += charts.titled("radar", workload.workload.id, context, from: path)
        nodes += charts.titled("profile", workload.workload.id, context, from: path)
        if !finding.slices.isEmpty {
            let drawn = charts.titled("slices", workload.workload.id, context, from: path)
            nodes += drawn.isEmpty ? [tag("h3", [], "Whom does it serve badly?")] : drawn
            nodes.append(slices(workload, finding).node())
        }
        nodes += retrainings(finding)
        if !finding.cost.parts.isEmpty {
            nodes.append(tag("h3", [], "What is its cost made of?"))
            nodes.append(parts(finding).node())
        }
        nodes += LatencyChanges(context: context).nodes(finding, in: workload)
        nodes += InputChanges(context: context).nodes(finding, in: workload)
        nodes += CostHistory(context: context).model(finding, workload, from: path)
        return nodes + ModelLoad(context: context, model: model).nodes(workload)
            + ModelCertainty(context: context, model: model).nodes(workload)
            + ModelScenarios(context: context, model: model).nodes(workload)
    }

    /// A rank that is shared, with what would part it; nil for one of its own.
    private func rank(_ finding: ModelFinding) -> Node? {
        guard let rank = finding.score.rank, rank.count > 1 else { return nil }
        let tie = finding.score.tie.map { ": " + TieWords(context: context).sentence($0) } ?? ""
        return tag("p", [], "By score its rank is \(rank.lowerBound) to \(rank.upperBound)\(tie).")
    }

    /// Where its figures come from, for a model that the lineage page leaves to its own.
    private var lineage: [Node] {
        guard !context.isSpotlit(model) else { return [] }
        let entry = LineageEntry(context: context, page: path)
        let figures = context.edition.workloads.flatMap { context.anchored(of: model, on: $0.workload.id) }
        return [
            tag("h2", [("id", "figures")], "Where do its figures come from?"),
            tag("div", class: "lineage", figures.map { entry.node(Explanation($0, currency: context.currency)) }),
        ]
    }

    /// The model over all cycles.
    private var history: [Node] {
        var rows: [[Table.Cell]] = []
        for edition in context.findings.editions {
            for workload in edition.workloads {
                guard let finding = workload[model] else { continue }
                var other = context
                other.edition = edition
                rows.append([
                    .init(
                        Phrase.cycle(edition.cycle.id), href: SitePath.relative(from: path, to: other.modelPath(model)),
                        small: edition.workloads.count > 1 ? workload.workload.title : nil),
                    .init(finding.model.stage.rawValue),
                    .init(
                        finding.score.score.map(Phrase.score) ?? "incomplete",
                        exact: CSVText.field(finding.score.score?.value)),
                    .init(
                        finding.quality.map { Phrase.value($0, finding.cost.currency) } ?? "not measured",
                        small: finding.quality.map { Phrase.spread($0, finding.cost.currency) },
                        exact: CSVText.field(finding.quality?.value)),
                    CostWords.cell(
                        finding.cost,
                        href: SitePath.relative(
                            from: path,
                            to: other.lineage(Anchor.figure("cost", model, workload.workload.id), of: model))),
                    .init(Wording.chip(finding.recommendation.action), chip: finding.recommendation.action.rawValue),
                ])
            }
        }
        let trends = context.edition.workloads.compactMap { $0[model]?.trend }.map {
            tag("p", [], TrendWords.sentence($0))
        }
        return [tag("h2", [], "Over all cycles")] + trends + [
            Table(
                caption: "The model in every cycle in which it competed",
                heads: ["Cycle", "Stage", "#Score", "#Quality", "#Cost per 1,000", "Advice"], rows: rows
            ).node()
        ]
    }
}
