import Documents
import Portfolio

/// The folder of one cycle.
struct CycleFolder {
    let folder: ContentFolder
    let id: CycleID
    let currency: Currency
    /// The policy of the cycle before; it holds until a cycle brings its own.
    let lastPolicy: Policy?

    /// The cycle as far as it can be read; mistakes are added to `diagnostics`, names that only all cycles together can
    /// settle to `references`.
    func read(_ diagnostics: inout [Diagnostic], _ references: inout [Reference]) -> Cycle {
        var cycle = Cycle(id: id)
        var named: [Reference] = []
        if let file = file("cycle.yml", &cycle, &diagnostics) {
            diagnostics += CycleFile.read(file, into: &cycle, currency: currency, &named)
        }
        if let file = file("policy.yml", &cycle, &diagnostics) {
            let (policy, mistakes) = PolicyFile.read(file, &named)
            cycle.policy = policy
            diagnostics += mistakes
        } else if var policy = lastPolicy {
            // What changed in an earlier cycle is no change of this one.
            policy.changes = policy.changes.filter { id.window.contains($0.on) }
            cycle.policy = policy
        }
        if let file = file("portfolio.yml", &cycle, &diagnostics) {
            diagnostics += PortfolioFile.read(file, into: &cycle, currency: currency)
        }
        if readMapping(&cycle, &diagnostics) != "metrics.csv", let file = file("metrics.csv", &cycle, &diagnostics) {
            let declared = cycle.workloads.map(\.id)
            let (measurements, mistakes) = MetricsTable.read(
                file,
                .init(
                    window: id.window, currency: currency, indicators: cycle.policy.indicators + Indicator.builtIn,
                    workload: declared.count > 1 ? nil : declared.first ?? WorkloadID("all"),
                    workloads: Set(declared), models: Set(cycle.models.map(\.id))))
            diagnostics += mistakes + Duplicates.mistakes(measurements, beside: cycle.measurements, file)
            cycle.measurements += measurements
        }
        readSnapshots(&cycle, &diagnostics)
        if cycle.workloads.isEmpty {
            // Without a declaration workloads are those that rows name.
            cycle.workloads = unique(cycle.measurements.map(\.workload) + cycle.snapshots.map(\.workload)).map {
                Workload(id: $0)
            }
        }
        if cycle.models.isEmpty {
            // Without a declaration every model of the table is a candidate.
            cycle.models = unique(cycle.measurements.map(\.model) + cycle.snapshots.map(\.model)).map { name in
                var model = Model(id: name)
                model.workloads = unique(
                    cycle.measurements.filter { $0.model == name }.map(\.workload)
                        + cycle.snapshots.filter { $0.model == name }.map(\.workload))
                return model
            }
        }
        readRest(&cycle, &diagnostics, &named)
        cycle.narratives = narratives(&cycle, &diagnostics)
        diagnostics += Misnamed(folder: folder, read: Set(cycle.files.map(\.path))).mistakes(inCycle: id.name)
        diagnostics += settle(named, cycle)
        references += named.filter { $0.kind == .model || $0.kind == .decision }
        cycle.files.sort()
        return cycle
    }

    /// Reads the table that `metrics.map.yml` maps, and returns its name relative to the cycle; nil without a mapping.
    private func readMapping(_ cycle: inout Cycle, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let mappingFile = file("metrics.map.yml", &cycle, &diagnostics) else { return nil }
        let indicators = cycle.policy.indicators + Indicator.builtIn
        let (mapping, mistakes) = Mapping.read(
            mappingFile, window: id.window, currency: currency, indicators: indicators)
        diagnostics += mistakes
        let name = mapping.file ?? "metrics.csv"
        guard !mistakes.contains(where: { $0.severity == .error }) else { return name }
        func table(_ name: String, _ place: Place) -> TextFile? {
            if let file = file(name, &cycle, &diagnostics) { return file }
            diagnostics.append(
                mappingFile.diagnostic(
                    .error, at: place, "there is no table '\(name)'", cure: "name it relative to this file"))
            return nil
        }
        guard let base = table(name, Place(line: 1, column: 1)) else { return name }
        let joined = mapping.joins.compactMap { table($0.file, $0.place) }
        guard joined.count == mapping.joins.count else { return name }
        let declared = cycle.workloads.map(\.id)
        let result = MappedTable(
            mapping: mapping, mappingFile: mappingFile, table: base, joined: joined, currency: currency,
            indicators: indicators, workload: declared.count == 1 ? declared[0] : WorkloadID("all"),
            workloads: Set(declared)
        ).read()
        diagnostics += result.diagnostics
        cycle.measurements += result.measurements
        cycle.notes += result.notes
        let names = Set(cycle.models.map(\.id))
        for model in unique(result.measurements.map(\.model)) where !names.isEmpty && !names.contains(model) {
            // A declaration beside a whole leaderboard says more of some models, it doesn't drop the others.
            var found = Model(id: model)
            found.workloads = unique(result.measurements.filter { $0.model == model }.map(\.workload))
            cycle.models.append(found)
        }
        return name
    }

