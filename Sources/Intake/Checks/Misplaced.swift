import Documents
import Portfolio

/// What lies among the cycles and is none, or in the content folder and belongs to one.
struct Misplaced {
    let folder: ContentFolder

    /// The mistake of a name in `cycles/` that isn't a cycle's; nil for a file that may lie where it likes.
    func mistake(_ name: String) -> Diagnostic? {
        // A folder holds no text of its own.
        let isFile = (try? folder.file("cycles/" + name)) != nil
        if isFile, !isFigures(name) { return nil }
        return Diagnostic(
            .error, file: "cycles/" + name, place: Place(line: 1, column: 1),
            message: "'\(name)' is not the name of a cycle",
            cure: isFile
                ? "move it into a cycle's folder, such as cycles/2026-Q3" : "call it 2026-Q3, 2026-H2, 2026-07 or 2026")
    }

    /// What to do when there is no cycle at all.
    var cure: String {
        guard let name = folder.names(in: "").first(where: isFigures) else {
            return "make a folder such as cycles/2026-Q3 with a metrics.csv in it"
        }
        return "make a folder such as cycles/2026-Q3, and move \(name) into it"
    }

    private func isFigures(_ name: String) -> Bool { name.lowercased().hasSuffix(".csv") || name == "metrics.map.yml" }
}
