import Analysis
import Portfolio

/// How far quality spreads over groups beyond chance, model by model and dimension by dimension (methods.md 10).
struct SpreadTable {
    let context: EditionContext
    let page: String

    /// The table of a workload; nil where no dimension has three counted groups.
    func table(_ workload: WorkloadFinding) -> Table? {
        let names = Set(workload.models.flatMap { $0.figures.keys.compactMap(\.dimension) }).sorted()
        guard !names.isEmpty else { return nil }
        let rows = workload.spotlit.filter { model in
            names.contains { model.figures[.spread(over: $0)] != nil }
        }.map { model -> [Table.Cell] in
            [
                .init(
                    model.model.title,
                    href: SitePath.relative(from: page, to: context.modelPath(model.model.id)))
            ]
                + names.map { name in
                    let indicator = IndicatorID.spread(over: name)
                    return model.figures[indicator].map {
                        .init(
                            Phrase.value($0, context.currency),
                            href: context.lineage(
                                Anchor.figure("i-" + indicator.name, model.model.id, workload.workload.id),
                                of: model.model.id, from: page),
                            small: $0.remarks.words.joined(separator: " · "), exact: CSVText.field($0.value))
                    } ?? .init("not computed", exact: "")
                }
        }
        return Table(
            caption:
                "\(workload.workload.title): how far quality spreads over the groups of a dimension, what chance alone makes of so few answers taken off; no interval is computed for it",
            heads: ["Model"] + names.map { .number("Over " + $0) }, rows: rows)
    }
}
