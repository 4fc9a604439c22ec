import Analysis
import Portfolio

/// Where figures come from: what is of no model with its formula, a page of sources for each model that the edition names, and
/// every file with its fingerprint.
struct LineagePage {
    let context: EditionContext
    /// The edition's statements: gathered once, since a thousand models make many.
    let statements: [Explanation]
    /// The edition's charts.
    let charts: ChartSet

    /// The file within the edition's folder.
    static let file = "lineage.html"

    private var path: String { context.path(Self.file) }

    /// The page, and the pages of sources that it leads to.
    var pages: [Page] { [page] + sources.map { $0.page() } }

    /// A page of sources for each model that the edition names one by one.
    private var sources: [SourcesPage] {
        let ofModels = Dictionary(grouping: statements.filter { $0.model != nil }, by: \.model)
        return context.edition.models.filter(context.isSpotlit).map {
            SourcesPage(context: context, model: $0, statements: ofModels[$0] ?? [])
        }
    }

    private var page: Page {
        let entry = LineageEntry(context: context, page: path)
        let figures = context.anchored.filter { $0.model == nil }
        let ofNone = statements.filter { statement in statement.model.map { !context.isSpotlit($0) } ?? true }
        let entries = figures.map { Explanation($0, currency: context.currency) } + ofNone
        let elsewhere = context.anchored.count { $0.model.map { !context.isSpotlit($0) } ?? false }
        let content: [Block] =
            [
                Block.heading(1, "Where figures come from"),
                Block.words(
                    "\(Digits.grouped(Double(context.anchored.count - elsewhere), 0)) figures from \(context.edition.files.count) files. "
                        + "Each names the lines that it was read from and the steps from them to it."
                        + (elsewhere > 0
                            ? " \(Digits.grouped(Double(elsewhere), 0)) more, of models that the summary doesn't name, stand on those models' pages."
                            : "")
                        + (context.leavesStatementsOut
                            ? " Of many models, what checks, ranks and advice follow from is told for those that the report speaks of; the command explain prints the others."
                            : ""),
                    as: .lede),
            ] + overview + models
            + (entries.isEmpty
                ? []
                : [
                    Block.heading(2, "What is said of workloads and of the whole?", id: "statements"),
                    Block.folds(entries.map(entry.fold)),
                ]) + [
                Block.heading(2, "Which files were read?", id: "files"),
                Block.words(
                    "The fingerprint is the file's SHA-256: a file with another fingerprint is not the one that these figures came from.",
                    as: .question),
                files.block,
            ] + imports + tables
        return context.page(
            Self.file, title: "Where figures come from",
            summary: "Every figure with its formula, files and lines.",
            content: content)
    }

    /// How tables were read: what a mapping joined, and what it left out (N28).
    private var tables: [Block] {
        let notes = context.edition.cycle.notes.filter { !$0.isWarning }
        guard !notes.isEmpty else { return [] }
        return [
            Block.heading(2, "How were the tables read?", id: "tables"),
            Block.list(notes.map { note in "\(note.text)\(note.source.map { " (\($0.file))" } ?? "")" }),
        ]
    }

    /// The way to each model's figures.
    private var models: [Block] {
        let items = sources.map { source in
            Block.Item([
                .link(
                    context.wording.name(source.model),
                    to: context.way(to: source.file, from: path)),
                .text(" "), .small("\(Digits.grouped(Double(source.count), 0)) figures and statements"),
            ])
        }
        return items.isEmpty ? [] : [.heading(2, "How was each figure made?", id: "figures"), .list(items, .contents)]
    }

    /// What leads to what, and how old it is, before the long list.
    private var overview: [Block] {
        [("freshness", "Is it current?"), ("lineage", "What does the advice rest on?")].flatMap { name, question in
            let drawn = charts.titled(name, nil, context, from: path)
            return drawn.isEmpty ? [] : [Block.heading(2, question, id: name)] + drawn
        }
    }

    /// The way to what importers did with the files of other tools; nothing where nothing was imported.
    private var imports: [Block] {
        let imports = ImportsPage(context: context)
        guard imports.page != nil else { return [] }
        return [
            Block.heading(3, "What was imported?", id: "imported"),
            Block.words([
                .text(imports.finding + " "), .link("What was imported", to: ImportsPage.file), .text(" says why."),
            ]),
        ]
    }

    private var files: Table {
        Table(
            caption: "Files of this edition", heads: ["File", .number("Bytes"), "Fingerprint"],
            rows: context.edition.files.sorted().map {
                [
                    .init($0.path, id: Anchor.file($0.path)),
                    .init(Digits.grouped(Double($0.bytes), 0), exact: "\($0.bytes)"),
                    .init($0.sha256, kind: .fingerprint),
                ]
            })
    }
}
