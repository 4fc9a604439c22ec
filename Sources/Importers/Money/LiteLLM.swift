import Documents
import Portfolio

/// LiteLLM's spend logs: one request a record. Messages and responses are private and never read.
extension Importer {
    static let liteLLM = Importer.each(
        "litellm", 1, "LiteLLM spend logs (JSON, JSON lines)",
        gives: "calls, failures, latency of each call, tokens, spend by month (of the basis list)",
        sample: (
            "spend.jsonl",
            """
            {"request_id": "r1", "model": "corvid-mini", "spend": 0.0021, "prompt_tokens": 900, "completion_tokens": 120, "startTime": "2026-07-14T09:30:00.000Z", "endTime": "2026-07-14T09:30:01.500Z", "status": "success", "messages": "private"}
            {"request_id": "r2", "model": "corvid-mini", "spend": 0.0018, "prompt_tokens": 700, "completion_tokens": 110, "startTime": "2026-07-14T09:31:00.000Z", "endTime": "2026-07-14T09:31:01.250Z", "status": "success"}
            {"request_id": "r3", "model": "corvid-mini", "spend": 0.0005, "prompt_tokens": 700, "completion_tokens": 0, "startTime": "2026-07-14T09:32:00.000Z", "endTime": "2026-07-14T09:32:09.000Z", "status": "failure"}

            """
        ),
        recognises: { file in
            let first = file.objects.first?.value
            return first?["spend"] != nil && first?["startTime"] != nil && first?["model"] != nil
        },
        read: { file, index, context, log in
            var reader = SpendLog(index: index, context: context, log: log)
            defer { log = reader.log }
            return reader.snapshots(file.objects)
        })
}

/// One log.
struct SpendLog {
    let index: Int
    let context: ImportContext
    var log: FileLog

    private struct Calls {
        var at: RecordPlace
        var total = 0
        var failed = 0
        var input = 0.0
        var output = 0.0
        var times: [Double] = []
        var first = Double.infinity
        var last = 0.0
        /// Calls with tokens and a spend of 0: nobody knew the price.
        var unpriced = 0
    }

    mutating func snapshots(_ records: [(line: Int, value: Value)]) -> [ImportedSnapshot] {
        var models: [String: Calls] = [:]
        var seen: Set<String> = []
        var sums = BillSums(file: index, basis: .list, currency: .usd, collector: "LiteLLM proxy")
        for (line, value) in records {
            let at = RecordPlace(line: line, record: value["request_id"]?.name ?? "line \(line)")
            guard let model = value["model"]?.name, let start = ForeignTime.seconds(value["startTime"]),
                let end = ForeignTime.seconds(value["endTime"]), end >= start
            else {
                log.add(.refused, at: line, at.record, "it names no model, or no start with a later end")
                continue
            }
            if let id = value["request_id"]?.name, !seen.insert(id).inserted {
                log.add(.refused, at: line, at.record, "the request stands twice; the first counts")
                continue
            }
            var calls = models[model] ?? Calls(at: at)
            calls.total += 1
            // A failed call and a retry are paid for as well: their spend and tokens count.
            let isFailed = value["status"]?.name == "failure"
            if isFailed { calls.failed += 1 } else if end > start { calls.times.append((end - start) * 1000) }
            let (input, output) = (value.count("prompt_tokens") ?? 0, value.count("completion_tokens") ?? 0)
            calls.input += Double(input)
            calls.output += Double(output)
            calls.first = min(calls.first, start)
            calls.last = max(calls.last, end)
            if let spend = value.number("spend"), spend > 0, spend < 1e6 {
                sums.add(spend, to: model, from: start, to: max(end, start + 0.001), requests: 1, at)
            } else if input + output > 0 {
                calls.unpriced += 1
            }
            models[model] = calls
            log.accept()
        }
        let bills = Dictionary(sums.snapshots(&log).map { ($0.model, $0.bills) }) { first, _ in first }
        return models.sorted { $0.key < $1.key }.map { model, calls in
            snapshot(model, calls, bills[model] ?? [])
        }
    }

    private mutating func snapshot(
        _ model: String, _ calls: Calls, _ bills: [ImportedSnapshot.Bill]
    ) -> ImportedSnapshot {
        var snapshot = ImportedSnapshot(
            model: model, workload: "proxy", file: index, at: calls.at, collector: "LiteLLM proxy")
        if let first = ForeignTime.day(seconds: calls.first), let last = ForeignTime.day(seconds: calls.last) {
            snapshot.days = Window(from: first, to: last)
        }
        snapshot.calls = (calls.total, calls.failed)
        if !calls.times.isEmpty {
            snapshot.times = .init(record: .samples(calls.times), failed: calls.failed, at: calls.at)
        }
        for (id, sum) in [("tokens.input", calls.input), ("tokens.output", calls.output)] where sum > 0 {
            snapshot.figures.append(
                .init(indicator: IndicatorID(id), value: sum / Double(calls.total), n: calls.total, at: calls.at))
        }
        if calls.unpriced > 0 {
            // A part of the price is no price: the bill would be too low without a word.
            log.add(
                .refused, at: calls.at.line, "\(model) spend",
                "\(calls.unpriced) of \(calls.total) calls have tokens and a spend of 0, so their price wasn't known; no bill is made"
            )
        } else {
            snapshot.bills = bills
        }
        return snapshot
    }
}
