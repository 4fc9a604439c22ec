public import Documents
public import Portfolio

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
        for name in folder.names(in: "cycles") {
            if let id = CycleID(name) {
                ids.append(id)
            } else if let mistake = Misplaced(folder: folder).mistake(name) {
                diagnostics.append(mistake)
            }
        }
        let newest = ids.max()
        for id in ids.sorted() {
            let cycle = CycleFolder(
                folder: folder, id: id, currency: site.currency, lastPolicy: cycles.last?.policy,
                isNewest: id == newest)
            cycles.append(cycle.read(&diagnostics, &references))
        }
        diagnostics += Misnamed(folder: folder, read: Set(files.map(\.path))).mistakesAtTop().map(\.diagnostic)
        let models = Set(cycles.flatMap { $0.models.map(\.id.name) })
        let decisions = Set(cycles.flatMap { $0.decisions.map(\.id.name) })
        diagnostics += references.compactMap { $0.mistake(among: $0.kind == .model ? models : decisions) }
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
