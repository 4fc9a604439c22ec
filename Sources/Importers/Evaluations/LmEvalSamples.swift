import Documents
import Portfolio

/// The samples of lm-evaluation-harness: one question a line. Only outcomes and ids are read; questions and answers never
/// leave the file.
struct LmEvalSamples {
    let files: [ForeignFile]
    let context: ImportContext

    /// Whether a file holds samples.
    static func isSample(_ file: ForeignFile) -> Bool {
        let first = file.objects.first?.value
        return first?["doc_id"] != nil && (first?["metrics"] != nil || first?["filtered_resps"] != nil)
    }

    /// Adds outcomes to the snapshots of their models; a model without results gets one of its own.
    func add(to snapshots: inout [ImportedSnapshot], _ logs: inout [FileLog]) {
        for (index, file) in files.enumerated() where Self.isSample(file) {
            let results = model(of: file, among: snapshots)
            guard let model = results.map({ snapshots[$0].model }) ?? context.model ?? file.folder.map(Self.unsanitised)
            else {
                logs[index].add(.refused, at: 1, "samples", "the file names no model; give its results too, or --model")
                continue
            }
            let (items, tally) = items(of: file, &logs[index])
            guard !items.isEmpty else { continue }
            let position: Int
            if let found = results ?? snapshots.firstIndex(where: { $0.model == model }) {
                position = found
            } else {
                position = snapshots.count
                snapshots.append(
                    ImportedSnapshot(
                        model: model, workload: "lm-eval", file: index, at: RecordPlace(line: 1, record: "samples"),
                        collector: "lm-evaluation-harness samples"))
            }
            join(items, tally, Self.task(of: file), &snapshots[position], &logs[index])
        }
        for index in snapshots.indices where !snapshots[index].items.isEmpty { settle(&snapshots[index], &logs) }
    }

    /// The snapshot whose results lie beside the samples, or the only one that there is.
    private func model(of file: ForeignFile, among snapshots: [ImportedSnapshot]) -> Int? {
        if let beside = snapshots.firstIndex(where: { files[$0.file].folder == file.folder && file.folder != nil }) {
            return beside
        }
        return snapshots.count == 1 ? 0 : nil
    }

    private func items(of file: ForeignFile, _ log: inout FileLog) -> ([String: Bool], Tally) {
        var items: [String: Bool] = [:]
        let task = Self.task(of: file)
        var filter: String?
        for (line, value) in file.objects {
            let record = "line \(line)"
            guard let id = value["doc_id"]?.name else {
                log.add(.refused, at: line, record, "it has no doc_id")
                continue
            }
            // Under a second filter the same answers are scored again.
            let own = value["filter"]?.name ?? "none"
            filter = filter ?? own
            guard own == filter else { continue }
            guard let metric = metric(of: value), let score = ForeignNumber(value[metric]).value else {
                log.add(.refused, at: line, record, "no metric of right answers stands there")
                continue
            }
            guard score == 0 || score == 1 else {
                log.add(.refused, at: line, record, "\(metric) is \(JSONText.digits(score)), neither right nor wrong")
                continue
            }
            guard items.updateValue(score == 1, forKey: "\(task)/\(id)") == nil else {
                log.add(
                    .doubtful, at: line, record, "the question \(FileLog.short(id, 40)) stands twice; the last counts")
                continue
            }
            log.accept()
        }
        return (items, Tally(correct: items.values.count { $0 }, n: items.count))
    }

    private func metric(of value: Value) -> String? {
        let names = value["metrics"]?.list.compactMap(\.name) ?? []
        let asked = context.map.metric.map { [$0] } ?? LmEvalResults.rights
        return asked.first { name in (names.isEmpty || names.contains(name)) && value[name] != nil }
    }

    private func join(
        _ items: [String: Bool], _ tally: Tally, _ task: String, _ snapshot: inout ImportedSnapshot,
        _ log: inout FileLog
    ) {
        let slice = "task=\(task)"
        if let index = snapshot.slices.firstIndex(where: { $0.slice == slice }) {
            guard snapshot.slices[index].tally == tally else {
                let whole = snapshot.slices[index].tally
                log.add(
                    .refused, at: 1, task,
                    "\(tally.correct) of \(tally.n) questions are right here, \(whole.correct) of \(whole.n) in the results; the outcomes are not taken"
                )
                return
            }
        } else {
            snapshot.slices.append(.init(slice: slice, tally: tally, at: RecordPlace(line: 1, record: task)))
        }
        snapshot.items.merge(items) { _, new in new }
    }

    /// Outcomes stand for all of a model's questions, or for none: a part of them would be another test.
    private func settle(_ snapshot: inout ImportedSnapshot, _ logs: inout [FileLog]) {
        if let whole = snapshot.accuracy, whole.tally.n != snapshot.items.count {
            logs[snapshot.file].note(
                "outcomes of \(snapshot.items.count) of \(whole.tally.n) questions were given; without the rest models aren't compared question by question"
            )
            snapshot.items = [:]
            return
        }
        guard snapshot.accuracy == nil else { return }
        snapshot.accuracy = .init(
            slice: nil, tally: Tally(correct: snapshot.items.values.count { $0 }, n: snapshot.items.count),
            at: snapshot.at)
    }

    /// `arc_easy` of `samples_arc_easy_2026-07-14T09-30-00.000000.jsonl`.
    private static func task(of file: ForeignFile) -> String {
        var name = file.stem[...]
        if name.hasPrefix("samples_") { name = name.dropFirst("samples_".count) }
        if let mark = name.lastIndex(of: "_"), ForeignTime.day(String(name[name.index(after: mark)...])) != nil {
            name = name[..<mark]
        }
        return String(name)
    }

    /// `acme/corvid` of the folder `acme__corvid`.
    private static func unsanitised(_ folder: String) -> String { folder.replacing("__", with: "/") }
}
