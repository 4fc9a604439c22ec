import Documents
import Portfolio

/// LiveBench: a table of scores by task, and the categories that the tasks belong to.
extension Importer {
    static let liveBench = Importer(
        name: "livebench", version: 1, title: "LiveBench table (CSV) with its categories (JSON)",
        gives: "scores by task and category, and over all",
        sample: (
            "table_2026_06_30.csv",
            """
            model,AMPS_Hard,code_completion,code_generation,connections,javascript,math_comp
            corvid-mini,74.0,76.087,78.873,37.333,5.0,63.542
            corvid-pro,82.0,80.435,,52.5,15.0,77.083

            """
        ),
        recognises: { file in
            if let tree = file.tree {
                return file.name.contains("categories") && LiveBenchTable.categories(tree) != nil
            }
            guard let header = file.table?.header.map(\.text), header.first == "model", header.count > 4 else {
                return false
            }
            return file.name.contains("table_")
                || ["code_generation", "connections", "AMPS_Hard", "web_of_lies_v2"].count { header.contains($0) } > 1
        },
        read: { files, context, logs in
            var all: [ImportedSnapshot] = []
            let lists = files.enumerated().compactMap { index, file in
                file.tree.flatMap(LiveBenchTable.categories).map { (index, file, $0) }
            }
            for (index, file) in files.enumerated() where file.table != nil {
                // Of several releases each table takes the categories of its own.
                let own =
                    lists.first { LiveBenchTable.release(of: $0.1) == LiveBenchTable.release(of: file) }
                    ?? (lists.count == 1 ? lists.first : nil)
                if let own { logs[own.0].accept(own.2.count) }
                var reader = LiveBenchTable(
                    file: file, index: index, context: context, categories: own?.2, log: logs[index])
                all += reader.snapshots()
                logs[index] = reader.log
            }
            return all
        })
}

/// One table.
struct LiveBenchTable {
    let file: ForeignFile
    let index: Int
    let context: ImportContext
    /// Tasks by category; nil where they weren't given.
    let categories: [(name: String, tasks: [String])]?
    var log: FileLog

    /// The categories of a file of them; nil for any other.
    static func categories(_ tree: Value) -> [(name: String, tasks: [String])]? {
        let list = tree.members.map { (name: $0.key, tasks: $0.value.list.compactMap(\.name)) }
        return list.isEmpty || list.contains(where: \.tasks.isEmpty) ? nil : list
    }

    /// `2025-05-30` of `table_2025_05_30.csv`: scores of other releases are of other questions.
    static func release(of file: ForeignFile) -> String? {
        let parts = file.stem.split(separator: "_").suffix(3)
        let text = parts.joined(separator: "-")
        return Day(text) == nil ? nil : text
    }

    mutating func snapshots() -> [ImportedSnapshot] {
        guard let table = file.table else { return [] }
        let release = Self.release(of: file)
        if categories == nil {
            log.note("no score over all: give the file of categories too, by which LiveBench weighs its tasks")
        }
        return table.rows.compactMap { row in
            let line = row[0].place.line
            guard !row[0].text.isEmpty else {
                log.add(.refused, at: line, "line \(line)", "the row names no model")
                return nil
            }
            var snapshot = ImportedSnapshot(
                model: row[0].text, workload: "livebench", file: index,
                at: RecordPlace(line: line, record: row[0].text), collector: "LiveBench")
            snapshot.suite = release.map { "LiveBench \($0)" }
            var scores: [String: Double] = [:]
            for (head, cell) in zip(table.header, row).dropFirst() {
                let at = RecordPlace(line: cell.place.line, record: "\(row[0].text), \(head.text)")
                switch ForeignNumber(text: cell.text) {
                case .number(let score), .quoted(let score):
                    guard (0...100).contains(score) else {
                        log.add(.refused, at: at.line, at.record, "\(cell.text) is no score from 0 to 100")
                        continue
                    }
                    scores[head.text] = score
                    log.accept()
                    snapshot.figures.append(
                        .init(indicator: .accuracy, slice: "task=\(head.text)", value: score, at: at))
                case .nothing: log.add(.refused, at: at.line, at.record, "no score: the task was not run")
                case .other(let what): log.add(.refused, at: at.line, at.record, "\(what) is no score")
                }
            }
            weigh(scores, &snapshot)
            return snapshot
        }
    }

    /// A category's score is the mean of its tasks that were run, the whole the mean of the categories: the rule of the site.
    private func weigh(_ scores: [String: Double], _ snapshot: inout ImportedSnapshot) {
        guard let categories else { return }
        var means: [Double] = []
        for category in categories {
            let own = category.tasks.compactMap { scores[$0] }
            guard !own.isEmpty else { continue }
            let mean = own.reduce(0, +) / Double(own.count)
            means.append(mean)
            snapshot.figures.append(
                .init(
                    indicator: .accuracy, slice: "category=\(category.name)", value: mean,
                    at: RecordPlace(line: snapshot.at.line, record: "\(snapshot.model), mean of \(own.count) tasks")))
        }
        guard means.count == categories.count else { return }
        snapshot.figures.append(
            .init(
                indicator: .accuracy, value: means.reduce(0, +) / Double(means.count),
                at: RecordPlace(line: snapshot.at.line, record: "\(snapshot.model), mean of \(means.count) categories"))
        )
    }
}
