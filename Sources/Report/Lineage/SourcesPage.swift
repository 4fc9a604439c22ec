import Analysis
import Portfolio

/// Where the figures of one model come from: each figure and statement in a fold, with its formula, files and lines. A page a
/// model, so that none is too long to open on a phone.
struct SourcesPage {
    let context: EditionContext
    let model: ModelID
    /// The statements of the model, in the order of the report.
    let statements: [Explanation]

    /// Its figures and statements, in the order of the report.
    var count: Int { figures.count + statements.count }

    private var figures: [Anchored] {
        context.edition.workloads.flatMap { context.anchored(of: model, on: $0.workload.id) }
    }

    /// The file within the edition's folder.
    var file: String { "sources/\(SitePath.name(for: model.name)).html" }

    /// The page.
    func page() -> Page {
        let path = context.path(file)
        let name = context.wording.name(model)
        let entry = LineageEntry(context: context, page: path)
        let figures = figures
        var content: [Block] = [
            .heading(1, "Where the figures of \(name) come from"),
            .words(
                [
                    .text("\(Digits.grouped(Double(figures.count), 0)) figures of "),
                    .link(name, to: SitePath.relative(from: path, to: context.modelPath(model))),
                    .text(", each with the lines that it was read from and the steps from them to it. "),
                    .link("All files and models", to: context.way(to: LineagePage.file, from: path)),
                    .text("."),
                ], as: .lede),
            .heading(2, "How was each figure made?", id: "figures"),
            .folds(figures.map { entry.fold(Explanation($0, currency: context.currency)) }),
        ]
        if !statements.isEmpty {
            content += [
                .heading(2, "What do its checks, ranks and advice follow from?", id: "statements"),
                .folds(statements.map(entry.fold)),
            ]
        }
        return context.page(
            file, title: "Where the figures of \(name) come from",
            summary: "Every figure of \(name) with its formula, files and lines.", content: content)
    }
}
