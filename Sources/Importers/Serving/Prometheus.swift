import Documents
import Portfolio

/// Prometheus and OpenMetrics text, as a vLLM server exposes it: histograms of times, counters of tokens and requests.
extension Importer {
    static let prometheus = Importer.each(
        "prometheus", 1, "Prometheus or OpenMetrics text of a vLLM server",
        gives: "latency buckets, first token and time per token with their bucket as interval, tokens a request",
        sample: (
            "metrics.prom",
            """
            # TYPE vllm:e2e_request_latency_seconds histogram
            vllm:e2e_request_latency_seconds_bucket{le="1.0",model_name="acme/corvid-mini"} 120.0
            vllm:e2e_request_latency_seconds_bucket{le="2.5",model_name="acme/corvid-mini"} 340.0
            vllm:e2e_request_latency_seconds_bucket{le="5.0",model_name="acme/corvid-mini"} 399.0
            vllm:e2e_request_latency_seconds_bucket{le="+Inf",model_name="acme/corvid-mini"} 400.0
            vllm:e2e_request_latency_seconds_count{model_name="acme/corvid-mini"} 400.0
            vllm:e2e_request_latency_seconds_sum{model_name="acme/corvid-mini"} 690.5
            # TYPE vllm:prompt_tokens_total counter
            vllm:prompt_tokens_total{model_name="acme/corvid-mini"} 204800.0
            # EOF

            """
        ),
        recognises: { file in
            guard case .text = file.shape else { return false }
            return file.file.lines.prefix(200).contains { $0.hasPrefix("# TYPE ") } && !OpenTelemetry.isOne(file)
        },
        read: { file, index, context, log in
            var reader = PrometheusScrape(
                file: file, index: index, context: context, collector: "Prometheus scrape of vLLM", log: log)
            defer { log = reader.log }
            return reader.snapshots()
        })
}

/// One scrape: totals since the server began.
struct PrometheusScrape {
    let file: ForeignFile
    let index: Int
    let context: ImportContext
    /// Who counted.
    let collector: String
    var log: FileLog
    /// Calls that failed, by model, where the histogram of times tells them apart.
    private var failed: [String: Int] = [:]

    init(file: ForeignFile, index: Int, context: ImportContext, collector: String, log: FileLog) {
        self.file = file
        self.index = index
        self.context = context
        self.collector = collector
        self.log = log
    }

    /// A histogram of one model, its instances put together bucket by bucket.
    private struct Histogram {
        /// Cumulative counts by upper bound in milliseconds.
        var upTo: [Double: Double] = [:]
        var line: Int
        var isBroken = false
    }

    /// What is read: the end of a family's name, and what it gives. Nil stands for the whole time to the answer.
    private static let families: [(name: String, indicator: String?)] = [
        ("e2e_request_latency_seconds", nil), ("time_to_first_token_seconds", "latency.first_token"),
        ("inter_token_latency_seconds", "latency.between_tokens"),
        ("time_per_output_token_seconds", "latency.between_tokens"),
        // OpenTelemetry's names; what a server measures comes before what a client does.
        ("gen_ai_server_request_duration_seconds", nil), ("gen_ai_client_operation_duration_seconds", nil),
        ("gen_ai_server_time_to_first_token_seconds", "latency.first_token"),
        ("gen_ai_server_time_per_output_token_seconds", "latency.between_tokens"),
    ]

