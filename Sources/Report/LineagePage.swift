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
        let figures = context.anchored
        let content: [Node] =
            [
                tag("h1", [], "Where figures come from"),
                tag(
                    "p", class: "lede",
                    "\(Digits.grouped(Double(figures.count), 0)) figures from \(context.edition.files.count) files. "
                        + "Each names the lines that it was read from and the steps from them to it."),
            ] + overview + [
                tag("h2", [("id", "figures")], "How was each figure made?"),
                tag(
                    "div", class: "lineage", figures.map { entry(Explanation($0, currency: context.currency)) }),
                tag("h2", [("id", "statements")], "What do checks, ranks and advice follow from?"),
                tag(
                    "p", class: "q",
                    "Parts of costs, checks, frontier, ladder, ranks and advice, each with its rule and the numbers that it read."
                        + (context.leavesStatementsOut
                            ? " Of many models, those that the report speaks of; the command explain prints the others."
                            : "")
                ),
                tag("div", class: "lineage", statements.map(entry)),
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

    private func entry(_ figure: Explanation) -> Node {
        let beside = figure.beside.isEmpty ? "" : " · " + figure.beside
        var body: [Node] = [
            tag("h3", [], figure.title), tag("p", [], [tag("strong", [], figure.value), .text(beside)]),
        ]
        if !figure.steps.isEmpty { body.append(tag("ol", class: "steps", figure.steps.map { tag("li", [], $0) })) }
        if !figure.methods.isEmpty {
            body.append(
                tag("p", class: "fine", "Method: " + figure.methods.map(\.title).joined(separator: "; ") + "."))
        }
        if figure.sources.isEmpty {
            body.append(tag("p", class: "fine", "It follows from figures above or from defaults; no file states it."))
        } else {
            body.append(tag("ul", class: "fine", figure.sources.map(source)))
        }
        return tag("section", [("id", figure.id)], body)
    }

    private func source(_ source: Source) -> Node {
        var words = ", line \(source.line)"
        if let key = source.key { words += ", \(key)" }
        if let window = source.window { words += ", measured \(Phrase.period(window))" }
        if let collector = source.collector { words += ", by \(collector)" }
        let isListed = context.edition.files.contains { $0.path == source.file }
        return tag(
            "li", [],
            [isListed ? link(source.file, to: "#" + Anchor.file(source.file)) : .text(source.file), .text(words)])
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
