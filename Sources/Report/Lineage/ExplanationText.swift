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

    /// The explanation for programs.
    var json: JSONText {
        .object([
            ("id", .string(id)), ("name", .string(name)), ("title", .string(title)),
            ("workload", .of(workload?.name)), ("model", .of(model?.name)), ("value", .string(value)),
            ("beside", .string(beside)), ("steps", .array(steps.map { .string($0) })),
            ("methods", .array(methods.map(\.json))), ("sources", .array(sources.map(\.json))),
        ])
    }

    /// Explanations for programs: a JSON array and a newline.
    public static func json(_ explanations: [Explanation]) -> [UInt8] { JSONText.array(explanations.map(\.json)).bytes }

    /// Rows by file, the file's fingerprint once below them.
    private var places: [String] {
        var lines: [String] = []
        for (index, source) in sources.enumerated() {
            var line = "  \(source.file):\(source.line)"
            if let key = source.key { line += ", \(key)" }
            if let window = source.window { line += ", measured \(Phrase.period(window))" }
            if let collector = source.collector { line += ", by \(collector)" }
            lines.append(line)
            let isLast = index + 1 == sources.count || sources[index + 1].file != source.file
            if isLast { lines.append("    SHA-256 \(source.sha256)") }
        }
        return lines
    }
}

extension MethodName {
    /// "4.1 one proportion, Wilson".
    var json: JSONText { .string("\(rawValue) \(title)") }
}

extension Source {
    var json: JSONText {
        .object([
            ("file", .string(file)), ("line", .of(line)), ("key", .of(key)), ("sha256", .string(sha256)),
        ])
    }
}