    mutating func snapshots() -> [ImportedSnapshot] {
        var histograms: [String: [String: Histogram]] = [:]
        var counters: [String: [String: (value: Double, line: Int)]] = [:]
        var unread = 0
        for (line, text) in file.textLines where !text.isEmpty && text.first != "#" {
            guard let sample = Self.sample(text) else {
                log.add(.refused, at: line, "line \(line)", "it is no sample: a name, labels and a value were expected")
                continue
            }
            let name = sample.name.split(separator: ":").last.map(String.init) ?? sample.name
            if let family = Self.families.first(where: { name == $0.name + "_bucket" }) {
                bucket(sample, family.name, line, &histograms)
            } else if ["prompt_tokens_total", "generation_tokens_total"].contains(name), sample.name.contains("vllm:"),
                let model = model(sample)
            {
                counters[model, default: [:]][name] = (
                    (counters[model]?[name]?.value ?? 0) + sample.value, line
                )
                log.accept()
            } else if name == "gen_ai_client_token_usage_sum", let model = model(sample),
                let counter = ["input": "prompt_tokens_total", "output": "generation_tokens_total"][
                    sample.labels["gen_ai_token_type"] ?? ""]
            {
                counters[model, default: [:]][counter] = (
                    (counters[model]?[counter]?.value ?? 0) + sample.value, line
                )
                log.accept()
            } else {
                unread += 1
            }
        }
        if unread > 0 { log.note("\(unread) samples of other metrics are not read") }
        let models = Set(histograms.keys).union(counters.keys).sorted()
        return models.map { snapshot($0, histograms[$0] ?? [:], counters[$0] ?? [:]) }
    }

    private mutating func bucket(
        _ sample: Sample, _ family: String, _ line: Int, _ histograms: inout [String: [String: Histogram]]
    ) {
        let record = "\(sample.name){le=\"\(sample.labels["le"] ?? "")\"}"
        guard let model = model(sample) else {
            log.add(.refused, at: line, record, "it names no model; name it with --model")
            return
        }
        let text = sample.labels["le"] ?? ""
        if sample.labels["error_type"]?.isEmpty == false {
            // A failed call's time is no time to an answer.
            if text == "+Inf", sample.value >= 0, sample.value < 0x1p50, Self.isWhole(family) {
                failed[model, default: 0] += Int(sample.value)
            }
            return log.accept()
        }
        let bound = text == "+Inf" ? Double.infinity : ForeignNumber(text: text).value.map { $0 * 1000 }
        var histogram = histograms[model]?[family] ?? Histogram(line: line)
        if let bound, bound > 0, sample.value >= 0, sample.value < 0x1p50, sample.value == sample.value.rounded() {
            histogram.upTo[bound, default: 0] += sample.value
            log.accept()
        } else {
            // Without one of its buckets a histogram would say something else.
            histogram.isBroken = true
            log.add(.refused, at: line, record, "its bound or count can't be read; the whole histogram is left out")
        }
        histograms[model, default: [:]][family] = histogram
    }

    private mutating func snapshot(
        _ model: String, _ histograms: [String: Histogram], _ counters: [String: (value: Double, line: Int)]
    ) -> ImportedSnapshot {
        let first = histograms.values.map(\.line).min() ?? counters.values.map(\.line).min() ?? 1
        var snapshot = ImportedSnapshot(
            model: model, workload: "serving", file: index, at: RecordPlace(line: first, record: "scrape"),
            collector: collector)
        log.add(
            .doubtful, at: first, "scrape",
            "one scrape counts since the server began, which is not the cycle: take the difference of two where that matters"
        )
        var calls: Double?
        for family in Self.families {
            guard let histogram = histograms[family.name], !histogram.isBroken else { continue }
            let at = RecordPlace(line: histogram.line, record: family.name)
            let bounds = histogram.upTo.keys.sorted()
            let cumulative = bounds.map { histogram.upTo[$0] ?? 0 }
            guard bounds.last == .infinity, zip(cumulative, cumulative.dropFirst()).allSatisfy({ $0 <= $1 }),
                cumulative.allSatisfy({ $0 < 0x1p50 })
            else {
                log.add(.refused, at: at.line, at.record, "its buckets fall, or the last, +Inf, is missing")
                continue
            }
            let counts = zip([0] + cumulative, cumulative).map { Int($1 - $0) }
            let finite = Array(bounds.dropLast())
            guard let total = cumulative.last, total > 0, !finite.isEmpty else {
                log.add(.refused, at: at.line, at.record, "no call was counted, or no bound is finite")
                continue
            }
            if let indicator = family.indicator {
                if snapshot.figures.contains(where: { $0.indicator.name.hasPrefix(indicator) }) { continue }
                snapshot.figures += quantiles(indicator, finite, cumulative, at)
            } else if snapshot.times == nil {
                let failed = failed[model] ?? 0
                calls = total + Double(failed)
                snapshot.times = .init(record: .buckets(bounds: finite, counts: counts), failed: failed, at: at)
                snapshot.calls = (Int(total) + failed, failed)
            }
        }
        for (name, id) in [("prompt_tokens_total", "tokens.input"), ("generation_tokens_total", "tokens.output")] {
            guard let calls, let counter = counters[name], counter.value > 0 else { continue }
            snapshot.figures.append(
                .init(
                    indicator: IndicatorID(id), value: counter.value / calls, n: Int(calls),
                    at: RecordPlace(line: counter.line, record: name)))
        }
        return snapshot
    }

