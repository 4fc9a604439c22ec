import Documents
import Portfolio

/// What became of the records of one foreign file, as they are read.
struct FileLog {
    /// No more records are listed of a file: a file of a million wrong lines says the same with a thousand.
    static let mostListed = 1000

    private(set) var file: ImportReport.File

    /// The log of a file, with what the reader of its syntax said.
    init(_ foreign: ForeignFile) {
        file = ImportReport.File(
            name: foreign.file.path, sha256: foreign.file.sha256, bytes: foreign.file.bytes.count)
        for mistake in foreign.mistakes {
            add(
                mistake.severity == .error ? .refused : .repaired, at: mistake.place.line,
                "line \(mistake.place.line)", mistake.message)
        }
    }

    /// Counts a record that was taken as it stands.
    mutating func accept(_ count: Int = 1) { file.accepted += count }

    /// Lists a record that wasn't.
    mutating func add(_ fate: ImportReport.Fate, at line: Int, _ record: String, _ reason: String) {
        file.counts[fate, default: 0] += 1
        guard file.remarks.count < Self.mostListed else { return }
        file.remarks.append(
            .init(fate: fate, line: line, record: Self.short(record), reason: Self.short(reason, 300)))
    }

    /// Says something of the whole file.
    mutating func note(_ sentence: String) { file.notes.append(Self.short(sentence, 600)) }

    /// What a file brings into a report is short and on one line.
    static func short(_ text: String, _ most: Int = 120) -> String {
        let line = String(text.map { $0.isNewline || $0.asciiValue.map { $0 < 0x20 || $0 == 0x7F } == true ? " " : $0 })
        return line.count <= most ? line : line.prefix(most - 1) + "…"
    }
}
