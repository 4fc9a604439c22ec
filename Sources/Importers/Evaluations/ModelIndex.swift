import Documents
import Portfolio

/// Results in the front matter of a model's card, as Hugging Face's hub shows them (A33).
extension Importer {
    static let modelIndex = Importer.each(
        "model-index", 1, "Model card with a model-index (Markdown, YAML)",
        gives: "metrics as figures, one a data set, with a doubt where nobody verified them",
        sample: (
            "README.md",
            """
            ---
            license: apache-2.0
            model-index:
            - name: corvid-mini
              results:
              - task:
                  type: text-classification
                dataset:
                  type: glue
                  name: GLUE
                  config: sst2
                  split: validation
                metrics:
                - type: accuracy
                  value: 0.912
                  verified: true
                - type: f1
                  value: 0.905
            ---

            # corvid-mini

            """
        ),
        recognises: { $0.tree?["model-index"]?.list.isEmpty == false },
        read: { file, index, _, log in
            (file.tree?["model-index"]?.list ?? []).compactMap { ModelIndexEntry(entry: $0).snapshot(index, &log) }
        })
}

/// One model of an index.
struct ModelIndexEntry {
    let entry: Value

    func snapshot(_ file: Int, _ log: inout FileLog) -> ImportedSnapshot? {
        let line = entry.place.line
        guard let model = entry["name"]?.name else {
            log.add(.refused, at: line, "model-index", "the entry names no model")
            return nil
        }
        var snapshot = ImportedSnapshot(
            model: model, workload: "model-card", file: file, at: RecordPlace(line: line, record: model),
            collector: "model card")
        for result in entry["results"]?.list ?? [] {
            let dataset = result["dataset"]
            let parts = ["name", "config", "split"].compactMap { dataset?[$0]?.name }
            let name = parts.isEmpty ? dataset?["type"]?.name ?? "unnamed" : parts.joined(separator: " ")
            for metric in result["metrics"]?.list ?? [] { add(metric, of: name, to: &snapshot, &log) }
        }
        return snapshot
    }

    private func add(_ metric: Value, of dataset: String, to snapshot: inout ImportedSnapshot, _ log: inout FileLog) {
        let name = metric["type"]?.name ?? metric["name"]?.name
        let at = RecordPlace(line: metric.place.line, record: "\(name ?? "metric") on \(dataset)")
        guard let name, let value = metric.number("value") else {
            return log.add(.refused, at: at.line, at.record, "it has no name or no number")
        }
        let unit = NamedMetric.unit(name, value)
        if case .unknown(let reason) = unit { return log.add(.refused, at: at.line, at.record, reason) }
        switch metric["verified"] {
        case .bool(true, _), .string("true", _): log.accept()
        default: log.add(.doubtful, at: at.line, at.record, "the card doesn't say that anybody verified it")
        }
        snapshot.figures.append(
            .init(
                indicator: IndicatorID(name), slice: "dataset=\(dataset)", value: value,
                unit: unit == .share ? "share" : nil, at: at))
    }
}
