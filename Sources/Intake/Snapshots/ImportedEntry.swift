import Documents
import Portfolio
import Reading

/// Which record of another tool's file stands behind a part of a snapshot: what an importer wrote beside it.
enum ImportedEntry {
    /// The file that the whole snapshot was imported from: `imported` of a snapshot; nil where there is none.
    static func origin(_ record: inout Record, _ mistakes: inout [Diagnostic]) -> Origin? {
        guard var entry = record.record("imported") else { return nil }
        for key in ["importer", "file", "sha256"] { entry.need(key, for: "'imported'") }
        let (importer, file, sum) = (entry.name("importer"), entry.text("file"), entry.text("sha256"))
        if let sum, sum.utf8.count != 64 || !sum.allSatisfy(\.isHexDigit) {
            entry.report(
                entry.value("sha256")?.place ?? entry.place, "'sha256' has 64 hexadecimal digits",
                "import the file anew")
        }
        mistakes += entry.finished()
        guard let importer, let file, let sum else { return nil }
        return Origin(file: file, sha256: sum, importer: importer)
    }

    /// The record behind a part: its `record` and `line`; nil where nothing was imported.
    static func record(_ entry: inout Record, of source: Source) -> Origin? {
        guard let origin = source.origin else { return nil }
        let (name, line) = (entry.text("record"), entry.count("line", in: 1...Int(1) << 50))
        return name == nil && line == nil ? nil : origin.at(line: line, record: name)
    }
}
