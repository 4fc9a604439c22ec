import Documents
import Portfolio

/// What an author wrote and no page will show as it was meant: said at the build, not found by a reader.
enum ProseChecks {
    /// Warnings about a text.
    static func warnings(_ prose: Prose, in file: TextFile) -> [Diagnostic] {
        var warnings: [Diagnostic] = []
        if let late = lateFrontMatter(file) { warnings.append(late) }
        for (index, line) in prose.markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let mark = line.firstIndex(where: { $0 != "\t" && $0.unicodeScalars.contains { $0.value < 0x20 } })
            else {
                continue
            }
            warnings.append(
                file.diagnostic(
                    .warning,
                    at: Place(
                        line: prose.firstLine + index, column: line.distance(from: line.startIndex, to: mark) + 1),
                    "a control character stands in the text", cure: "take it out"))
        }
        guard let document = Markdown.parse(prose.markdown, firstLine: prose.firstLine) else { return warnings }
        return warnings
            + document.omitted.map { piece in
                let text = piece.text.split(whereSeparator: \.isNewline).first.map(String.init) ?? piece.text
                let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
                let (message, cure): (String, String) =
                    switch piece.kind {
                    case .html:
                        ("this HTML is left out: '\(shown)'", "write it in Markdown")
                    case .image:
                        (
                            "the image '\(shown)' isn't shown: a report loads nothing, its words stand in its place",
                            "place a chart ('{{ chart: map }}'), or say in words what it shows"
                        )
                    case .address:
                        (
                            "the link to '\(shown)' is left out: it names no web or mail address",
                            "write the whole address, with https://"
                        )
                    }
                return file.diagnostic(.warning, at: Place(line: piece.line, column: 1), message, cure: cure)
            }
    }

    /// Front matter behind empty lines, which is then no front matter.
    private static func lateFrontMatter(_ file: TextFile) -> Diagnostic? {
        let lines = file.lines
        guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }), first > 0, lines[first] == "---",
            let end = lines[(first + 1)...].firstIndex(of: "---"),
            lines[(first + 1)..<end].contains(where: { $0.contains(": ") })
        else { return nil }
        return file.diagnostic(
            .warning, at: Place(line: first + 1, column: 1, length: 3),
            "this front matter stands behind an empty line, so it is read as text", cure: "begin the file with '---'")
    }
}
