import Analysis
import Markup
import Portfolio

/// A figure or statement with its formula, its method, and the lines that it was read from, at its anchor.
struct LineageEntry {
    var context: EditionContext
    /// The page that it stands on.
    var page: String

    /// The entry; its heading is of level 3.
    func node(_ figure: Explanation) -> Node {
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
        let way = context.lineage(Anchor.file(source.file), of: nil, from: page)
        return tag("li", [], [isListed ? link(source.file, to: way) : .text(source.file), .text(words)])
    }
}