    private func readSnapshots(_ cycle: inout Cycle, _ diagnostics: inout [Diagnostic]) {
        let context = SnapshotFile.Context(
            window: id.window, currency: currency, workloads: Set(cycle.workloads.map(\.id)),
            models: Set(cycle.models.map(\.id)))
        for name in folder.names(in: path("snapshots")) where name.hasSuffix(".json") {
            guard let file = file("snapshots/" + name, &cycle, &diagnostics) else { continue }
            let (snapshot, mistakes) = SnapshotFile.read(file, context)
            diagnostics += mistakes
            guard let snapshot else { continue }
            diagnostics += Duplicates.mistakes(snapshot, beside: cycle.snapshots, file)
            cycle.snapshots.append(snapshot)
        }
    }

    /// Names of workloads and scenarios are the cycle's own. A model of an event, or a decision, may be an earlier one's.
    private func settle(_ named: [Reference], _ cycle: Cycle) -> [Diagnostic] {
        let workloads = Set(cycle.workloads.map(\.id.name))
        let scenarios = Set(cycle.scenarios.map(\.id.name))
        return named.compactMap { reference in
            switch reference.kind {
            case .workload: reference.mistake(among: workloads)
            case .scenario: reference.mistake(among: scenarios)
            case .model, .decision: nil
            }
        }
    }

    /// What refers to models and workloads is read once these are known.
    private func readRest(
        _ cycle: inout Cycle, _ diagnostics: inout [Diagnostic], _ references: inout [Reference]
    ) {
        if let file = file("scenarios.yml", &cycle, &diagnostics) {
            let (scenarios, mistakes) = ScenarioFile.read(file, workloads: cycle.workloads)
            cycle.scenarios = scenarios
            diagnostics += mistakes
        }
        for name in folder.names(in: path("experiments")) where name.hasSuffix(".yml") {
            guard let file = file("experiments/" + name, &cycle, &diagnostics) else { continue }
            let (experiment, mistakes) = ExperimentFile.read(file, name: String(name.dropLast(4)), cycle: cycle)
            diagnostics += mistakes
            if let experiment { cycle.experiments.append(experiment) }
        }
        for name in folder.names(in: path("decisions")) where name.hasSuffix(".md") {
            guard let file = file("decisions/" + name, &cycle, &diagnostics) else { continue }
            let (decision, mistakes) = DecisionFile.read(
                file, name: String(name.dropLast(3)), cycle: cycle, &references)
            diagnostics += mistakes
            if let decision { cycle.decisions.append(decision) }
        }
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
            var matter = FrontMatter(file, window: id.window)
            let base = name.split(separator: "/").last.map { String($0.dropLast(3)) } ?? name
            let (title, section) = (matter.record.name("title"), matter.record.name("section"))
            let model = matter.record.name("model")
            if let model, !cycle.models.contains(where: { $0.id.name == model }) {
                matter.record.report(
                    matter.record.value("model")?.place ?? matter.record.place,
                    "'\(model)' is no model that is declared",
                    NearMiss.question(model, among: cycle.models.map(\.id.name)))
            }
            diagnostics += matter.diagnostics + matter.record.finished()
            return Narrative(
                name: base, title: title, model: model.map { ModelID($0) }, section: section, prose: matter.prose)
        }
    }

    private func file(_ name: String, _ cycle: inout Cycle, _ diagnostics: inout [Diagnostic]) -> TextFile? {
        do {
            guard let file = try folder.file(Self.plain(path(name))) else { return nil }
            cycle.files.append(ContentFile(path: file.path, sha256: file.sha256, bytes: file.bytes.count))
            return file
        } catch {
            diagnostics.append(error)
            return nil
        }
    }

    private func path(_ name: String) -> String { "cycles/\(id.name)/\(name)" }

    /// A path without `.` and, where it can be, without `..`: `cycles/2026-Q3/../x.csv` is `cycles/x.csv`.
    private static func plain(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// Each once, in the order of their first appearance.
    private func unique<Name: Hashable>(_ names: [Name]) -> [Name] {
        var seen = Set<Name>()
        return names.filter { seen.insert($0).inserted }
    }
}
