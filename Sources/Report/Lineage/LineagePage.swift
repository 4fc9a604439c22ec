import Analysis
import Markup
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
        let content: [Node] =
            [
                tag("h1", [], "Where figures come from"),
                tag(
                    "p", class: "lede",
                    "\(Digits.grouped(Double(figures.count), 0)) figures from \(context.edition.files.count) files. "
                        + "Each names the lines that it was read from and the steps from them to it."
                        + (elsewhere > 0
                            ? " \(Digits.grouped(Double(elsewhere), 0)) more, of models that the summary doesn't name, stand on those models' pages."
                            : "")),
            ] + overview + [
                tag("h2", [("id", "figures")], "How was each figure made?"),
                tag(
                    "div", class: "lineage", figures.map { entry.node(Explanation($0, currency: context.currency)) }),
                tag("h2", [("id", "statements")], "What do checks, ranks and advice follow from?"),
                tag(
                    "p", class: "q",
                    "Parts of costs, checks, frontier, ladder, ranks and advice, each with its rule and the numbers that it read."
                        + (context.leavesStatementsOut
                            ? " Of many models, those that the report speaks of; the command explain prints the others."
                            : "")
                ),
                tag("div", class: "lineage", statements.map(entry.node)),
                tag("h2", [("id", "files")], "Which files were read?"),
                tag(
                    "p", class: "q",
                    "The fingerprint is the file's SHA-256: a file with another fingerprint is not the one that these figures came from."
                ),
                files.node(),
            ]
        return context.page(
            "lineage.html", title: "Where figures come from",
            summary: "Every figure with its formula, files and lines.",
            content: content, hasCharts: !overview.isEmpty)
    }

    /// What leads to what, and how old it is, before the long list.
    private var overview: [Node] {
        [("freshness", "Is it current?"), ("lineage", "What does the advice rest on?")].flatMap { name, question in
            let drawn = charts.titled(name, nil, context, from: path)
            return drawn.isEmpty ? [] : [tag("h2", [("id", name)], question)] + drawn
        }
    }

    private var files: Table {
        Table(
            caption: "Files of this edition", heads: ["File", "#Bytes", "Fingerprint"],
            rows: context.edition.files.sorted().map {
                [
                    .init($0.path, id: Anchor.file($0.path)),
                    .init(Digits.grouped(Double($0.bytes), 0), exact: "\($0.bytes)"),
                    .init($0.sha256, style: "hash"),
                ]
            })
    }
}
