import Documents
import Portfolio
import Reading

/// A file of `imports/`: what an importer took, mended, doubted and refused (N28).
struct ImportFile {
    /// The report, nil where it can't be read, and every mistake.
    static func read(_ file: TextFile) -> (ImportReport?, [Diagnostic]) {
        let (value, mistakes) = JSON.read(file)
        guard let value else { return (nil, mistakes) }
        var below: [Diagnostic] = []
        var record = Record(value, in: file, what: "an import report")
        for key in ["importer", "title", "files"] { record.need(key, for: "an import report") }
        if let schema = record.text("schema"), schema != "quarterdeck/import/1" {
            record.report(
                record.value("schema")?.place ?? record.place, "'\(schema)' is no schema that is read here",
                "import the files anew")
        }
        let (importer, title) = (record.name("importer"), record.text("title"))
        let snapshots = record.list("snapshots").compactMap { value in
            if case .string(let name, _) = value { name } else { nil }
        }
        let files = record.list("files").compactMap { item -> ImportReport.File? in
            var entry = Record(item, in: file, what: "a file of an import report")
            let found = read(&entry, file, &below)
            below += entry.finished()
            return found
        }
        let all = record.finished() + below
        guard let importer, let title else { return (nil, all) }
        return (
            ImportReport(
                importer: importer, title: title, files: files, snapshots: snapshots,
                source: Source(file: file.path, line: 1, sha256: file.sha256)), all
        )
    }

    private static func read(
        _ entry: inout Record, _ file: TextFile, _ below: inout [Diagnostic]
    ) -> ImportReport.File? {
        for key in ["file", "sha256", "accepted"] { entry.need(key, for: "a file of an import report") }
        let counts = 0...Int(1) << 50
        guard let name = entry.text("file"), let sum = entry.text("sha256") else { return nil }
        var found = ImportReport.File(name: name, sha256: sum, bytes: entry.count("bytes", in: counts) ?? 0)
        found.accepted = entry.count("accepted", in: counts) ?? 0
        for fate in ImportReport.Fate.allCases { found.counts[fate] = entry.count(fate.rawValue, in: counts) ?? 0 }
        found.notes = entry.list("notes").compactMap { value in
            if case .string(let text, _) = value { text } else { nil }
        }
        found.remarks = entry.list("records").compactMap { item in
            var remark = Record(item, in: file, what: "a record of an import report")
            for key in ["fate", "line", "record", "reason"] { remark.need(key, for: "a record of an import report") }
            let (fate, line) = (
                remark.choice("fate", ImportReport.Fate.self), remark.count("line", in: 1...Int(1) << 50)
            )
            let (name, reason) = (remark.text("record"), remark.text("reason"))
            below += remark.finished()
            guard let fate, let line, let name, let reason else { return nil }
            return .init(fate: fate, line: line, record: name, reason: reason)
        }
        return found
    }
}
