import Documents
import Portfolio

/// MLPerf LoadGen's summaries: text with times in nanoseconds.
extension Importer {
    static let mlperf = Importer.each(
        "mlperf", 1, "MLPerf LoadGen summary (mlperf_log_summary.txt)",
        gives: "latency percentiles, throughput of valid runs",
        sample: (
            "acme__corvid-mini__Server.txt",
            """
            ================================================
            MLPerf Results Summary
            ================================================
            SUT name : corvid-mini
            Scenario : Server
            Mode     : Performance
            Scheduled samples per second : 101.49
            Result is : VALID

            ================================================
            Additional Stats
            ================================================
            Completed samples per second    : 101.37

            Min latency (ns)                : 22695450
            Max latency (ns)                : 100438032
            Mean latency (ns)               : 36702509
            50.00 percentile latency (ns)   : 33927644
            90.00 percentile latency (ns)   : 48171986
            95.00 percentile latency (ns)   : 54151965
            99.00 percentile latency (ns)   : 66471489

            """
        ),
        recognises: { file in
            guard case .text = file.shape else { return false }
            return file.file.lines.prefix(10).contains { $0.hasPrefix("MLPerf Results Summary") }
        },
        read: { file, index, context, log in
            var reader = LoadGenSummary(file: file, index: index, context: context, log: log)
            defer { log = reader.log }
            return reader.snapshot(LoadGenSummary.summary(of: file)).map { [$0] } ?? []
        })
}

extension Importer {
    static let mlperfDetail = Importer.each(
        "mlperf-detail", 1, "MLPerf LoadGen detail log (mlperf_log_detail.txt)",
        gives: "latency percentiles, first token, time per token, throughput of valid runs",
        sample: (
            "acme__corvid-mini__Server__detail.txt",
            """
            :::MLLOG {"key": "loadgen_version", "value": "4.0", "time_ms": 0.004, "namespace": "mlperf::logging", "event_type": "POINT_IN_TIME", "metadata": {"is_error": false, "is_warning": false, "file": "version.cc", "line_no": 86}}
            :::MLLOG {"key": "effective_scenario", "value": "Server", "time_ms": 0.2, "namespace": "mlperf::logging", "event_type": "POINT_IN_TIME", "metadata": {}}
            :::MLLOG {"key": "result_validity", "value": "VALID", "time_ms": 610000.1, "namespace": "mlperf::logging", "event_type": "POINT_IN_TIME", "metadata": {}}
            :::MLLOG {"key": "result_completed_samples_per_sec", "value": 101.37, "time_ms": 610000.2, "namespace": "mlperf::logging", "event_type": "POINT_IN_TIME", "metadata": {}}
            :::MLLOG {"key": "result_completed_tokens_per_second", "value": 8840.2, "time_ms": 610000.2, "namespace": "mlperf::logging", "event_type": "POINT_IN_TIME", "metadata": {}}
            :::MLLOG {"key": "result_token_throughput", "value": 3.09e-08, "time_ms": 610000.2, "namespace": "mlperf::logging", "event_type": "POINT_IN_TIME", "metadata": {}}
            :::MLLOG {"key": "result_mean_latency_ns", "value": 36702509, "time_ms": 610000.3, "namespace": "mlperf::logging", "event_type": "POINT_IN_TIME", "metadata": {}}
            :::MLLOG {"key": "result_50.00_percentile_latency_ns", "value": 33927644, "time_ms": 610000.3, "namespace": "mlperf::logging", "event_type": "POINT_IN_TIME", "metadata": {}}
            :::MLLOG {"key": "result_99.00_percentile_latency_ns", "value": 66471489, "time_ms": 610000.3, "namespace": "mlperf::logging", "event_type": "POINT_IN_TIME", "metadata": {}}
            :::MLLOG {"key": "result_first_token_99.00_percentile_latency_ns", "value": 43597610, "time_ms": 610000.3, "namespace": "mlperf::logging", "event_type": "POINT_IN_TIME", "metadata": {}}
            :::MLLOG {"key": "result_time_per_output_token_99.00_percentile_ns", "value": 19597610, "time_ms": 610000.3, "namespace": "mlperf::logging", "event_type": "POINT_IN_TIME", "metadata": {}}

            """
        ),
        recognises: { file in
            guard case .text = file.shape else { return false }
            return file.file.lines.prefix(50).contains { $0.hasPrefix(":::MLLOG ") }
        },
        read: { file, index, context, log in
            var reader = LoadGenSummary(file: file, index: index, context: context, log: log)
            defer { log = reader.log }
            return reader.snapshot(LoadGenSummary.details(of: file)).map { [$0] } ?? []
        })
}

/// One run, by its summary or its detail log.
struct LoadGenSummary {
    let file: ForeignFile
    let index: Int
    let context: ImportContext
    var log: FileLog

    /// What a run says, by the words of its summary, with the lines.
    typealias Values = [String: (text: String, line: Int)]

    /// The values of a summary.
    static func summary(of file: ForeignFile) -> Values {
        var values: Values = [:]
        for (line, text) in file.textLines {
            guard let colon = text.lastIndex(of: ":") else { continue }
            let key = text[..<colon].split(separator: " ").joined(separator: " ")
            let value = text[text.index(after: colon)...].split(separator: " ").joined(separator: " ")
            if !key.isEmpty, !value.isEmpty, values[key] == nil { values[key] = (value, line) }
        }
        return values
    }

