public import Documents
public import Portfolio

extension Report {
    /// What the prose of `cycles` gets wrong as far as words alone tell: for content with mistakes of which no figure can be
    /// computed yet, so that they are named together with the others.
    ///
    /// A figure whose model is known is not judged: whether it was measured can't be told from what could be read.
    public static func misnamed(in cycles: [Cycle]) -> [Diagnostic] {
        let known = Set(
            cycles.flatMap { cycle in
                cycle.models.flatMap { [$0.id.name, $0.title] } + cycle.measurements.map(\.model.name)
                    + cycle.snapshots.map(\.model.name)
            })
        return cycles.flatMap { cycle in
            (cycle.narratives.map(\.prose) + cycle.decisions.map(\.rationale)).flatMap {
                misnamed(in: $0, models: known)
            }
        }
    }

    private static func misnamed(in prose: Prose, models: Set<String>) -> [Diagnostic] {
        let lines = prose.markdown.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { index, line in
            func diagnostic(_ place: Placeholder, _ message: String, _ cure: String?) -> Diagnostic {
                Diagnostic(
                    .error, file: prose.source.file,
                    place: Place(line: prose.firstLine + index, column: place.column, length: place.length),
                    excerpt: String(line), message: message, cure: cure)
            }
            let open = Placeholder.unclosed(in: String(line)).map {
                diagnostic($0, Placeholder.unclosed(of: $0.kind), Placeholder.closing)
            }
            return [open].compactMap { $0 }
                + Placeholder.all(in: String(line)).compactMap { placeholder in
                    if placeholder.kind == "chart" { return nil }
                    guard placeholder.kind == "figure" else {
                        return diagnostic(placeholder, Placeholder.unknown(placeholder.kind), Placeholder.choice)
                    }
                    guard let model = FigureNames.model(in: placeholder.name) else {
                        let unknown = FigureNames.misformed(placeholder.name)
                        return diagnostic(placeholder, unknown.message, unknown.cure)
                    }
                    // Titles are found whatever their case.
                    let isKnown = models.contains { $0.lowercased() == model.lowercased() }
                    if models.isEmpty || isKnown { return nil }
                    return diagnostic(
                        placeholder, "there is no model '\(model)' in what could be read",
                        NearMiss.question(model, among: models))
                }
        }
    }
}
