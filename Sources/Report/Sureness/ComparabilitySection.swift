import Analysis
import Portfolio

/// Which models were not measured like the others, and what follows from it (S11).
struct ComparabilitySection {
    let context: EditionContext
    let page: String

    /// The section; its closed line says how many differ.
    var fold: Fold {
        var rows: [[Table.Cell]] = []
        var models = Set<ModelID>()
        for workload in context.edition.workloads {
            for model in workload.models {
                for unlike in model.unlike {
                    models.insert(model.model.id)
                    rows.append([
                        .init(
                            model.model.title,
                            href: SitePath.relative(from: page, to: context.modelPath(model.model.id)),
                            small: context.edition.workloads.count > 1 ? workload.workload.title : nil),
                        .init(unlike.figure.rawValue), .init(unlike.words),
                        .init(unlike.isBarred ? "not compared" : "marked", state: unlike.isBarred ? .fail : .open),
                    ])
                }
            }
        }
        let total = Set(context.edition.workloads.flatMap { $0.models.map(\.model.id) }).count
        return Fold(
            id: "comparability", title: "Like for like",
            finding: rows.isEmpty
                ? "nothing says that models were measured otherwise than each other"
                : "\(models.count) of \(total) models differ in load, days, questions or kind of cost",
            rows.isEmpty
                ? [
                    Block.words(
                        "Loads, evaluation suites, days and bases of cost are the same for all models where they are stated."
                    )
                ]
                : [
                    Block.words(
                        "Answers to other questions and costs of another basis or currency are not compared. Other loads and "
                            + "days are: such a figure carries its reason wherever it stands, a point of the map whose cost or quality is meant is "
                            + "hollow, and a model of the latency chart has a dagger.", as: .question),
                    Table(
                        caption: "What differs, and what follows from it; exact, as the measurements state it",
                        heads: ["Model", "Figure", "What differs", "What follows"], rows: rows
                    ).block,
                ])
    }
}
