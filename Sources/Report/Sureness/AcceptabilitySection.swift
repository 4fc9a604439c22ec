import Analysis
import Portfolio

/// The technical section on how sure each choice is.
struct AcceptabilitySection {
    var context: EditionContext
    var page: String
    var charts: ChartSet

    private var edition: EditionFinding { context.edition }

    /// The section; its closed line is each workload's choice and how sure it is.
    func fold() -> Fold {
        StudySection(
            id: "sureness", title: "How sure is the choice?",
            absent: (
                "there is no choice between two models",
                "No workload has two models that meet every limit, with cost and quality known and their spread supplied."
            ),
            of: edition, \.acceptability
        ).fold(
            finding: { AcceptabilityWords(context: context, workload: $0).finding($1) },
            lede: { study in
                "Cost and quality of every model that may be chosen were drawn \(Digits.grouped(Double(study.draws), 0)) times within their intervals, seed \(study.seed). In each draw the model with the largest net benefit is best. Models are drawn independently of each other; where they share their examples this makes differences look wider than they are."
            }, part: part)
    }

    private func part(_ workload: WorkloadFinding, _ found: AcceptabilityFinding) -> [Block] {
        let words = AcceptabilityWords(context: context, workload: workload)
        var blocks: [Block] = []
        blocks += words.sentences(found).map { Block.words($0) }
        blocks += [charts.figure("sureness", workload.workload.id, context, from: page)].compactMap { $0 }
        blocks.append(table(workload, found, words).block)
        return blocks
    }

    private func table(
        _ workload: WorkloadFinding, _ found: AcceptabilityFinding, _ words: AcceptabilityWords
    ) -> Table {
        let known = workload.models.filter { $0.frontierProbability != nil || found[$0.model.id] != nil }
        // A crowd is named as far as it can matter.
        let shown = known.filter {
            known.count <= 40 || ($0.frontierProbability ?? 0) >= 0.001 || found[$0.model.id] != nil
        }
        let beaten = Dictionary(
            found.leftOut.map { ($0.model, $0.by) }, uniquingKeysWith: { first, _ in first })
        let rows = shown.map { model -> [Table.Cell] in
            let option = found[model.model.id]
            let unsaid = option == nil || found.worth != nil ? "not drawn" : "depends on the worth"
            return [
                .init(
                    model.model.title, href: SitePath.relative(from: page, to: context.modelPath(model.model.id)),
                    small: option == nil ? reason(model, beaten[model.model.id]) : nil),
                .init(
                    model.frontierProbability.map(Phrase.percent) ?? "not drawn",
                    small: model.frontierPlace?.rawValue,
                    exact: CSVText.field(model.frontierProbability)),
                .init(option?.probability.map(Phrase.percent) ?? unsaid, exact: CSVText.field(option?.probability)),
                .init(option?.expectedLoss.map(words.money) ?? unsaid, exact: CSVText.field(option?.expectedLoss)),
            ]
        }
        let rest = known.count - shown.count
        return Table(
            caption: "\(workload.workload.title): probabilities from \(Digits.grouped(Double(found.draws), 0)) draws"
                + (rest > 0
                    ? "; \(Digits.grouped(Double(rest), 0)) more models are on the frontier in <0.1% of them" : ""),
            heads: [
                "Model", .number("On the frontier"), .number("The best choice"),
                .number("Loss on average \(words.period) if chosen"),
            ], rows: rows)
    }

    /// Why a model is none of those chosen between.
    private func reason(_ model: ModelFinding, _ beater: ModelID?) -> String {
        if let beater { return "\(context.wording.name(beater)) surely costs no more and answers better" }
        switch model.verdict {
        case .fail: return "misses a limit"
        case .inconclusive: return "a limit can't be told"
        case .pass: return "its cost or quality isn't known"
        }
    }
}
