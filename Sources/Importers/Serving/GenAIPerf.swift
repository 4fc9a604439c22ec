import Documents
import Portfolio

/// Exports of NVIDIA's GenAI-Perf and AIPerf.
extension Importer {
    static let genAIPerf = Importer.each(
        "aiperf", 1, "NVIDIA GenAI-Perf and AIPerf exports (JSON)",
        gives: "latency percentiles, first token, between tokens, throughput, failed calls, tokens",
        sample: (
            "profile_export_aiperf.json",
            """
            {
              "schema_version": "1.0",
              "input_config": {"endpoint": {"model_names": ["acme/corvid-mini"]}},
              "start_time": "2026-07-14T09:30:00", "end_time": "2026-07-14T09:31:00",
              "request_throughput": {"unit": "requests/sec", "avg": 6.5},
              "request_count": {"unit": "requests", "avg": 390},
              "error_request_count": {"unit": "requests", "avg": 3},
              "request_latency": {"unit": "ms", "avg": 2210.4, "p50": 2104.0, "p90": 2950.5, "p95": 3210.0, "p99": 3805.9, "min": 800.1, "max": 4100.7, "std": 410.2},
              "time_to_first_token": {"unit": "ms", "avg": 131.0, "p50": 118.2, "p90": 190.0, "p95": 240.1, "p99": 401.3},
              "inter_token_latency": {"unit": "ms", "avg": 16.2, "p50": 15.8, "p90": 18.4, "p95": 19.0, "p99": 24.7},
              "output_token_throughput": {"unit": "tokens/sec", "avg": 832.0},
              "input_sequence_length": {"unit": "tokens", "avg": 512.0},
              "output_sequence_length": {"unit": "tokens", "avg": 128.0}
            }

            """
        ),
        recognises: { file in
            guard let tree = file.tree else { return false }
            return tree["request_latency"]?["unit"] != nil || tree["time_to_first_token"]?["unit"] != nil
        },
        read: { file, index, context, log in
            var reader = GenAIPerfExport(file: file, index: index, context: context, log: log)
            defer { log = reader.log }
            return reader.snapshot().map { [$0] } ?? []
        })
}

/// One export.
struct GenAIPerfExport {
    let file: ForeignFile
    let index: Int
    let context: ImportContext
    var log: FileLog

    /// Milliseconds by the unit's name.
    private static let times = [
        "ms": 1.0, "milliseconds": 1, "s": 1000, "sec": 1000, "seconds": 1000, "us": 0.001, "ns": 1e-6,
    ]
    private static let quantiles = ["p1", "p5", "p10", "p25", "p50", "p75", "p90", "p95", "p99"]

    mutating func snapshot() -> ImportedSnapshot? {
        guard let tree = file.tree, let model = model(tree) else {
            log.add(.refused, at: 1, "input_config", "the file names no model; name it with --model")
            return nil
        }
        var snapshot = ImportedSnapshot(
            model: model, workload: "serving", file: index, at: RecordPlace(line: tree.place.line, record: "export"),
            collector: tree["schema_version"] == nil && tree["aiperf_version"] == nil ? "GenAI-Perf" : "AIPerf")
        let days = ["start_time", "end_time"].compactMap { tree[$0]?.name.flatMap { ForeignTime.day($0) } }
        if let first = days.min(), let last = days.max() { snapshot.days = Window(from: first, to: last) }
        if case .bool(true, let place)? = tree["was_cancelled"] {
            log.add(
                .doubtful, at: place.line, "was_cancelled", "the run was cancelled: it measured less than was planned")
        }
        let (count, failed) = (count("request_count", tree), count("error_request_count", tree) ?? 0)
        if let count { snapshot.calls = (count + failed, failed) }
        latency(tree, n: count, failed: failed, &snapshot)
        figures("time_to_first_token", "latency.first_token", tree, n: count, &snapshot)
        figures("inter_token_latency", "latency.between_tokens", tree, n: count, &snapshot)
        means(tree, count, &snapshot)
        return snapshot
    }

