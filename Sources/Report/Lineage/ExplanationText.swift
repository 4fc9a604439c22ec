import Analysis
import Portfolio

extension Explanation {
    /// The explanation as lines for a terminal: the figure, its formula, its methods, its files and rows.
    public var text: String {
        var lines = [title, "  = \(value)"]
        if !beside.isEmpty { lines.append("  \(beside)") }
        if !steps.isEmpty {
            lines.append("formula")
            lines += steps.map { "  \($0)" }
        }
        if !methods.isEmpty {
            lines.append("method")
            lines += methods.map { "  \($0.rawValue) \($0.title)" }
        }
        lines.append("from")
        lines += sources.isEmpty ? ["  figures above or documented defaults; no file states it"] : places
        return lines.joined(separator: "\n") + "\n"
    }

    /// Rows by file, the file's fingerprint once below them.
    private var places: [String] {
        var lines: [String] = []
        for (index, source) in sources.enumerated() {
            var line = "  \(source.file):\(source.line)"
            if let key = source.key { line += ", \(key)" }
            if let window = source.window { line += ", measured \(Phrase.period(window))" }
            if let collector = source.collector { line += ", by \(collector)" }
            lines.append(line)
            if let origin = source.origin {
                lines += ["    imported from \(origin.words)", "      SHA-256 \(origin.sha256)"]
            }
            let isLast = index + 1 == sources.count || sources[index + 1].file != source.file
            if isLast { lines.append("    SHA-256 \(source.sha256)") }
        }
        return lines
    }
}
