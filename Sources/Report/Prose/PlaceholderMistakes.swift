import Documents
import Portfolio

extension Placeholder {
    /// What is wrong with the placeholders of some prose, each with its place: those that are never closed, those of a kind
    /// that there isn't, and those of which `judge` says that they lead nowhere.
    static func mistakes(in prose: Prose, judge: (Placeholder) -> FigureNames.Unknown?) -> [Diagnostic] {
        let lines = prose.markdown.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { index, line -> [Diagnostic] in
            let text = String(line)
            func diagnostic(
                _ place: Placeholder, _ message: String, _ cure: String?, _ severity: Diagnostic.Severity = .error
            ) -> Diagnostic {
                Diagnostic(
                    severity, file: prose.source.file,
                    place: Place(line: prose.firstLine + index, column: place.column, length: place.length),
                    excerpt: text, message: message, cure: cure)
            }
            let open = unclosed(in: text).map { diagnostic($0, unclosed(of: $0.kind), closing) }
            return [open].compactMap { $0 }
                + all(in: text).compactMap { placeholder in
                    guard ["figure", "chart"].contains(placeholder.kind) else {
                        return diagnostic(placeholder, unknown(placeholder.kind), choice)
                    }
                    return judge(placeholder).map { diagnostic(placeholder, $0.message, $0.cure, $0.severity) }
                }
        }
    }
}
