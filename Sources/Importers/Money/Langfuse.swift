import Documents
import Portfolio

/// Langfuse's exports of observations. What was asked and answered is private and never read.
extension Importer {
    static let langfuse = Importer.each(
        "langfuse", 1, "Langfuse observations (JSON, JSON lines, CSV)",
        gives: "calls, failures, latency of each call, tokens, cost by month (of the basis list)",
        sample: (
            "observations.jsonl",
            """
            {"id": "o1", "type": "GENERATION", "provided_model_name": "corvid-mini", "start_time": "2026-07-14T09:30:00.000Z", "end_time": "2026-07-14T09:30:01.500Z", "level": "DEFAULT", "usage_details": {"input": 900, "output": 120, "total": 1020}, "cost_details": {"input": 0.0018, "output": 0.0003, "total": 0.0021}, "updated_at": "2026-07-14T09:30:05.000Z", "input": "private"}
            {"id": "o2", "type": "GENERATION", "provided_model_name": "corvid-mini", "start_time": "2026-07-14T09:31:00.000Z", "end_time": "2026-07-14T09:31:01.250Z", "level": "DEFAULT", "usage_details": {"input": 700, "output": 110, "total": 810}, "total_cost": 0.0018, "updated_at": "2026-07-14T09:31:05.000Z"}
            {"id": "o3", "type": "GENERATION", "provided_model_name": "corvid-mini", "start_time": "2026-07-14T09:32:00.000Z", "end_time": "2026-07-14T09:32:09.000Z", "level": "ERROR", "usage_details": {"input": 700, "output": 0, "total": 700}, "total_cost": 0.0005, "updated_at": "2026-07-14T09:32:10.000Z"}
            {"id": "o4", "type": "SPAN", "name": "retrieval", "start_time": "2026-07-14T09:31:00.000Z", "end_time": "2026-07-14T09:31:00.100Z"}

            """
        ),
        recognises: { file in
            if file.hasColumns(["id", "type", "start_time", "provided_model_name"]) { return true }
            guard let first = file.objects.first?.value, first["type"]?.name != nil, first["id"] != nil else {
                return false
            }
            return ["provided_model_name", "usage_details", "usageDetails"].contains { first[$0] != nil }
        },
        read: { file, index, context, log in
            var reader = LangfuseLog(index: index, context: context, log: log)
            defer { log = reader.log }
            return reader.snapshots(file.table.map { LangfuseLog.records($0) } ?? file.objects)
        })
}

/// One export.
struct LangfuseLog {
    let index: Int
    let context: ImportContext
    var log: FileLog

    /// A table's rows as objects, so that both forms are read alike.
    static func records(_ table: CSVTable) -> [(line: Int, value: Value)] {
        table.rows.map { row in
            let members = zip(table.header, row).map { head, cell in
                Value.Member(key: head.text, keyPlace: cell.place, value: .string(cell.text, cell.place))
            }
            let place = row.first?.place ?? Place(line: 1, column: 1)
            return (place.line, .object(members, place))
        }
    }

    mutating func snapshots(_ records: [(line: Int, value: Value)]) -> [ImportedSnapshot] {
        var calls = CallSums(file: index, collector: "Langfuse", price: "cost")
        var others = 0
        for (line, value) in newest(records) {
            let at = RecordPlace(line: line, record: value["id"]?.name ?? "line \(line)")
            // Spans, events and tools call no model.
            guard value["type"]?.name == "GENERATION" else {
                others += 1
                continue
            }
            func first(_ names: [String]) -> Value? { names.lazy.compactMap { value[$0] }.first }
            // The times say how long it took: 'latency' is in seconds in one export and in milliseconds in another.
            guard let model = first(["provided_model_name", "model"])?.name ?? context.model,
                let start = ForeignTime.seconds(first(["start_time", "startTime"])),
                let end = ForeignTime.seconds(first(["end_time", "endTime"])), end >= start
            else {
                log.add(.refused, at: line, at.record, "it names no model, or no start with a later end")
                continue
            }
            let usage = Self.map(first(["usage_details", "usageDetails"]))
            // A map holds its own total: its parts aren't added to it again.
            let cost =
                Self.map(first(["cost_details", "costDetails"]))?.number("total")
                ?? first(["total_cost", "calculatedTotalCost", "totalPrice"]).flatMap { ForeignNumber($0).value }
            calls.add(
                .init(
                    id: value["id"]?.name, model: model, start: start, end: end,
                    isFailed: value["level"]?.name == "ERROR", input: usage?.count("input") ?? 0,
                    output: usage?.count("output") ?? 0, spend: cost, at: at), &log)
        }
        if others > 0 { log.note("\(others) observations are no calls of a model") }
        return calls.snapshots(&log)
    }

    /// Of several records of one id the one that was updated last: an export may hold them all.
    private mutating func newest(_ records: [(line: Int, value: Value)]) -> [(line: Int, value: Value)] {
        var last: [String: (line: Int, time: Double)] = [:]
        for (line, value) in records {
            guard let id = value["id"]?.name else { continue }
            let time = ForeignTime.seconds(value["updated_at"] ?? value["updatedAt"]) ?? 0
            if let known = last[id], known.time >= time { continue }
            last[id] = (line, time)
        }
        let kept = records.filter { line, value in value["id"]?.name.map { last[$0]?.line == line } ?? true }
        if kept.count < records.count {
            log.note("\(records.count - kept.count) older records of observations that stand twice are passed over")
        }
        return kept
    }

    /// A map, or one in the text of a table's cell.
    private static func map(_ value: Value?) -> Value? {
        guard case .string(let text, let place)? = value, text.hasPrefix("{") else { return value }
        let (inner, _) = JSON.readForeign(TextFile(path: "", bytes: Array(text.utf8)))
        return inner ?? .null(place)
    }
}
