import Documents
import Portfolio
import Reading

/// What is measured in a cycle: its tables and snapshots.
extension CycleFolder {
    /// Reads them, and returns what to say when there isn't a single figure and no mistake tells why.
    ///
    /// `models` are those that may be measured; any may where it is empty.
    func readFigures(
        _ cycle: inout Cycle, models: Set<ModelID>, _ diagnostics: inout [Diagnostic]
    ) -> Diagnostic? {
        let before = diagnostics.count
        let mapped = readMapping(&cycle, models, &diagnostics)
        var table = mapped?.table
        if mapped?.name != "metrics.csv", let file = file("metrics.csv", &cycle, &diagnostics) {
            let declared = cycle.workloads.map(\.id)
            let (measurements, mistakes) = MetricsTable.read(
                file,
                .init(
                    window: id.window, currency: currency, indicators: cycle.policy.indicators + Indicator.builtIn,
                    workload: declared.count > 1 ? nil : declared.first ?? WorkloadID("all"),
                    workloads: Set(declared), models: models))
            diagnostics += mistakes + Duplicates.mistakes(measurements, beside: cycle.measurements, file)
            cycle.measurements += measurements
            table = table ?? file
        }
        readSnapshots(&cycle, models, &diagnostics)
        guard cycle.snapshots.isEmpty, !cycle.measurements.contains(where: { $0.value != nil }),
            !diagnostics[before...].contains(where: { $0.severity == .error })
        else { return nil }
        return NothingMeasured(folder: folder, path: path(""), table: table, mapping: mapped?.mapping).mistake()
    }

    /// Reads the table that `metrics.map.yml` maps, and returns its name relative to the cycle, itself where it is there,
    /// and the mapping; nil without one.
    private func readMapping(
        _ cycle: inout Cycle, _ models: Set<ModelID>, _ diagnostics: inout [Diagnostic]
    ) -> (name: String, table: TextFile?, mapping: TextFile)? {
        guard let mappingFile = file("metrics.map.yml", &cycle, &diagnostics) else { return nil }
        let indicators = cycle.policy.indicators + Indicator.builtIn
        let (mapping, mistakes) = Mapping.read(
            mappingFile, window: id.window, currency: currency, indicators: indicators)
        diagnostics += mistakes
        let name = mapping.file ?? "metrics.csv"
        let isWhole = !mistakes.contains { $0.severity == .error }
        guard isWhole || !mapping.model.isEmpty else { return (name, nil, mappingFile) }
        /// The table as text: a database by its query, other encodings as UTF-8.
        func text(_ file: TextFile, isBase: Bool) throws(Diagnostic) -> TextFile {
            if isBase, let query = mapping.query {
                return try SQLite.read(file, query: query, delimiter: mapping.delimiter)
            }
            return try file.decoded(from: mapping.encoding)
        }
        func table(_ name: String, _ place: Place) -> TextFile? {
            if let file = file(name, &cycle, &diagnostics) {
                do throws(Diagnostic) { return try text(file, isBase: name == (mapping.file ?? "metrics.csv")) } catch {
                    diagnostics.append(error)
                    return nil
                }
            }
            diagnostics.append(
                mappingFile.diagnostic(
                    .error, at: place, "there is no table '\(name)'", cure: "name it relative to this file"))
            return nil
        }
        guard let base = table(name, Place(line: 1, column: 1)) else { return (name, nil, mappingFile) }
        let joined = mapping.joins.compactMap { table($0.file, $0.place) }
        guard joined.count == mapping.joins.count else { return (name, nil, mappingFile) }
        let declared = cycle.workloads.map(\.id)
        let mapped = MappedTable(
            mapping: mapping, mappingFile: mappingFile, table: base, joined: joined, currency: currency,
            indicators: indicators, workload: declared.count == 1 ? declared[0] : WorkloadID("all"),
            workloads: Set(declared), models: models,
            shares: Dictionary(
                cycle.workloads.map { workload in
                    (
                        workload.id,
                        Dictionary(workload.slices.compactMap { slice in slice.share.map { (slice.id, $0) } }) {
                            first, _ in
                            first
                        }
                    )
                }
            ) { first, _ in first })
        let result = mapped.read()
        diagnostics += result.diagnostics
        guard isWhole else { return (name, nil, mappingFile) }
        cycle.measurements += result.measurements
        cycle.notes += result.notes
        return (name, base, mappingFile)
    }

    private func readSnapshots(
        _ cycle: inout Cycle, _ models: Set<ModelID>, _ diagnostics: inout [Diagnostic]
    ) {
        let context = SnapshotFile.Context(
            window: id.window, currency: currency, workloads: Set(cycle.workloads.map(\.id)),
            models: models, indicators: cycle.policy.indicators + Indicator.builtIn + Indicator.imported)
        for name in folder.names(in: path("snapshots")) where name.hasSuffix(".json") {
            guard let file = file("snapshots/" + name, &cycle, &diagnostics) else { continue }
            let (snapshot, mistakes) = SnapshotFile.read(file, context)
            diagnostics += mistakes
            guard let snapshot else { continue }
            diagnostics += Duplicates.mistakes(snapshot, beside: cycle.snapshots, file)
            diagnostics += Duplicates.mistakes(snapshot.figures, beside: cycle.measurements, file)
            cycle.measurements += snapshot.figures
            cycle.snapshots.append(snapshot)
        }
        for name in folder.names(in: path("imports")) where name.hasSuffix(".json") {
            guard let file = file("imports/" + name, &cycle, &diagnostics) else { continue }
            let (report, mistakes) = ImportFile.read(file)
            diagnostics += mistakes
            if let report { cycle.imports.append(report) }
        }
    }
}