    /// The values of a detail log under the words that a summary has for them. `result_token_throughput` is left out: it divides by
    /// nanoseconds.
    static func details(of file: ForeignFile) -> Values {
        let names = [
            "result_validity": "Result is", "effective_scenario": "Scenario",
            "result_completed_samples_per_sec": "Completed samples per second",
            "result_samples_per_second": "Samples per second",
            "result_completed_tokens_per_second": "Completed tokens per second",
            "result_tokens_per_second": "Tokens per second", "result_mean_latency_ns": "Mean latency (ns)",
        ]
        let ladders = [
            ("result_first_token_", "_percentile_latency_ns", " percentile first token latency (ns)"),
            ("result_time_per_output_token_", "_percentile_ns", " percentile time to output token (ns)"),
            ("result_", "_percentile_latency_ns", " percentile latency (ns)"),
        ]
        var values: Values = [:]
        for (line, text) in file.textLines where text.hasPrefix(":::MLLOG ") {
            guard text.contains("\"result_") || text.contains("\"effective_scenario\"") else { continue }
            let (value, _) = JSON.readForeign(TextFile(path: "", bytes: Array(text.dropFirst(9).utf8)))
            guard let key = value?["key"]?.name, let found = value?["value"]?.name else { continue }
            let ladder = ladders.first { key.hasPrefix($0.0) && key.hasSuffix($0.1) }
            let word = names[key] ?? ladder.map { key.dropFirst($0.0.count).dropLast($0.1.count) + $0.2 }
            if let word, values[word] == nil { values[word] = (found, line) }
        }
        return values
    }

    mutating func snapshot(_ values: Values) -> ImportedSnapshot? {
        // A summary doesn't name the model: the file does, or the call.
        let model = context.model ?? file.stem
        guard let result = values["Result is"] else {
            log.add(.refused, at: 1, "Result is", "the summary doesn't say whether the run is valid")
            return nil
        }
        guard result.text == "VALID" else {
            log.add(.refused, at: result.line, "Result is", "a run that is \(result.text) measures nothing")
            return nil
        }
        let scenario = values["Scenario"]?.text ?? "unknown scenario"
        var snapshot = ImportedSnapshot(
            model: model, workload: "mlperf-\(scenario.lowercased().split(separator: " ").joined(separator: "-"))",
            file: index, at: RecordPlace(line: result.line, record: "summary"), collector: "MLPerf LoadGen")
        snapshot.load = "\(scenario) scenario"
        if scenario == "Offline" {
            // All samples are handed over at once, so a latency is nearly all waiting.
            log.note("Offline latencies are left out: they are waiting, not service")
        } else {
            latency(values, &snapshot)
            for (what, id) in [
                ("first token latency", "latency.first_token"), ("time to output token", "latency.per_token"),
            ] {
                tokenTimes(values, what, id, &snapshot)
            }
        }
        for key in ["Completed tokens per second", "Tokens per second"] {
            guard let entry = values[key], let rate = ForeignNumber(text: entry.text).value, rate > 0 else { continue }
            snapshot.figures.append(
                .init(
                    indicator: "throughput.output_tokens", value: rate, at: RecordPlace(line: entry.line, record: key)))
            log.accept()
            break
        }
        for key in ["Completed samples per second", "Samples per second"] {
            guard let entry = values[key] else { continue }
            guard let rate = ForeignNumber(text: entry.text).value, rate > 0 else {
                log.add(.refused, at: entry.line, key, "'\(entry.text)' is no rate")
                continue
            }
            snapshot.figures.append(
                .init(indicator: .throughput, value: rate, at: RecordPlace(line: entry.line, record: key)))
            log.accept()
            break
        }
        return snapshot
    }

    /// Percentiles of a token's time, those that have an indicator.
    private mutating func tokenTimes(
        _ values: Values, _ what: String, _ id: String, _ snapshot: inout ImportedSnapshot
    ) {
        for percent in ["50.00", "90.00", "95.00", "99.00"] {
            let key = "\(percent) percentile \(what) (ns)"
            guard let entry = values[key], let nanoseconds = ForeignNumber(text: entry.text).value, nanoseconds > 0
            else { continue }
            snapshot.figures.append(
                .init(
                    indicator: IndicatorID("\(id).p\(percent.prefix(2))"), value: nanoseconds / 1e6, unit: "ms",
                    at: RecordPlace(line: entry.line, record: key)))
            log.accept()
        }
    }

    private mutating func latency(_ values: [String: (text: String, line: Int)], _ snapshot: inout ImportedSnapshot) {
        var list: [LatencyRecord.Percentile] = []
        var first: RecordPlace?
        for (key, entry) in values.sorted(by: { $0.value.line < $1.value.line }) {
            let isMean = key == "Mean latency (ns)"
            guard isMean || key.hasSuffix(" percentile latency (ns)") else { continue }
            let at = RecordPlace(line: entry.line, record: key)
            guard let nanoseconds = ForeignNumber(text: entry.text).value, nanoseconds > 0 else {
                log.add(.refused, at: at.line, at.record, "'\(FileLog.short(entry.text, 40))' is no time")
                continue
            }
            if isMean {
                snapshot.figures.append(
                    .init(indicator: .meanLatency, value: nanoseconds / 1e6, unit: "ms", at: at))
                log.accept()
            } else if let percent = ForeignNumber(text: String(key.prefix { $0 != " " })).value,
                (0...100).contains(percent)
            {
                list.append(.init(probability: LoadGenSummary.share(percent), value: nanoseconds / 1e6))
                first = first ?? at
                log.accept()
            }
        }
        list.sort { $0.probability < $1.probability }
        if let first { snapshot.times = .init(record: .percentiles(list, n: nil), failed: 0, at: first) }
    }

    /// 0.999 of 99.9, without the dust of a division.
    private static func share(_ percent: Double) -> Double { (percent * 1e6).rounded() / 1e8 }
}
