import Documents
import Portfolio

/// lm-evaluation-harness: results by task, and the outcome of each question where samples were logged.
extension Importer {
    static let lmEval = Importer(
        name: "lm-eval", version: 1, title: "lm-evaluation-harness results and samples",
        gives: "accuracy by task with counts, outcomes by question, other metrics as figures",
        sample: (
            "results_2026-07-14T09-30-00.000000.json",
            """
            {
              "results": {
                "arc_easy": {"alias": "arc_easy", "acc,none": 0.75, "acc_stderr,none": 0.0217, "acc_norm,none": 0.7, "acc_norm_stderr,none": 0.0229},
                "lambada_openai": {"perplexity,none": 5.02, "perplexity_stderr,none": "N/A", "acc,none": 0.656, "acc_stderr,none": 0.0212}
              },
              "group_subtasks": {"arc_easy": [], "lambada_openai": []},
              "versions": {"arc_easy": 1.0, "lambada_openai": 1.0},
              "n-shot": {"arc_easy": 0, "lambada_openai": 0},
              "higher_is_better": {"arc_easy": {"acc": true, "acc_norm": true}, "lambada_openai": {"perplexity": false, "acc": true}},
              "n-samples": {"arc_easy": {"original": 400, "effective": 400}, "lambada_openai": {"original": 500, "effective": 500}},
              "config": {"model": "hf", "model_args": "pretrained=acme/corvid-mini", "limit": null},
              "date": 1784021400.25,
              "model_name": "acme/corvid-mini"
            }

            """
        ),
        recognises: { file in
            if let tree = file.tree, tree["results"]?.isMap == true {
                return tree["config"] != nil || tree["versions"] != nil || tree["configs"] != nil
            }
            return LmEvalSamples.isSample(file)
        },
        read: { files, context, logs in
            var all: [ImportedSnapshot] = []
            for (index, file) in files.enumerated() where !LmEvalSamples.isSample(file) {
                var reader = LmEvalResults(file: file, index: index, context: context, log: logs[index])
                if let snapshot = reader.snapshot() { all.append(snapshot) }
                logs[index] = reader.log
            }
            LmEvalSamples(files: files, context: context).add(to: &all, &logs)
            return all
        })
}

/// One results file.
struct LmEvalResults {
    let file: ForeignFile
    let index: Int
    let context: ImportContext
    var log: FileLog

    /// A metric of a task under one filter.
    private struct Metric {
        var name: String
        var filter: String
        var value: Double
        var stderr: Double?
        var at: RecordPlace
    }

    /// Metrics that say how many questions were answered right, the likeliest first.
    static let rights = ["acc", "exact_match", "pass@1", "em", "prompt_level_strict_acc"]

    /// What the file says of its model; nil where that can't be told.
    mutating func snapshot() -> ImportedSnapshot? {
        guard let tree = file.tree, let results = tree["results"], results.isMap else {
            log.add(.refused, at: 1, "results", "the file holds no results")
            return nil
        }
        guard let model = Self.model(of: tree) ?? context.model else {
            log.add(.refused, at: 1, "model_name", "the file names no model; name it with --model")
            return nil
        }
        var snapshot = ImportedSnapshot(
            model: model, workload: "lm-eval", file: index,
            at: RecordPlace(line: results.place.line, record: "results"),
            collector: "lm-evaluation-harness")
        if let date = tree.number("date"), let day = ForeignTime.day(seconds: date) {
            snapshot.days = Window(from: day, to: day)
            snapshot.made = date
        }
        let groups = Set((tree["group_subtasks"]?.members ?? []).filter { !$0.value.list.isEmpty }.map(\.key))
            .union((tree["groups"]?.members ?? []).map(\.key))
        let tasks = results.members.filter { !groups.contains($0.key) }
        if tasks.count < results.members.count {
            log.note(
                "\(results.members.count - tasks.count) groups are left out: each question of theirs counts once, with its task"
            )
        }
        for task in tasks { add(task, tree, &snapshot) }
        pool(&snapshot, tasks: tasks.count)
        snapshot.suite = Self.suite(of: tree)
        if let limit = tree["config"]?["limit"], ForeignNumber(limit) != .nothing {
            log.add(
                .doubtful, at: limit.place.line, "config.limit",
                "a partial run: only a part of each task was asked (limit \(limit.name ?? "set"))")
        }
        return snapshot
    }

