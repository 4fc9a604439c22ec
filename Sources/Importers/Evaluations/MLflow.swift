import Documents
import Portfolio

/// Runs that mlflow-export-import wrote, and those of a tracking store.
extension Importer {
    static let mlflow = Importer.each(
        "mlflow", 2, "MLflow run export (run.json) or tracking store (SQLite, mlflow.db)",
        gives: "metrics as figures, the last logged of each",
        sample: (
            "run.json",
            """
            {"mlflow": {
              "info": {"run_id": "0f3a", "status": "FINISHED", "start_time": 1784021400000, "end_time": 1784021460000, "lifecycle_stage": "active", "run_name": "corvid-mini"},
              "params": {"max_depth": "4"},
              "metrics": {"accuracy": [{"value": 0.87, "timestamp": 1784021401500, "step": 0}], "rmse": [{"value": 0.75, "timestamp": 1784021401000, "step": 0}, {"value": 0.7, "timestamp": 1784021402000, "step": 1}]},
              "tags": {"model": "corvid-mini"}
            }}

            """
        ),
        recognises: { $0.tree?["mlflow"]?["info"]?["run_id"] != nil || MLflowStore.isOne($0) },
        read: { file, index, context, log in
            let runs = file.tree?["mlflow"].map { [$0] } ?? MLflowStore(file: file).runs(&log)
            return runs.compactMap { run in
                var reader = MLflowRun(run: run, index: index, context: context, log: log)
                defer { log = reader.log }
                return reader.snapshot()
            }
        })
}

/// One run.
struct MLflowRun {
    /// As `run.json` holds it.
    let run: Value
    let index: Int
    let context: ImportContext
    var log: FileLog

    mutating func snapshot() -> ImportedSnapshot? {
        let run = run
        guard let info = run["info"] else { return nil }
        let line = info.place.line
        if let stage = info["lifecycle_stage"]?.name, stage != "active" {
            log.add(
                .refused, at: line, "info.lifecycle_stage", "a run that is \(FileLog.short(stage, 20)) doesn't count")
            return nil
        }
        guard info["status"]?.name == "FINISHED" else {
            log.add(
                .refused, at: line, "info.status",
                "a run that is \(FileLog.short(info["status"]?.name ?? "of no status", 20)) is none that is finished")
            return nil
        }
        let tags = context.map.modelFrom + ["model", "registered_model_name", "mlflow.runName"]
        guard
            let model = context.model ?? tags.lazy.compactMap({ run["tags"]?[$0]?.name ?? run["params"]?[$0]?.name })
                .first ?? info["run_name"]?.name
        else {
            log.add(.refused, at: line, "info", "the run names no model; name it with --model")
            return nil
        }
        var snapshot = ImportedSnapshot(
            model: model, workload: "mlflow", file: index, at: RecordPlace(line: line, record: "info"),
            collector: "MLflow")
        if let end = info.number("end_time"), let day = ForeignTime.day(seconds: end / 1000) {
            snapshot.days = Window(from: day, to: day)
            snapshot.made = end
        }
        for metric in run["metrics"]?.members ?? [] {
            let at = RecordPlace(line: metric.keyPlace.line, record: "metrics.\(metric.key)")
            // The last logged counts, by step, then by time; it need not be the best.
            let steps = metric.value.list.filter { $0.number("value") != nil }
            let last = steps.max { one, other in
                (one.number("step") ?? 0, one.number("timestamp") ?? 0)
                    < (other.number("step") ?? 0, other.number("timestamp") ?? 0)
            }
            guard let last, let value = last.number("value"), last["is_nan"].map(Self.isFalse) ?? true else {
                log.add(.refused, at: at.line, at.record, "no number was logged")
                continue
            }
            let unit = NamedMetric.unit(metric.key, value)
            if case .unknown(let reason) = unit {
                log.add(.refused, at: at.line, at.record, reason)
                continue
            }
            snapshot.figures.append(
                .init(
                    indicator: IndicatorID(metric.key), value: value, unit: unit == .share ? "share" : nil,
                    at: RecordPlace(line: last.place.line, record: at.record)))
            log.accept()
        }
        return snapshot
    }

    private static func isFalse(_ value: Value) -> Bool { if case .bool(true, _) = value { false } else { true } }
}
