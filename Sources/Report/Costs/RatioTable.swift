import Analysis
import Portfolio

/// What a right answer, an answer in time and a request of the busiest hour cost (S33): each beside the two figures that
/// it was made of, since a ratio alone hides a bad one.
struct RatioTable {
    let context: EditionContext
    let page: String

    /// The table of a workload; nil where none of the ratios is defined.
    func table(_ workload: WorkloadFinding) -> Table? {
        let shown = workload.spotlit
        let ratios = Indicator.ratios.filter { ratio in shown.contains { $0.figures[ratio.id] != nil } }
        guard !ratios.isEmpty else { return nil }
        let hasShare = ratios.contains { $0.id == .costWithin }
        let rows = shown.filter { model in ratios.contains { model.figures[$0.id] != nil } }.map { model in
            [
                Table.Cell(
                    model.model.title, href: SitePath.relative(from: page, to: context.modelPath(model.model.id))),
                .init(
                    model.cost.perThousand.map { Phrase.money($0, model.cost.currency) } ?? "unknown",
                    exact: CSVText.field(model.cost.perThousand?.value)),
                percent(model.quality),
            ] + (hasShare ? [percent(model.gates.shareWithin)] : [])
                + ratios.map { cell($0.id, model, workload) }
        }
        return Table(
            caption:
                "\(workload.workload.title): what a right and a timely answer cost. A ratio ranks nobody: a cheap model that is often wrong may win it",
            heads: ["Model", .number("Per 1,000 requests"), .number("Right")]
                + (hasShare ? [.number("Within the limit")] : [])
                + ratios.map { .number($0.short ?? $0.title) }, rows: rows)
    }

    private func cell(_ indicator: IndicatorID, _ model: ModelFinding, _ workload: WorkloadFinding) -> Table.Cell {
        guard let figure = model.figures[indicator] else { return .init("not defined", exact: "") }
        return .init(
            Phrase.value(figure, model.cost.currency),
            href: context.lineage(
                Anchor.figure("i-" + indicator.name, model.model.id, workload.workload.id), of: model.model.id,
                from: page),
            small: Phrase.spread(figure, model.cost.currency), exact: CSVText.field(figure.value))
    }

    private func percent(_ share: Estimate?) -> Table.Cell {
        .init(share.map { Phrase.value($0, context.currency) } ?? "not measured", exact: CSVText.field(share?.value))
    }
}
