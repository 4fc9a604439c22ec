import Analysis
import Portfolio

/// A figure or statement with its formula, its method, and the lines that it was read from, at its anchor.
struct LineageEntry {
    var context: EditionContext
    /// The page that it stands on.
    var page: String

    /// The entry, closed; a link to its anchor opens it.
    func fold(_ figure: Explanation) -> Fold {
        var body: [Block] = figure.beside.isEmpty ? [] : [Block.words(figure.beside)]
        if !figure.steps.isEmpty { body.append(Block.list(figure.steps, as: .steps)) }
        if !figure.methods.isEmpty {
            body.append(
                Block.words("Method: " + figure.methods.map(\.title).joined(separator: "; ") + ".", as: .fine))
        }
        if figure.sources.isEmpty {
            body.append(Block.words("It follows from figures above or from defaults; no file states it.", as: .fine))
        } else {
            body.append(.list(figure.sources.map(source), .sources))
        }
        return Fold(id: figure.id, title: figure.title, finding: figure.value, opensForLinks: true, body)
    }

    private func source(_ source: Source) -> Block.Item {
        var words = ", line \(source.line)"
        if let key = source.key { words += ", \(key)" }
        if let window = source.window { words += ", measured \(Phrase.period(window))" }
        if let collector = source.collector { words += ", by \(collector)" }
        if let origin = source.origin { words += "; imported from \(origin.words)" }
        let isListed = context.edition.files.contains { $0.path == source.file }
        let way = context.lineage(Anchor.file(source.file), of: nil, from: page)
        return Block.Item([isListed ? .link(source.file, to: way) : .text(source.file), .text(words)])
    }
}
