import Portfolio

/// An import report as the JSON that stands beside the snapshots.
struct ReportText {
    let report: ImportReport

    /// The file's text.
    var text: String {
        JSONText.object([
            ("schema", .string("quarterdeck/import/1")), ("importer", .string(report.importer)),
            ("title", .string(report.title)), ("snapshots", .array(report.snapshots.map { .string($0) })),
            ("files", .array(report.files.map(file))),
        ]).lined
    }

    private func file(_ file: ImportReport.File) -> JSONText {
        .object(
            [
                ("file", .string(file.name)), ("sha256", .string(file.sha256)), ("bytes", .count(file.bytes)),
                ("accepted", .count(file.accepted)),
            ] + ImportReport.Fate.allCases.map { ($0.rawValue, .count(file.counts[$0] ?? 0)) } + [
                ("notes", .array(file.notes.map { .string($0) })),
                (
                    "records",
                    .array(
                        file.remarks.map { remark in
                            .object([
                                ("fate", .string(remark.fate.rawValue)), ("line", .count(remark.line)),
                                ("record", .string(remark.record)), ("reason", .string(remark.reason)),
                            ])
                        })
                ),
            ])
    }
}
