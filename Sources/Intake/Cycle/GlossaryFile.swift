import Documents
import Portfolio

/// `glossary.md`: one `## Term` a section, its first paragraph is the definition.
enum GlossaryFile {
    /// The terms in the file's order; a term without a definition, or one that stands twice, is a mistake.
    static func read(_ file: TextFile) -> ([GlossaryTerm], [Diagnostic]) {
        if let mistake = file.mistake { return ([], [mistake]) }
        var terms: [GlossaryTerm] = []
        var mistakes: [Diagnostic] = []
        let lines = file.lines
        for (index, line) in lines.enumerated() where line.hasPrefix("## ") {
            let place = Place(line: index + 1, column: 1, length: line.count)
            let term = String(line.dropFirst(3).drop { $0 == " " })
            let section = lines[(index + 1)...].prefix { !$0.hasPrefix("## ") }
            let skipped = section.prefix { $0.allSatisfy(\.isWhitespace) }.count
            let paragraph = section.dropFirst(skipped).prefix { !$0.allSatisfy(\.isWhitespace) }
            if paragraph.isEmpty {
                mistakes.append(
                    file.diagnostic(.error, at: place, "'\(term)' has no definition", cure: "add a paragraph below it"))
                continue
            }
            if terms.contains(where: { $0.term.lowercased() == term.lowercased() }) {
                mistakes.append(
                    file.diagnostic(.error, at: place, "'\(term)' stands twice", cure: "keep one of the two"))
                continue
            }
            let first = index + 2 + skipped
            let definition = Prose(
                markdown: paragraph.joined(separator: "\n"), firstLine: first,
                source: Source(file: file.path, line: first, sha256: file.sha256))
            mistakes += ProseChecks.warnings(definition, in: file)
            terms.append(GlossaryTerm(term: term, definition: definition))
        }
        return (terms, mistakes)
    }
}