    /// Every metric of a task: the one that counts right answers becomes its accuracy, the others figures.
    private mutating func add(_ task: Value.Member, _ tree: Value, _ snapshot: inout ImportedSnapshot) {
        let metrics = metrics(of: task)
        let directions = tree["higher_is_better"]?[task.key]
        let n =
            tree["n-samples"]?[task.key].flatMap { $0.count("effective") ?? $0.count("original") }
            ?? task.value.count("sample_len")
        let slice = "task=\(task.key)"
        let candidates = metrics.filter { metric in
            guard
                directions?[metric.name].map({ value in if case .bool(false, _) = value { true } else { false } })
                    != true
            else { return false }
            return context.map.metric.map { $0 == metric.name || $0 == "\(metric.name),\(metric.filter)" }
                ?? Self.rights.contains(metric.name)
        }
        let main = candidates.min { one, other in
            let order = { (metric: Metric) in Self.rights.firstIndex(of: metric.name) ?? .max }
            return (order(one), one.filter == "none" ? 0 : one.filter == "strict-match" ? 1 : 2)
                < (order(other), other.filter == "none" ? 0 : other.filter == "strict-match" ? 1 : 2)
        }
        for metric in metrics {
            if let main, metric.name == main.name, metric.filter == main.filter {
                accuracy(metric, slice, n, &snapshot)
            } else {
                let suffix = metric.filter == "none" ? "" : ".\(metric.filter)"
                let unit = NamedMetric.unit(metric.name + suffix, metric.value)
                if case .unknown(let reason) = unit {
                    log.add(.refused, at: metric.at.line, metric.at.record, reason)
                    continue
                }
                let half = metric.stderr.map { 1.959964 * $0 }
                snapshot.figures.append(
                    .init(
                        indicator: IndicatorID(metric.name + suffix), slice: slice, value: metric.value,
                        unit: unit == .share ? "share" : nil, n: n,
                        low: half.map { metric.value - $0 }, high: half.map { metric.value + $0 }, at: metric.at))
                log.accept()
            }
        }
    }

    private mutating func accuracy(
        _ metric: Metric, _ slice: String, _ n: Int?, _ snapshot: inout ImportedSnapshot
    ) {
        guard (0...1).contains(metric.value) else {
            log.add(
                .refused, at: metric.at.line, metric.at.record,
                "\(JSONText.digits(metric.value)) is no share of right answers")
            return
        }
        if let n, n > 0 {
            let correct = metric.value * Double(n)
            if abs(correct - correct.rounded()) <= 1e-6 * max(1, correct) {
                snapshot.slices.append(
                    .init(slice: slice, tally: Tally(correct: Int(correct.rounded()), n: n), at: metric.at))
                log.accept()
                return
            }
        }
        let half = metric.stderr.map { 195.9964 * $0 }
        let value = metric.value * 100
        snapshot.figures.append(
            .init(
                indicator: .accuracy, slice: slice, value: value, n: n, low: half.map { max(0, value - $0) },
                high: half.map { min(100, value + $0) }, at: metric.at))
        log.add(
            .doubtful, at: metric.at.line, metric.at.record,
            n == nil
                ? "the file doesn't say how many questions were asked"
                : "the share is none of whole answers of \(n ?? 0); it stands without a count")
    }

