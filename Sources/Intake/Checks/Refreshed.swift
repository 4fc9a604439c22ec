import Documents
import Portfolio
import Reading

/// Whether the files that loaders wrote are still what they wrote, and as new as they could be (A03).
struct Refreshed {
    let folder: ContentFolder
    /// The cycle's folder, `cycles/2026-Q3/`.
    let place: String

    /// A warning for each output that is older than it should be, or that somebody changed, and every mistake of the record.
    func doubts(in file: TextFile) -> [Diagnostic] {
        let (record, mistakes) = RefreshRecord.read(file)
        return mistakes + record.entries.flatMap { [failure($0), change($0)].compactMap(\.self) }
    }

    private func failure(_ entry: RefreshRecord.Entry) -> Diagnostic? {
        guard let failure = entry.failure else { return nil }
        let standing =
            entry.made.map { "its figures are those of \($0.at.prefix(10))" } ?? "it has never made any figures"
        return warning(
            entry,
            "\(entry.script) failed on \(failure.at.prefix(10)), \(failure.reason); \(standing)",
            "mend it and run 'quarterdeck refresh', or say in the text which day the figures are of")
    }

    private func change(_ entry: RefreshRecord.Entry) -> Diagnostic? {
        guard let made = entry.made else { return nil }
        // What can't be read says so itself.
        guard let standing = try? folder.file(place + entry.output) else {
            return warning(
                entry, "\(entry.script) wrote this file on \(made.at.prefix(10)), and it is gone",
                "run 'quarterdeck refresh', or take it out of refresh.json")
        }
        guard standing.sha256 != made.sha256 else { return nil }
        return warning(
            entry, "the file was changed since \(entry.script) wrote it on \(made.at.prefix(10))",
            "change the script instead, or take the file out of refresh.json")
    }

    private func warning(_ entry: RefreshRecord.Entry, _ message: String, _ cure: String) -> Diagnostic {
        folder.diagnostic(
            .warning, in: place + entry.output, at: Place(line: 1, column: 1), message, cure: cure)
    }
}
