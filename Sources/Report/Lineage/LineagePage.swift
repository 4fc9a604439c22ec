import Analysis
import Portfolio

/// Where figures come from: every figure of an edition with its formula, its files and their fingerprints.
struct LineagePage {
    var context: EditionContext
    /// The edition's statements: gathered once, since a thousand models make many.
    var statements: [Explanation]
    /// The edition's charts.
    var charts: ChartSet

    private var path: String { context.path("lineage.html") }

    /// The page.
    func page() -> Page {
        let entry = LineageEntry(context: context, page: path)
        let figures = context.anchored.filter { $0.model.map(context.isSpotlit) ?? true }
        let elsewhere = context.anchored.count - figures.count
        let content: [Block] =
            [
                Block.heading(1, "Where figures come from"),
                Block.words(
                    "\(Digits.grouped(Double(figures.count), 0)) figures from \(context.edition.files.count) files. "
                        + "Each names the lines that it was read from and the steps from them to it."
                        + (elsewhere > 0
                            ? " \(Digits.grouped(Double(elsewhere), 0)) more, of models that the summary doesn't name, stand on those models' pages."
                            : ""),
                    as: .lede),
            ] + overview + [
                Block.heading(2, "How was each figure made?", id: "figures"),
                Block.entries(figures.map { entry.block(Explanation($0, currency: context.currency)) }),
                Block.heading(2, "What do checks, ranks and advice follow from?", id: "statements"),
                Block.words(
                    "Parts of costs, checks, frontier, ladder, ranks and advice, each with its rule and the numbers that it read."
                        + (context.leavesStatementsOut
                            ? " Of many models, those that the report speaks of; the command explain prints the others."
                            : ""),
                    as: .question),
                Block.entries(statements.map(entry.block)),
                Block.heading(2, "Which files were read?", id: "files"),
                Block.words(
                    "The fingerprint is the file's SHA-256: a file with another fingerprint is not the one that these figures came from.",
                    as: .question),
                files.block,
            ] + imports
        return context.page(
            "lineage.html", title: "Where figures come from",
            summary: "Every figure with its formula, files and lines.",
            content: content)
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
