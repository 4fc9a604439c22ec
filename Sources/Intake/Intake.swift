public import Documents
public import Portfolio
import Reading

/// A content folder to a portfolio, with every mistake in it.
public enum Intake {
    /// The portfolio of the folder at `path`, and every mistake and warning found, in the order of files and lines.
    ///
    /// The portfolio is nil when one of them is an error, or no cycle is there.
    public static func read(folder path: String) -> (Portfolio?, [Diagnostic]) {
        let (draft, diagnostics) = draft(folder: path)
        return (diagnostics.contains { $0.severity == .error } ? nil : draft, diagnostics)
    }

    /// What could be read of the folder at `path`, and every mistake and warning found: without an error the portfolio, else
    /// less than it, of which no figure may be computed.
    public static func draft(folder path: String) -> (Portfolio, [Diagnostic]) {
        let folder = ContentFolder(path: path)
        var diagnostics: [Diagnostic] = []
        var cycles: [Cycle] = []
        var site = Portfolio.Site()
        var files: [ContentFile] = []
        var glossary: [GlossaryTerm] = []
        func read(_ name: String, _ use: (TextFile) -> [Diagnostic]) {
            do {
                guard let file = try folder.file(name) else { return }
                files.append(ContentFile(path: file.path, sha256: file.sha256, bytes: file.bytes.count))
                diagnostics += use(file)
            } catch { diagnostics.append(error) }
        }
        read("site.yml") { file in
            let (found, mistakes) = SiteFile.read(file)
            site = found
            return mistakes
        }
        read("glossary.md") { file in
            let (found, mistakes) = GlossaryFile.read(file)
            glossary = found
            return mistakes
        }
        var ids: [CycleID] = []
        var references: [Reference] = []
        if let mistake = folder.mistake(ofFolder: "cycles") { diagnostics.append(mistake) }
        for name in folder.names(in: "cycles") {
            if let id = CycleID(name) {
                ids.append(id)
            } else if let mistake = Misplaced(folder: folder).mistake(name) {
                diagnostics.append(mistake)
                diagnostics += Misplaced(folder: folder).mistakesInside(name, currency: site.currency)
            }
        }
        let newest = ids.max()
        let ordered = ids.sorted()
        for (earlier, later) in zip(ordered, ordered.dropFirst()) {
            if let mistake = Misplaced.overlap(earlier, later) { diagnostics.append(mistake) }
        }
        for id in ordered {
            let before = diagnostics.count
            let last = cycles.last
            let policy = last.map { last in
                (policy: last.policy, file: last.files.first { $0.path == last.policy.source?.file })
            }
            let reader = CycleFolder(
                folder: folder, id: id, currency: site.currency, lastPolicy: policy, isNewest: id == newest)
            var cycle = reader.read(&diagnostics, &references)
            if let last { diagnostics += SinceLastCycle(folder: folder, last: last, now: cycle).diagnostics }
            for warning in diagnostics[before...].sorted() where warning.severity == .warning {
                let file = warning.file.split(separator: "/").last ?? ""
                cycle.notes.append(
                    IntakeNote(text: "\(file), line \(warning.place.line): \(warning.message)", isWarning: true))
            }
            cycles.append(cycle)
        }
        diagnostics += Misnamed(folder: folder, read: Set(files.map(\.path))).mistakesAtTop().map(\.diagnostic)
        let models = Set(cycles.flatMap { $0.models.map(\.id.name) })
        let decisions = Set(cycles.flatMap { $0.decisions.map(\.id.name) })
        diagnostics += references.compactMap { $0.mistake(among: $0.kind == .model ? models : decisions) }
        diagnostics += Supersession.orphans(among: cycles.flatMap(\.decisions))
        if cycles.isEmpty && diagnostics.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .error, file: "cycles", place: Place(line: 1, column: 1), message: "there is no cycle here",
                    cure: Misplaced(folder: folder).cure))
        }
        diagnostics.sort()
        let portfolio = Portfolio(
            site: site, glossary: glossary, cycles: cycles, files: files.sorted())
        return (portfolio, diagnostics)
    }
}
