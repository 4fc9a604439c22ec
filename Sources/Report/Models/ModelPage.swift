import Analysis
import Portfolio

/// All of one model in one edition, on every workload that it competes for.
struct ModelPage {
    var context: EditionContext
    var model: ModelID
    var prose: [Block]
    /// The model's charts.
    var charts: ModelCharts

    private var file: String { "models/\(SitePath.name(for: model.name)).html" }
    var path: String { context.path(file) }

    /// The page.
    func page() -> Page {
        let finding = context.edition.workloads.lazy.compactMap { $0[model] }.first
        let name = finding?.model.title ?? model.name
        var content: [Block] = [Block.heading(1, name)]
        if let model = finding?.model {
            content.append(Block.words(about(model), as: .lede))
        }
        for workload in context.edition.workloads {
            if let finding = workload[model] { content += section(workload, finding) }
        }
        content += history
        content += lineage
        if !prose.isEmpty { content.append(Block.prose(prose)) }
        return context.page(
            file, title: name,
            summary: "Figures, checks and advice for \(name) in \(Phrase.cycle(context.edition.cycle.id)).",
            content: content)
    }

    private func about(_ model: Model) -> String {
        var parts = [model.about.map(closed), "It is \(article(model.stage))."].compactMap { $0 }
        if let vendor = model.vendor { parts.append("\(vendor) makes it.") }
        parts.append(model.owner.map { "\($0) owns it." } ?? "Nobody owns it.")
        if let place = model.runsOn { parts.append("It runs on \(place).") }
        return parts.joined(separator: " ")
    }

    /// An author's sentence, who may have left out its full stop.
    private func closed(_ sentence: String) -> String { sentence.hasSuffix(".") ? sentence : sentence + "." }

    private func article(_ stage: Model.Stage) -> String {
        switch stage {
        case .production: "in production"
        case .candidate: "a candidate"
        case .deprecated: "deprecated"
        case .retired: "retired"
        }
    }

    private func section(_ workload: WorkloadFinding, _ finding: ModelFinding) -> [Block] {
        let advice = finding.recommendation
        var blocks: [Block] = [
            Block.heading(2, workload.workload.title),
            Block.words([
                .action(advice.action, Wording.chip(advice.action)), .text(" "),
                .text(context.wording.why(advice)),
                .small(
                    " rule \(advice.rule)"
                        + (advice.sureness.map { ", chance that it pays " + EvidenceWords.chance($0, advice.evidence) }
                            ?? "")),
            ]),
        ]
        blocks += [rank(finding)].compactMap { $0 }
        blocks += ModelAdvice(context: context, page: path).blocks(finding, on: workload)
        blocks.append(figures(workload, finding).block)
        let first = context.edition.workloads.first { $0[model] != nil }?.workload.id == workload.workload.id
        blocks.append(Block.heading(3, "Does it meet its limits?", id: first ? "checks" : nil))
        if finding.gates.isEmpty {
            blocks.append(Block.words("No limit is set for it."))
        } else {
            blocks.append(
                Table(
                    caption: "Checks of \(finding.model.title)", heads: GateRow.heads,
                    rows: finding.gates.map { GateRow.cells($0, finding, workload, context: context, page: path) },
                    naming: 1
                ).block)
        }
        blocks += [BurnTable(context: context, page: path).block([finding], in: workload)].compactMap { $0 }
        blocks += charts.titled("radar", workload.workload.id, context, from: path)
        blocks += charts.titled("profile", workload.workload.id, context, from: path)
        if !finding.slices.isEmpty {
            let drawn = charts.titled("slices", workload.workload.id, context, from: path)
            blocks += drawn.isEmpty ? [Block.heading(3, "Whom does it serve badly?")] : drawn
            blocks.append(slices(workload, finding).block)
        }
        blocks += retrainings(finding)
        if !finding.cost.parts.isEmpty {
            blocks.append(Block.heading(3, "What is its cost made of?"))
            blocks.append(parts(finding).block)
        }
        blocks += LatencyChanges(context: context).blocks(finding, in: workload)
        blocks += InputChanges(context: context).blocks(finding, in: workload)
        blocks += CostHistory(context: context).model(finding, workload, from: path)
        return blocks + ModelLoad(context: context, model: model).blocks(workload)
            + ModelCertainty(context: context, model: model).blocks(workload)
            + ModelScenarios(context: context, model: model).blocks(workload)
    }

    /// A rank that is shared, with what would part it; nil for one of its own.
    private func rank(_ finding: ModelFinding) -> Block? {
        guard let rank = finding.score.rank, rank.count > 1 else { return nil }
        let tie = finding.score.tie.map { ": " + TieWords(context: context).sentence($0) } ?? ""
        return Block.words("By score its rank is \(rank.lowerBound) to \(rank.upperBound)\(tie).")
    }

    /// Where its figures come from, for a model that has no page of sources.
    private var lineage: [Block] {
        guard !context.isSpotlit(model) else { return [] }
        let entry = LineageEntry(context: context, page: path)
        let figures = context.edition.workloads.flatMap { context.anchored(of: model, on: $0.workload.id) }
        return [
            Block.heading(2, "Where do its figures come from?", id: "figures"),
            Block.folds(figures.map { entry.fold(Explanation($0, currency: context.currency)) }),
        ]
    }

    /// The model over all cycles.
    private var history: [Block] {
        var rows: [[Table.Cell]] = []
        for edition in context.findings.editions {
            for workload in edition.workloads {
                guard let finding = workload[model] else { continue }
                let cycle = edition.cycle.id
                rows.append([
                    .init(
                        Phrase.cycle(edition.cycle.id),
                        href: SitePath.relative(from: path, to: context.series.modelPath(model, in: cycle)),
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
                            to: context.series.lineage(
                                Anchor.figure("cost", model, workload.workload.id), of: model, in: cycle))),
                    .init(Wording.chip(finding.recommendation.action), action: finding.recommendation.action),
                ])
            }
        }
        let trends = context.edition.workloads.compactMap { $0[model]?.trend }.map {
            Block.words(TrendWords.sentence($0))
        }
        return [Block.heading(2, "Over all cycles")] + trends + [
            Table(
                caption: "The model in every cycle in which it competed",
                heads: ["Cycle", "Stage", .number("Score"), .number("Quality"), .number("Cost per 1,000"), "Advice"],
                rows: rows
            ).block
        ]
    }
}