    /// The numbers of a task, errors joined to what they are of.
    private mutating func metrics(of task: Value.Member) -> [Metric] {
        var list: [Metric] = []
        for member in task.value.members where !["alias", "name", "sample_len", "sample_count"].contains(member.key) {
            let parts = member.key.split(separator: ",", maxSplits: 1)
            let name = String(parts.first ?? "")
            let filter = parts.count > 1 ? String(parts[1]) : "none"
            if name.hasSuffix("_stderr") { continue }
            let at = RecordPlace(line: member.keyPlace.line, record: "results.\(task.key).\(member.key)")
            switch ForeignNumber(member.value) {
            case .number(let value): add(value)
            case .quoted(let value):
                log.add(.repaired, at: at.line, at.record, "the number stands in quotes")
                add(value)
            case .nothing: log.add(.refused, at: at.line, at.record, "no number stands there")
            case .other(let what):
                // Tasks bring along names and notes; only what could have been a figure is worth a line.
                if parts.count > 1 { log.add(.refused, at: at.line, at.record, "\(what) is no number") }
            }
            func add(_ value: Double) {
                let error = parts.count > 1 ? "\(name)_stderr,\(filter)" : "\(name)_stderr"
                let stderr = ForeignNumber(task.value[error]).value.flatMap { $0 > 0 ? $0 : nil }
                list.append(Metric(name: name, filter: filter, value: value, stderr: stderr, at: at))
            }
        }
        return list
    }

    /// All questions together, each once, where every task counts them.
    private mutating func pool(_ snapshot: inout ImportedSnapshot, tasks: Int) {
        guard let first = snapshot.slices.first else { return }
        let (correct, n) = snapshot.slices.reduce((0, 0)) { ($0.0 + $1.tally.correct, $0.1 &+ $1.tally.n) }
        if snapshot.figures.contains(where: { $0.indicator == .accuracy }) {
            log.note("no accuracy over all tasks: some of them tell no count")
            return
        }
        guard n >= 0, n < 1 << 50 else { return }
        snapshot.accuracy = .init(
            slice: nil, tally: Tally(correct: correct, n: n),
            at: snapshot.slices.count == 1 ? first.at : RecordPlace(line: snapshot.at.line, record: "results"))
        if snapshot.slices.count > 1 {
            log.note(
                "accuracy over all: \(correct) of \(n) questions of \(snapshot.slices.count) tasks, each question once")
        }
    }

    /// The model that was asked.
    static func model(of tree: Value) -> String? {
        if let name = tree["model_name"]?.name { return name }
        let arguments = tree["config"]?["model_args"]
        for key in ["pretrained", "model", "path", "engine"] {
            if let name = arguments?[key]?.name { return name }
            guard case .string(let text, _)? = arguments else { continue }
            for part in text.split(separator: ",") where part.hasPrefix(key + "=") {
                return String(part.dropFirst(key.count + 1))
            }
        }
        return nil
    }

    /// A name for what was asked and how: two runs may be compared only if all of it agrees.
    private static func suite(of tree: Value) -> String {
        let parts = [
            tree["versions"], tree["n-shot"], tree["config"]?["limit"], tree["config"]?["gen_kwargs"],
            tree["chat_template_sha"], tree["system_instruction_sha"], tree["task_hashes"],
        ]
        let text = parts.map { $0.map(spelled) ?? "" }.joined(separator: "\u{1F}")
        return "lm-eval \(SHA256.hex(of: Array(text.utf8)).prefix(8))"
    }

    /// A value without its places, members by name.
    private static func spelled(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .bool(let flag, _): flag ? "true" : "false"
        case .number(let number, _, _): JSONText.digits(number)
        case .string(let text, _): "'\(text)'"
        case .array(let list, _): "[" + list.map(spelled).joined(separator: ",") + "]"
        case .object(let members, _):
            "{" + members.sorted { $0.key < $1.key }.map { "\($0.key):\(spelled($0.value))" }.joined(separator: ",")
                + "}"
        }
    }
}
