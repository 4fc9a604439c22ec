import Documents
import Portfolio
import Reading

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
                ? "move it into a cycle's folder, such as cycles/2026-Q3"
                : Self.meant(name).map { "did you mean '\($0)'?" }
                    ?? "call it 2026-Q3, 2026-H2, 2026-07 or 2026")
    }

    /// The mistakes in a folder that looks like a cycle's and isn't called like one: its name hides none of them.
    func mistakesInside(_ name: String, currency: Currency) -> [Diagnostic] {
        let names = folder.names(in: "cycles/" + name)
        guard names.contains(where: { isFigures($0) || ["portfolio.yml", "policy.yml", "snapshots"].contains($0) })
        else { return [] }
        // Under a name that says no days, any day may be meant.
        let id = CycleID(name, likeDays: Self.meant(name)?.window)
        var diagnostics: [Diagnostic] = []
        var references: [Reference] = []
        _ = CycleFolder(folder: folder, id: id, currency: currency, lastPolicy: nil, isNewest: true)
            .read(&diagnostics, &references)
        return diagnostics
    }

    /// The cycle that a name such as `Q3-2026`, `2026q3` or `2026_h2` means; nil when nobody can tell.
    static func meant(_ name: String) -> CycleID? {
        let words = name.uppercased().split { !$0.isLetter && !$0.isNumber }.joined()
        guard
            let year = words.indices.lazy.compactMap({ start -> Substring? in
                let digits = words[start...].prefix(4)
                return digits.count == 4 && digits.allSatisfy { $0.isASCII && $0.isNumber } ? digits : nil
            }).first
        else { return nil }
        let rest = String(words[..<year.startIndex] + words[year.endIndex...])
        return CycleID(rest.isEmpty ? String(year) : "\(year)-\(rest)")
    }

    /// The mistake of a cycle that shares days with the one before: what was measured on them would count twice, as two
    /// cycles in a row (methods.md 13.4).
    static func overlap(_ earlier: CycleID, _ later: CycleID) -> Diagnostic? {
        guard later.window.first <= earlier.window.last else { return nil }
        let last = min(earlier.window.last, later.window.last)
        return Diagnostic(
            .error, file: "cycles/" + later.name, place: Place(line: 1, column: 1),
            message: "\(later) and \(earlier) share the days from \(later.window.first) to \(last)",
            cure: "keep one of the two: cycles follow one another")
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
