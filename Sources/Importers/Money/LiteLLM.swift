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
            var calls = CallSums(file: index, collector: "LiteLLM proxy", price: "spend")
            for (line, value) in file.objects {
                let at = RecordPlace(line: line, record: value["request_id"]?.name ?? "line \(line)")
                guard let model = value["model"]?.name, let start = ForeignTime.seconds(value["startTime"]),
                    let end = ForeignTime.seconds(value["endTime"]), end >= start
                else {
                    log.add(.refused, at: line, at.record, "it names no model, or no start with a later end")
                    continue
                }
                calls.add(
                    .init(
                        id: value["request_id"]?.name, model: model, start: start, end: end,
                        isFailed: value["status"]?.name == "failure", input: value.count("prompt_tokens") ?? 0,
                        output: value.count("completion_tokens") ?? 0, spend: value.number("spend"), at: at), &log)
            }
            return calls.snapshots(&log)
        })
}
