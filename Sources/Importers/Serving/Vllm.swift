import Documents
import Portfolio

/// Results of `vllm bench serve` and of the older benchmark_serving.py.
extension Importer {
    static let vllm = Importer.each(
        "vllm", 1, "vLLM serving benchmark (vllm bench serve)",
        gives: "latency percentiles, first token, time per token, throughput, failed calls, tokens",
        sample: (
            "vllm-infqps-corvid-mini-20260714-093000.json",
            """
            {"date": "20260714-093000", "endpoint_type": "vllm", "backend": "vllm", "model_id": "acme/corvid-mini", "tokenizer_id": "acme/corvid-mini",
             "num_prompts": 400, "request_rate": "inf", "burstiness": 1.0, "max_concurrency": 16,
             "duration": 50.0, "completed": 398, "failed": 2, "total_input_tokens": 203776, "total_output_tokens": 50944,
             "request_throughput": 7.96, "request_goodput": null, "output_throughput": 1018.88, "total_token_throughput": 5094.4,
             "mean_ttft_ms": 120.5, "median_ttft_ms": 101.2, "p99_ttft_ms": 410.0,
             "mean_tpot_ms": 14.9, "median_tpot_ms": 14.6, "p99_tpot_ms": 19.3,
             "mean_e2el_ms": 2010.0, "median_e2el_ms": 1965.0, "p99_e2el_ms": 2710.0}

            """
        ),
        recognises: { file in
            let first = file.objects.first?.value
            return first?["model_id"] != nil && first?["completed"] != nil
                && (first?["request_throughput"] != nil || first?["duration"] != nil)
        },
        read: { file, index, context, log in
            file.objects.compactMap { line, value in
                var reader = VllmRun(value: value, line: line, file: index, log: log)
                defer { log = reader.log }
                return reader.snapshot()
            }
        })
}

/// One run.
struct VllmRun {
    let value: Value
    let line: Int
    let file: Int
    var log: FileLog

    /// The times that a run may have measured: how the file calls them, and how we do.
    private static let spans = [("ttft", "first_token"), ("itl", "between_tokens"), ("tpot", "per_token")]

    mutating func snapshot() -> ImportedSnapshot? {
        let at = RecordPlace(line: line, record: "run")
        guard let model = value["model_id"]?.name, let completed = value.count("completed") else {
            log.add(.refused, at: line, "run", "it names no model, or not how many requests were completed")
            return nil
        }
        var snapshot = ImportedSnapshot(
            model: model, workload: workload(completed), file: file, at: at, collector: "vllm bench serve")
        if let date = value["date"]?.name, let day = ForeignTime.day(date) {
            snapshot.days = Window(from: day, to: day)
        }
        snapshot.load = load(completed)
        let failed = failed(completed)
        if completed + failed > 0 { snapshot.calls = (completed + failed, failed) }
        log.accept()
        latency(&snapshot, n: completed, failed: failed)
        for (theirs, ours) in Self.spans { figures(theirs, "latency.\(ours)", n: completed, &snapshot) }
        rates(&snapshot, completed)
        agree(completed)
        return snapshot
    }

    /// Requests that failed; older files don't say so, but how many there were.
    private mutating func failed(_ completed: Int) -> Int {
        if let failed = value.count("failed") { return failed }
        guard let all = value.count("num_prompts"), all >= completed else { return 0 }
        if all > completed {
            log.add(
                .repaired, at: line, "failed",
                "not in the file: \(all - completed) of \(all) requests were not completed")
        }
        return all - completed
    }

    /// The whole time to the answer, where it was asked for.
    private mutating func latency(_ snapshot: inout ImportedSnapshot, n: Int, failed: Int) {
        let found = statistics("e2el")
        let list = found.compactMap { statistic -> LatencyRecord.Percentile? in
            guard let probability = statistic.probability else { return nil }
            return .init(probability: probability, value: statistic.value)
        }.sorted { $0.probability < $1.probability }
        if let mean = found.first(where: { $0.probability == nil }) {
            snapshot.figures.append(
                .init(indicator: .meanLatency, value: mean.value, unit: "ms", n: n, at: mean.at))
            log.accept()
        }
        guard let first = list.first, let at = found.first(where: { $0.probability == first.probability })?.at else {
            log.note(
                "no time to the whole answer was measured: ask for it with --percentile-metrics ttft,tpot,itl,e2el")
            return
        }
        snapshot.times = .init(record: .percentiles(list, n: n), failed: failed, at: at)
        log.accept(list.count)
    }

    private mutating func figures(_ theirs: String, _ ours: String, n: Int, _ snapshot: inout ImportedSnapshot) {
        for statistic in statistics(theirs) {
            let name = statistic.probability.map { "p" + JSONText.digits(($0 * 1e6).rounded() / 1e4) } ?? "mean"
            snapshot.figures.append(
                .init(
                    indicator: IndicatorID("\(ours).\(name)"), value: statistic.value, unit: "ms", n: n,
                    at: statistic.at))
            log.accept()
        }
    }

