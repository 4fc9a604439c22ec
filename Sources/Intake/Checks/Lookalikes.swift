import Documents
import Portfolio
import Reading

/// Names that nobody declared and that differ only in case, blanks or dashes: two spellings of one thing count as two.
struct Lookalikes {
    /// The files, for the lines of messages.
    let folder: ContentFolder

    /// Warnings about names of models, workloads and groups; those that are declared were meant.
    func warnings(_ cycle: Cycle, declaredModels: Bool, declaredWorkloads: Bool) -> [Diagnostic] {
        var models: [(String, Source)] = [], workloads: [(String, Source)] = [], slices: [(String, Source)] = []
        for row in cycle.measurements {
            models.append((row.model.name, row.source))
            workloads.append((row.workload.name, row.source))
            if let slice = row.slice { slices.append((slice.name, row.source)) }
        }
        for snapshot in cycle.snapshots {
            models.append((snapshot.model.name, snapshot.source))
            workloads.append((snapshot.workload.name, snapshot.source))
            slices += snapshot.slices.map { ($0.slice.name, $0.source) }
        }
        let declared = Set(cycle.workloads.flatMap(\.slices).map(\.id.name))
        return (declaredModels ? [] : warnings(models, "models"))
            + (declaredWorkloads ? [] : warnings(workloads, "workloads"))
            + warnings(slices.filter { !declared.contains($0.0) }, "groups")
    }

    private func warnings(_ names: [(name: String, source: Source)], _ what: String) -> [Diagnostic] {
        var first: [String: String] = [:]
        var said: Set<String> = []
        return names.compactMap { name, source in
            let likeness = PlainName.likeness(name)
            let other = first[likeness] ?? name
            first[likeness] = other
            guard other != name, said.insert(name).inserted else { return nil }
            return folder.diagnostic(
                .warning, in: source.file, at: Place(line: source.line, column: 1),
                "'\(name)' and '\(other)' look alike and are read as two \(what)",
                cure: "write one of them alike everywhere, or declare both in portfolio.yml")
        }
    }
}
