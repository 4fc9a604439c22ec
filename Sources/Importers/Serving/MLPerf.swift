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
            return reader.snapshot().map { [$0] } ?? []
        })
}

/// One summary.
struct LoadGenSummary {
    let file: ForeignFile
    let index: Int
    let context: ImportContext
    var log: FileLog

    mutating func snapshot() -> ImportedSnapshot? {
        var values: [String: (text: String, line: Int)] = [:]
        for (line, text) in file.textLines {
            guard let colon = text.lastIndex(of: ":") else { continue }
            let key = text[..<colon].split(separator: " ").joined(separator: " ")
            let value = text[text.index(after: colon)...].split(separator: " ").joined(separator: " ")
            if !key.isEmpty, !value.isEmpty, values[key] == nil { values[key] = (value, line) }
        }
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
