import Analysis
import Portfolio

/// What importers did with the files of other tools: taken, mended, doubted and refused, each with line and reason (N28).
struct ImportsPage {
    let context: EditionContext

    /// Where it stands within an edition.
    static let file = "imports.html"

    /// Of the records of one file, as many as one reads on a page; all stand in the report's file.
    private static let mostShown = 50

    private var reports: [ImportReport] { context.edition.cycle.imports }

    /// The page; nil where nothing was imported.
    var page: Page? {
        guard !reports.isEmpty else { return nil }
        return context.page(
            Self.file, title: "What was imported", summary: finding,
            content: [
                Block.heading(1, "What was imported"), Block.words(finding, as: .lede),
                Block.heading(2, "What became of each file?", id: "files"), overview.block,
            ] + reports.enumerated().flatMap { sections($0.element, number: $0.offset + 1) })
    }

    /// "412 records of 3 files were taken as they stand, 1 was mended, 2 are doubtful, 5 were refused."
    var finding: String {
        let files = reports.reduce(0) { $0 + $1.files.count }
        let counts = ImportReport.Fate.allCases.map { fate in reports.reduce(0) { $0 + $1.count(fate) } }
        let taken = number(reports.reduce(0) { $0 + $1.accepted })
        return "\(taken) records of \(files) file\(files == 1 ? "" : "s") of other tools were taken as they stand; "
            + "\(number(counts[0])) mended, \(number(counts[1])) doubtful, \(number(counts[2])) refused."
    }

    private var overview: Table {
        Table(
            caption: "Files of other tools, with what became of their records",
            heads: [
                "File", "Read by", .number("Accepted"), .number("Repaired"), .number("Doubtful"), .number("Refused"),
                "Fingerprint",
            ],
            rows: reports.flatMap { report in
                report.files.map { file in
                    [
                        .init(file.name), .init(report.importer, small: report.title), count(file.accepted),
                        count(file.counts[.repaired]), count(file.counts[.doubtful]), count(file.counts[.refused]),
                        .init(file.sha256, kind: .fingerprint),
                    ]
                }
            })
    }

    private func sections(_ report: ImportReport, number: Int) -> [Block] {
        let told = report.files.filter { !$0.remarks.isEmpty || !$0.notes.isEmpty }
        guard !told.isEmpty else { return [] }
        var blocks: [Block] = [Block.heading(2, "What is there to know of \(report.title)?", id: "import-\(number)")]
        for file in told {
            blocks.append(Block.heading(3, file.name))
            if !file.notes.isEmpty { blocks.append(Block.list(file.notes.map { "\($0)." })) }
            let shown = file.remarks.prefix(Self.mostShown)
            guard !shown.isEmpty else { continue }
            blocks.append(
                Table(
                    caption: "Records of \(file.name) that were not just taken",
                    heads: ["Line", "Record", "Became", "Why"],
                    rows: shown.map { remark in
                        [
                            .init(String(remark.line)), .init(remark.record), .init(remark.fate.rawValue),
                            .init(remark.reason, kind: .reason),
                        ]
                    }
                ).block)
            let all = file.counts.values.reduce(0, +)
            if all > shown.count {
                blocks.append(
                    Block.words(
                        "\(self.number(all - shown.count)) more stand in \(report.source?.file ?? "the import report").",
                        as: .fine))
            }
        }
        return blocks
    }

    private func count(_ count: Int?) -> Table.Cell { .init(number(count ?? 0), exact: "\(count ?? 0)") }

    private func number(_ count: Int) -> String { Digits.grouped(Double(count), 0) }
}
