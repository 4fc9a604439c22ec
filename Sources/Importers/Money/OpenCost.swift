import Documents
import Portfolio

/// OpenCost's and Kubecost's allocations, as their API and their export give them.
extension Importer {
    static let openCost = Importer.each(
        "opencost", 1, "OpenCost or Kubecost allocation (JSON, CSV)",
        gives: "bills by month, of the basis allocated",
        sample: (
            "allocation.json",
            """
            {"code": 200, "status": "success", "data": [{
              "corvid-mini": {"name": "corvid-mini", "properties": {"namespace": "chat", "labels": {"llm-d.ai/model": "corvid-mini"}},
                "window": {"start": "2026-07-01T00:00:00Z", "end": "2026-08-01T00:00:00Z"}, "minutes": 44640, "gpuHours": 744, "gpuCost": 1860.5, "totalCost": 1904.25},
              "__idle__": {"name": "__idle__", "window": {"start": "2026-07-01T00:00:00Z", "end": "2026-08-01T00:00:00Z"}, "minutes": 44640, "gpuCost": 210.75, "totalCost": 210.75}
            }]}

            """
        ),
        recognises: { file in
            if file.hasColumns(["Date", "Namespace", "TotalCost"]) { return true }
            return file.tree?["data"]?.list.first?.members.first?.value["totalCost"] != nil
        },
        read: { file, index, context, log in
            // An allocation doesn't name its currency; dollars are what OpenCost counts in unless it was told otherwise.
            guard let currency = context.amounts ?? (context.currency == .usd ? .usd : nil) else {
                log.add(
                    .refused, at: 1, "file",
                    "an allocation names no currency, and the site counts in \(context.currency); say which with --currency"
                )
                return []
            }
            var sums = BillSums(file: index, basis: .allocated, currency: currency, collector: "OpenCost allocation")
            if let table = file.table {
                OpenCostRows(context: context).add(table, to: &sums, &log)
            } else {
                OpenCostRows(context: context).add(file, to: &sums, &log)
            }
            log.note("amounts are taken to be \(currency): an allocation doesn't name its currency")
            return sums.snapshots(&log)
        })
}

/// Allocations of either form to bills.
struct OpenCostRows {
    let context: ImportContext

    func add(_ file: ForeignFile, to sums: inout BillSums, _ log: inout FileLog) {
        var idle = 0.0
        for step in file.tree?["data"]?.list ?? [] {
            for member in step.members {
                let (key, value) = (member.key, member.value)
                let at = RecordPlace(line: member.keyPlace.line, record: key)
                guard let cost = value.number("totalCost"), cost >= 0 else {
                    log.add(.refused, at: at.line, key, "it has no total cost of 0 or more")
                    continue
                }
                if key.hasPrefix("__") {
                    idle += cost
                    log.add(
                        .refused, at: at.line, key, "\(JSONText.digits(cost)) of no model: not shared out among them")
                    continue
                }
                let window = value["window"]
                guard let start = ForeignTime.seconds(window?["start"]), let end = ForeignTime.seconds(window?["end"]),
                    end > start
                else {
                    log.add(.refused, at: at.line, key, "it names no window with a start and a later end")
                    continue
                }
                let properties = value["properties"]
                let model = model(key, at, &log) { properties?["labels"]?[$0]?.name ?? properties?[$0]?.name }
                sums.add(cost, to: model, from: start, to: end, at)
                log.accept()
            }
        }
        if idle > 0 { log.note("\(JSONText.digits(idle)) of idle and unallocated cost stand beside the models' own") }
    }

    func add(_ table: CSVTable, to sums: inout BillSums, _ log: inout FileLog) {
        let names = table.header.map(\.text)
        for row in table.rows {
            let line = row[0].place.line
            func cell(_ name: String) -> String? {
                names.firstIndex(of: name).map { row[$0].text }.flatMap { $0.isEmpty ? nil : $0 }
            }
            guard let day = cell("Date").flatMap({ ForeignTime.day($0) }),
                let cost = cell("TotalCost").flatMap({ ForeignNumber(text: $0).value }), cost >= 0
            else {
                log.add(.refused, at: line, "line \(line)", "it names no day, or no total cost of 0 or more")
                continue
            }
            let key = cell("ControllerName") ?? cell("Namespace") ?? ""
            let at = RecordPlace(line: line, record: "\(key) on \(day)")
            let model = model(key, at, &log) { cell("Label_" + $0) ?? cell($0) }
            let start = Double(day.ordinal) * 86400
            sums.add(cost, to: model, from: start, to: start + 86400, at)
            log.accept()
        }
    }

    /// The model of an allocation: by label, else by what the allocation is called.
    private func model(
        _ key: String, _ at: RecordPlace, _ log: inout FileLog, _ label: (String) -> String?
    ) -> String {
        for name in context.map.modelFrom + ["llm-d.ai/model", "llm-d_ai_model"] {
            if let found = label(name) { return found }
        }
        if let model = context.model { return model }
        if context.map.models[key] == nil, !context.map.isClosed {
            log.add(.doubtful, at: at.line, at.record, "no label names its model: '\(key)' is taken for one")
        }
        return key
    }
}