    /// Quantiles with their bucket as interval; one above the last bound has none.
    private mutating func quantiles(
        _ indicator: String, _ bounds: [Double], _ cumulative: [Double], _ at: RecordPlace
    ) -> [ImportedSnapshot.Figure] {
        let total = cumulative.last ?? 0
        return [(0.5, "p50"), (0.9, "p90"), (0.95, "p95"), (0.99, "p99")].compactMap { probability, name in
            let rank = probability * total
            guard let index = cumulative.firstIndex(where: { $0 >= rank }), index < bounds.count else {
                log.add(
                    .refused, at: at.line, "\(at.record) \(name)",
                    "it lies above the last bound, \(JSONText.digits(bounds[bounds.count - 1])) ms")
                return nil
            }
            let (low, high) = (index == 0 ? 0 : bounds[index - 1], bounds[index])
            let below = index == 0 ? 0 : cumulative[index - 1]
            let value = low + (high - low) * (rank - below) / (cumulative[index] - below)
            return .init(
                indicator: IndicatorID("\(indicator).\(name)"), value: value, unit: "ms", n: Int(total), low: low,
                high: high, at: at)
        }
    }

    private func model(_ sample: Sample) -> String? {
        let names = ["model_name", "model", "gen_ai_response_model", "gen_ai_request_model"]
        return names.lazy.compactMap { sample.labels[$0] }.first { !$0.isEmpty } ?? context.model
    }

    private static func isWhole(_ family: String) -> Bool {
        families.contains { $0.name == family && $0.indicator == nil }
    }

    /// A line: a metric, its labels, its value.
    private struct Sample {
        var name: String
        var labels: [String: String]
        var value: Double
    }

    private static func sample(_ text: Substring) -> Sample? {
        let name = text.prefix { $0 != "{" && $0 != " " }
        var rest = text.dropFirst(name.count)
        var labels: [String: String] = [:]
        if rest.first == "{" {
            rest = rest.dropFirst()
            while let mark = rest.first, mark != "}" {
                guard let equals = rest.firstIndex(of: "=") else { return nil }
                let key = String(rest[..<equals])
                rest = rest[rest.index(after: equals)...]
                guard rest.first == "\"" else { return nil }
                rest = rest.dropFirst()
                var value = ""
                while let next = rest.first, next != "\"" {
                    rest = rest.dropFirst()
                    if next == "\\", let escaped = rest.first {
                        value.append(escaped == "n" ? "\n" : escaped)
                        rest = rest.dropFirst()
                    } else {
                        value.append(next)
                    }
                }
                guard rest.first == "\"" else { return nil }
                rest = rest.dropFirst()
                if rest.first == "," { rest = rest.dropFirst() }
                labels[key] = value
            }
            guard rest.first == "}" else { return nil }
            rest = rest.dropFirst()
        }
        // A time and exemplars may follow.
        guard !name.isEmpty, let word = rest.split(separator: " ").first else { return nil }
        return ForeignNumber(text: String(word)).value.map { Sample(name: String(name), labels: labels, value: $0) }
            ?? (["NaN", "+Inf", "-Inf"].contains(word) ? Sample(name: String(name), labels: labels, value: -1) : nil)
    }
}