    private func model(_ tree: Value) -> String? {
        let config = tree["input_config"]
        let names = config?["endpoint"]?["model_names"] ?? config?["model_names"] ?? tree["model_names"]
        let list = names?.list.compactMap(\.name) ?? []
        return list.isEmpty ? names?.name ?? context.model : list.joined(separator: ", ")
    }

    private func count(_ key: String, _ tree: Value) -> Int? {
        tree[key]?.number("avg").flatMap { $0 >= 0 && $0 < 0x1p50 ? Int($0.rounded()) : nil }
    }

    private mutating func latency(_ tree: Value, n: Int?, failed: Int, _ snapshot: inout ImportedSnapshot) {
        guard let (metric, factor, at) = time("request_latency", tree) else { return }
        let list = Self.quantiles.compactMap { name -> LatencyRecord.Percentile? in
            guard let value = metric.number(name), let percent = Double(name.dropFirst()) else { return nil }
            return .init(probability: percent / 100, value: value * factor)
        }
        if let mean = metric.number("avg"), mean > 0 {
            snapshot.figures.append(.init(indicator: .meanLatency, value: mean * factor, unit: "ms", n: n, at: at))
        }
        guard !list.isEmpty else { return }
        snapshot.times = .init(record: .percentiles(list, n: n), failed: failed, at: at)
        log.accept(list.count + 1)
    }

    private mutating func figures(
        _ theirs: String, _ ours: String, _ tree: Value, n: Int?, _ snapshot: inout ImportedSnapshot
    ) {
        guard let (metric, factor, at) = time(theirs, tree) else { return }
        for (key, name) in [("avg", "mean"), ("p50", "p50"), ("p90", "p90"), ("p95", "p95"), ("p99", "p99")] {
            guard let value = metric.number(key) else { continue }
            snapshot.figures.append(
                .init(
                    indicator: IndicatorID("\(ours).\(name)"), value: value * factor, unit: "ms", n: n,
                    at: RecordPlace(line: at.line, record: "\(theirs).\(key)")))
            log.accept()
        }
    }

    /// A metric of times with the factor to milliseconds; nil, and logged, where its unit isn't known.
    private mutating func time(_ key: String, _ tree: Value) -> (Value, Double, RecordPlace)? {
        guard let metric = tree[key], metric.isMap else { return nil }
        let at = RecordPlace(line: metric.place.line, record: key)
        guard let unit = metric["unit"]?.name, let factor = Self.times[unit.lowercased()] else {
            log.add(
                .refused, at: at.line, key,
                "'\(metric["unit"]?.name ?? "")' is no unit of time that is known (\(Self.times.keys.sorted().joined(separator: ", ")))"
            )
            return nil
        }
        return (metric, factor, at)
    }

    private mutating func means(_ tree: Value, _ count: Int?, _ snapshot: inout ImportedSnapshot) {
        let known: [(String, IndicatorID, Set<String>)] = [
            ("request_throughput", .throughput, ["requests/sec", "requests/s"]),
            ("output_token_throughput", "throughput.output_tokens", ["tokens/sec", "tokens/s"]),
            ("input_sequence_length", "tokens.input", ["tokens", "token"]),
            ("output_sequence_length", "tokens.output", ["tokens", "token"]),
        ]
        for (key, id, units) in known {
            guard let metric = tree[key], let value = metric.number("avg") else { continue }
            let at = RecordPlace(line: metric.place.line, record: "\(key).avg")
            guard let unit = metric["unit"]?.name, units.contains(unit.lowercased()) else {
                log.add(.refused, at: at.line, key, "its unit '\(metric["unit"]?.name ?? "")' isn't known")
                continue
            }
            snapshot.figures.append(.init(indicator: id, value: value, n: count, at: at))
            log.accept()
        }
    }
}
