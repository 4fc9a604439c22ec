import Documents
import Portfolio
import Reading

/// Markdown with, where wanted, YAML between two lines of `---` before it.
struct FrontMatter {
    /// What stands between the lines; an empty record without them.
    var record: Record
    /// The text behind it.
    let prose: Prose
    /// Mistakes of its YAML, or that it never ends.
    let diagnostics: [Diagnostic]

    /// Parts `file`; its prose has the source's window.
    init(_ file: TextFile, window: Window?) {
        let lines = file.lines
        let source = { (line: Int) in Source(file: file.path, line: line, sha256: file.sha256, window: window) }
        guard let first = lines.first, first == "---" else {
            record = Record(nil, in: file, what: "the front matter")
            prose = Prose(markdown: lines.joined(separator: "\n"), firstLine: 1, source: source(1))
            diagnostics = []
            return
        }
        guard let end = lines.dropFirst().firstIndex(where: { $0 == "---" }) else {
            record = Record(nil, in: file, what: "the front matter")
            prose = Prose(markdown: "", firstLine: 1, source: source(1))
            diagnostics = [
                file.diagnostic(
                    .error, at: Place(line: 1, column: 1, length: 3), "the front matter never ends",
                    cure: "add a line of '---' behind it")
            ]
            return
        }
        let (value, mistakes) = YAML.read(
            lines[1..<end].joined(separator: "\n") + "\n", of: file, firstLine: 2)
        record = Record(value, in: file, what: "the front matter", isRead: mistakes.isEmpty)
        prose = Prose(
            markdown: lines[(end + 1)...].joined(separator: "\n"), firstLine: end + 2, source: source(end + 2))
        diagnostics = mistakes
    }
}
