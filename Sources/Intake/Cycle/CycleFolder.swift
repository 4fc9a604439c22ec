import Documents
import Portfolio
import Reading

/// The folder of one cycle.
struct CycleFolder {
    let folder: ContentFolder
    let id: CycleID
    let currency: Currency
    /// The policy of the cycle before and the file that it stands in; it holds until a cycle brings its own.
    let lastPolicy: (policy: Policy, file: ContentFile?)?
    /// Whether no cycle comes after it.
    let isNewest: Bool

    /// The cycle as far as it can be read; mistakes are added to `diagnostics`, names that only all cycles together can
    /// settle to `references`.
    func read(_ diagnostics: inout [Diagnostic], _ references: inout [Reference]) -> Cycle {
        var cycle = Cycle(id: id)
        var named: [Reference] = []
        let below = ["snapshots", "imports", "experiments", "decisions", "narrative"].map { path($0) }
        let closed = ([String(path("").dropLast())] + below).compactMap { folder.mistake(ofFolder: $0) }
        diagnostics += closed
        if let file = file("cycle.yml", &cycle, &diagnostics) {
            diagnostics += CycleFile.read(file, into: &cycle, currency: currency, &named)
        }
        if let file = file("policy.yml", &cycle, &diagnostics) {
            let (policy, mistakes) = PolicyFile.read(file, currency: currency, &named)
            cycle.policy = policy
            diagnostics += mistakes
        } else if let last = lastPolicy {
            var policy = last.policy
            // What changed in an earlier cycle is no change of this one.
            policy.changes = policy.changes.filter { id.window.contains($0.on) }
            cycle.policy = policy
            // It decides here too, so it is one of the files that this edition rests on.
            if let file = last.file { cycle.files.append(file) }
        }
        var declared: DeclaredModels?
        if let file = file("portfolio.yml", &cycle, &diagnostics) {
            let (models, mistakes) = PortfolioFile.read(file, into: &cycle, currency: currency)
            declared = models
            diagnostics += mistakes
        }
        // Where others are welcome a name that isn't declared is one of them.
        let known = declared?.acceptsOthers == true ? [] : Set(cycle.models.map(\.id))
        let nothing = readFigures(&cycle, models: known, &diagnostics)
        if isNewest, nothing == nil, let declared {
            let figures = cycle.measurements.filter { $0.value != nil }.map(\.model)
            let measured = Set(figures + cycle.snapshots.map(\.model))
            // A table that couldn't be read at all says so itself.
            if !measured.isEmpty { diagnostics += declared.unmeasured(cycle.models, measured: measured) }
        }
        let declaresWorkloads = !cycle.workloads.isEmpty
        if cycle.workloads.isEmpty {
            // Without a declaration workloads are those that rows name.
            cycle.workloads = unique(cycle.measurements.map(\.workload) + cycle.snapshots.map(\.workload)).map {
                Workload(id: $0)
            }
        }
        if cycle.models.isEmpty || declared?.acceptsOthers == true {
            // Without a declaration every model of the table is a candidate.
            let rows =
                cycle.measurements.map { (model: $0.model, workload: $0.workload) }
                + cycle.snapshots.map { (model: $0.model, workload: $0.workload) }
            let rowsOf = Dictionary(grouping: rows) { $0.model }
            let listed = Set(cycle.models.map(\.id))
            cycle.models += unique(rows.map(\.model)).filter { !listed.contains($0) }.map { name in
                var model = Model(id: name)
                model.workloads = unique((rowsOf[name] ?? []).map(\.workload))
                return model
            }
        }
        diagnostics += PartsWithoutWhole.warnings(cycle)
        diagnostics += Lookalikes(folder: folder).warnings(
            cycle, declaredModels: declared.map { !$0.places.isEmpty && !$0.acceptsOthers } ?? false,
            declaredWorkloads: declaresWorkloads)
        diagnostics += WholeAndParts(folder: folder, workloads: cycle.workloads).mistakes(
            cycle.measurements, cycle.policy.indicators + Indicator.builtIn)
        readRest(&cycle, &diagnostics, &named)
        cycle.narratives = narratives(&cycle, &diagnostics)
        if let file = file(RefreshRecord.name, &cycle, &diagnostics) {
            diagnostics += Refreshed(folder: folder, place: path("")).doubts(in: file)
        }
        let misnamed = Misnamed(folder: folder, read: Set(cycle.files.map(\.path))).mistakes(inCycle: id.name)
        diagnostics += misnamed.map(\.diagnostic)
        // A table under nearly its name is what is missing, and is named already; so is a folder that can't be read.
        if let nothing, closed.isEmpty, !misnamed.contains(where: { NothingMeasured.isMeant(by: $0) }) {
            diagnostics.append(nothing)
        }
        diagnostics += settle(named, cycle)
        references += named.filter { $0.kind == .model || $0.kind == .decision }
        if !cycle.statesCollection, let day = cycle.snapshots.compactMap(\.collected).max(),
            day >= cycle.id.window.first
        {
            // The newest figures were collected on that day, whoever forgot to say so in cycle.yml.
            cycle.collected = day
            cycle.statesCollection = true
        }
        cycle.files.sort()
        return cycle
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
            if let mistake = file.mistake {
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
                    Reference.cure(model, among: cycle.models.map(\.id.name)))
            }
            diagnostics += matter.diagnostics + matter.record.finished() + ProseChecks.warnings(matter.prose, in: file)
            return Narrative(
                name: base, title: title, model: model.map { ModelID($0) }, section: section, prose: matter.prose)
        }
    }

    /// A file of the cycle, noted in it; nil when there is none or it can't be read.
    func file(_ name: String, _ cycle: inout Cycle, _ diagnostics: inout [Diagnostic]) -> TextFile? {
        do {
            guard let file = try folder.file(Self.plain(path(name))) else { return nil }
            cycle.files.append(ContentFile(path: file.path, sha256: file.sha256, bytes: file.bytes.count))
            return file
        } catch {
            diagnostics.append(error)
            return nil
        }
    }

    /// The path of a name in the cycle's folder.
    func path(_ name: String) -> String { "cycles/\(id.name)/\(name)" }

    /// A path without `.` and, where it can be, without `..`: `cycles/2026-Q3/../x.csv` is `cycles/x.csv`.
    private static func plain(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// Each once, in the order of their first appearance.
    func unique<Name: Hashable>(_ names: [Name]) -> [Name] {
        var seen = Set<Name>()
        return names.filter { seen.insert($0).inserted }
    }
}
