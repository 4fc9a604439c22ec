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
        Placeholder.mistakes(in: prose) { placeholder in
            if placeholder.kind == "chart" { return nil }
            guard let model = FigureNames.model(in: placeholder.name) else {
                return FigureNames.misformed(placeholder.name)
            }
            // Titles are found whatever their case.
            let isKnown = models.contains { $0.lowercased() == model.lowercased() }
            if models.isEmpty || isKnown { return nil }
            return .init(
                message: "there is no model '\(model)' in what could be read",
                cure: NearMiss.question(model, among: models))
        }
    }
}
