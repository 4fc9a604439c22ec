import Documents
import Portfolio

/// Logs of Inspect, as JSON.
extension Importer {
    static let inspect = Importer.each(
        "inspect", 1, "Inspect evaluation log (JSON)", gives: "accuracy with its count, other scores as figures",
        sample: (
            "2026-07-14_arc_abc.json",
            """
            {"version": 2, "status": "success",
             "eval": {"run_id": "r1", "created": "2026-07-14T09:30:00+00:00", "task": "arc_easy", "task_version": 1, "model": "acme/corvid-mini", "dataset": {"name": "arc", "samples": 400}},
             "results": {"total_samples": 400, "completed_samples": 400,
              "scores": [{"name": "choice", "scorer": "choice", "metrics": {"accuracy": {"name": "accuracy", "value": 0.75}, "stderr": {"name": "stderr", "value": 0.0217}}}]}}

            """
        ),
        recognises: { $0.tree?["eval"]?["task"] != nil && $0.tree?["eval"]?["model"] != nil },
        read: { file, index, context, log in
            var reader = InspectLog(file: file, index: index, log: log)
            defer { log = reader.log }
            return reader.snapshot().map { [$0] } ?? []
        })
}

/// One log.
struct InspectLog {
    let file: ForeignFile
    let index: Int
    var log: FileLog

    mutating func snapshot() -> ImportedSnapshot? {
        guard let tree = file.tree, let eval = tree["eval"], let model = eval["model"]?.name,
            let task = eval["task"]?.name
        else { return nil }
        guard tree["status"]?.name == "success" else {
            log.add(
                .refused, at: tree["status"]?.place.line ?? 1, "status", "a run that did not succeed measures nothing")
            return nil
        }
        var snapshot = ImportedSnapshot(
            model: model, workload: task, file: index, at: RecordPlace(line: eval.place.line, record: "eval"),
            collector: "Inspect")
        if let created = eval["created"]?.name, let day = ForeignTime.day(created) {
            snapshot.days = Window(from: day, to: day)
            snapshot.made = ForeignTime.seconds(created)
        }
        snapshot.suite = "\(task)\(eval["task_version"]?.name.map { " \($0)" } ?? "")"
        let results = tree["results"]
        let n = results?.count("completed_samples")
        if let n, let all = results?.count("total_samples"), n < all {
            log.add(
                .doubtful, at: results?.place.line ?? 1, "results.completed_samples",
                "\(n) of \(all) samples were completed; the rest counts neither as right nor as wrong")
        }
        // Over several epochs a sample is scored more than once: the score is a mean, no count.
        let epochs = eval["config"]?.count("epochs") ?? 1
        for score in results?["scores"]?.list ?? [] {
            let name = score["name"]?.name ?? "score"
            for metric in score["metrics"]?.members ?? [] where metric.key != "stderr" {
                let at = RecordPlace(line: metric.keyPlace.line, record: "results.scores.\(name).\(metric.key)")
                guard let value = metric.value.number("value") else {
                    log.add(.refused, at: at.line, at.record, "no number stands there")
                    continue
                }
                log.accept()
                if metric.key == "accuracy", snapshot.accuracy == nil, let n, n > 0, epochs == 1,
                    (0...1).contains(value), abs(value * Double(n) - (value * Double(n)).rounded()) <= 1e-6 * Double(n)
                {
                    snapshot.accuracy = .init(
                        slice: nil, tally: Tally(correct: Int((value * Double(n)).rounded()), n: n), at: at)
                } else {
                    snapshot.figures.append(
                        .init(indicator: IndicatorID("\(name).\(metric.key)"), value: value, n: n, at: at))
                }
            }
        }
        return snapshot
    }
}