    /// The mean (no probability) and the percentiles of a span in milliseconds, whichever unit the file's keys name: with
    /// `_ms` milliseconds, without it seconds.
    private mutating func statistics(_ span: String) -> [(probability: Double?, value: Double, at: RecordPlace)] {
        var list: [(probability: Double?, value: Double, at: RecordPlace)] = []
        for member in value.members {
            let isMilliseconds = member.key.hasSuffix("_\(span)_ms")
            guard isMilliseconds || member.key.hasSuffix("_\(span)") else { continue }
            let head = member.key.dropLast(span.count + 1 + (isMilliseconds ? 3 : 0))
            let probability: Double?
            switch head {
            case "mean": probability = nil
            case "median": probability = 0.5
            default:
                guard head.first == "p", let percent = Double(head.dropFirst()), (0...100).contains(percent) else {
                    continue
                }
                probability = (percent * 1e6).rounded() / 1e8
            }
            guard !list.contains(where: { $0.probability == probability }) else { continue }
            let at = RecordPlace(line: member.keyPlace.line, record: member.key)
            guard let number = ForeignNumber(member.value).value else {
                if case .other(let what) = ForeignNumber(member.value) {
                    log.add(.refused, at: at.line, at.record, "\(what) is no time")
                }
                continue
            }
            guard number > 0 else {
                log.add(.refused, at: at.line, at.record, "a time of \(JSONText.digits(number)) was never measured")
                continue
            }
            list.append((probability, isMilliseconds ? number : number * 1000, at))
        }
        return list
    }

    private mutating func rates(_ snapshot: inout ImportedSnapshot, _ completed: Int) {
        func add(_ id: IndicatorID, _ value: Double?, _ key: String, n: Int? = nil) {
            guard let value, value > 0 else { return }
            let line = self.value.members.first { $0.key == key }?.keyPlace.line ?? line
            snapshot.figures.append(
                .init(indicator: id, value: value, n: n, at: RecordPlace(line: line, record: key)))
            log.accept()
        }
        // At a rate of its own the client sets the throughput, not the server.
        let isSaturated = value["request_rate"]?.name == "inf" || value["request_rate"] == nil
        if isSaturated { add(.throughput, value.number("request_throughput"), "request_throughput", n: completed) }
        add("throughput.output_tokens", value.number("output_throughput"), "output_throughput", n: completed)
        guard completed > 0 else { return }
        for (key, id) in [("total_input_tokens", "tokens.input"), ("total_output_tokens", "tokens.output")] {
            add(IndicatorID(id), value.number(key).map { $0 / Double(completed) }, key, n: completed)
        }
    }

    /// Doubts a run whose rates aren't its counts over its duration: one of them has a slip, or another unit.
    private mutating func agree(_ completed: Int) {
        guard let duration = value.number("duration"), duration > 0 else { return }
        for (rate, total) in [
            ("request_throughput", Double(completed)), ("output_throughput", value.number("total_output_tokens") ?? 0),
        ] {
            guard let stated = value.number(rate), stated > 0, total > 0 else { continue }
            let computed = total / duration
            guard abs(stated - computed) > 0.02 * max(stated, computed) else { continue }
            log.add(
                .doubtful, at: line, rate,
                "it is \(JSONText.digits(stated)), but the counts over \(JSONText.digits(duration)) s make \(JSONText.digits((computed * 1000).rounded() / 1000))"
            )
        }
        // Little's law: so many requests at once, each for so long.
        guard let most = value.number("max_concurrency"), most > 0, let rate = value.number("request_throughput"),
            let median = statistics("e2el").first(where: { $0.probability == 0.5 })?.value
        else { return }
        let atOnce = rate * median / 1000
        if atOnce > most * 3 || atOnce < most / 100 {
            log.add(
                .doubtful, at: line, "median_e2el",
                "\(JSONText.digits(median)) ms at \(JSONText.digits(rate)) requests a second would be \(JSONText.digits((atOnce * 100).rounded() / 100)) requests at once, not \(JSONText.digits(most)); check the unit"
            )
        }
    }

    /// Runs of other lengths or another load are other workloads.
    private func workload(_ completed: Int) -> String {
        func tokens(_ key: String) -> String? {
            guard completed > 0, let total = value.number(key), total > 0, total < 1e15 else { return nil }
            return String(Int((total / Double(completed)).rounded()))
        }
        var parts = ["serving"]
        if let input = tokens("total_input_tokens") { parts.append("in\(input)") }
        if let output = tokens("total_output_tokens") { parts.append("out\(output)") }
        if let most = value.count("max_concurrency") {
            parts.append("at\(most)")
        } else if let rate = value.number("request_rate") {
            parts.append("rps\(JSONText.digits(rate))")
        }
        return parts.joined(separator: "-")
    }

    private func load(_ completed: Int) -> String {
        var parts: [String] = []
        if let rate = value["request_rate"]?.name {
            parts.append(rate == "inf" ? "as fast as answered" : "\(rate) requests/s")
        }
        if let most = value.count("max_concurrency") { parts.append("\(most) at once") }
        if completed > 0, let input = value.number("total_input_tokens"),
            let output = value.number("total_output_tokens"),
            input >= 0, output >= 0, input < 1e15, output < 1e15
        {
            parts.append(
                "\(Int((input / Double(completed)).rounded())) tokens in, \(Int((output / Double(completed)).rounded())) out"
            )
        }
        return parts.isEmpty ? "serving benchmark" : parts.joined(separator: ", ")
    }
}
