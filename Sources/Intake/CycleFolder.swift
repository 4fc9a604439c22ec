import Documents
import Portfolio

/// The folder of one cycle.
struct CycleFolder {
    let folder: ContentFolder
    let id: CycleID
    let currency: Currency

    /// The cycle as far as it can be read; mistakes are added to `diagnostics`.
    func read(_ diagnostics: inout [Diagnostic]) -> Cycle {
        var cycle = Cycle(id: id)
        if let file = file("cycle.yml", &cycle, &diagnostics) {
            diagnostics += CycleFile.read(file, into: &cycle)
        }
        let workload = WorkloadID("all")
        if let file = file("metrics.csv", &cycle, &diagnostics) {
            let (measurements, mistakes) = MetricsTable.read(
                file,
                .init(
                    window: id.window, currency: currency, indicators: Indicator.builtIn, workload: workload,
                    workloads: [], models: []))
            cycle.measurements = measurements
            diagnostics += mistakes
        }
        // Without a portfolio.yml every model of the table is a candidate, and workloads are those that rows name.
        cycle.workloads = unique(cycle.measurements.map(\.workload)).map { Workload(id: $0) }
        cycle.models = unique(cycle.measurements.map(\.model)).map { name in
            var model = Model(id: name)
            model.workloads = unique(cycle.measurements.filter { $0.model == name }.map(\.workload))
            return model
        }
        cycle.narratives = narratives(&cycle, &diagnostics)
        cycle.files.sort()
        return cycle
    }

    /// `summary.md` beside the table or in `narrative/` first, then the others by name.
    private func narratives(_ cycle: inout Cycle, _ diagnostics: inout [Diagnostic]) -> [Narrative] {
        let others = folder.names(in: path("narrative")).filter { $0.hasSuffix(".md") }.map { "narrative/" + $0 }
        let paths =
            ["summary.md"] + others.filter { $0 == "narrative/summary.md" }
            + others.filter { $0 != "narrative/summary.md" }
        return paths.compactMap { name in
            guard let file = file(name, &cycle, &diagnostics) else { return nil }
            if let mistake = file.encodingMistake {
                diagnostics.append(mistake)
                return nil
            }
            guard file.bytes.count <= Markdown.largest else {
                diagnostics.append(
                    file.diagnostic(
                        .error, at: Place(line: 1, column: 1),
                        "the text is longer than \(Markdown.largest / 1000) kB", cure: "split it in two files"))
                return nil
            }
            let title = name.split(separator: "/").last.map { String($0.dropLast(3)) } ?? name
            return Narrative(
                name: title, title: nil, model: nil, section: nil,
                prose: Prose(
                    markdown: file.text, firstLine: 1,
                    source: Source(file: file.path, line: 1, sha256: file.sha256, window: id.window)))
        }
    }

    private func file(_ name: String, _ cycle: inout Cycle, _ diagnostics: inout [Diagnostic]) -> TextFile? {
        do {
            guard let file = try folder.file(path(name)) else { return nil }
            cycle.files.append(ContentFile(path: file.path, sha256: file.sha256, bytes: file.bytes.count))
            return file
        } catch {
            diagnostics.append(error)
            return nil
        }
    }

    private func path(_ name: String) -> String { "cycles/\(id.name)/\(name)" }

    /// Each once, in the order of their first appearance.
    private func unique<Name: Hashable>(_ names: [Name]) -> [Name] {
        var seen = Set<Name>()
        return names.filter { seen.insert($0).inserted }
    }
}
