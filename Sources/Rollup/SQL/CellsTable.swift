/// The result of a `RollupQuery` as a table, read back into a roll-up.
public enum CellsTable {
    /// The roll-up of tables with the query's columns, by their names; throws `notARollup`'s kin for others.
    public static func read(_ paths: [String], alpha: Double) throws(RollupError) -> Rollup {
        var rollup = Rollup(alpha: alpha)
        for path in paths {
            let log = try LogFile(path: path)
            guard case .table(let separator) = log.form else {
                throw .columns(path: path, reason: "this is no table of counts", cure: "name the query's result as CSV")
            }
            for name in RollupQuery.columns where !log.names.contains(name) {
                throw .columns(
                    path: path, reason: "there is no column '\(name)'",
                    cure: "save the result of --print-sql as CSV with its header")
            }
            var line = TableLine(
                slots: log.names.map { RollupQuery.columns.firstIndex(of: $0) ?? -1 }, separator: separator)
            let source = try BlockSource(log, from: log.head)
            let buffer = BlockBuffer(capacity: BlockSource.blockSize)
            let fields = LineFields(count: RollupQuery.columns.count)
            defer { fields.free() }
            var number = 2
            while try source.next(into: buffer, below: Int.max) {
                var place = UnsafePointer(buffer.space)
                let end = place + buffer.count
                while place < end {
                    let outcome = line.next(&place, before: end, into: fields)
                    if case .call = outcome {
                        guard let (key, cell) = cell(fields) else { throw wrong(path, number) }
                        if let key { try rollup.add(cell, to: key) }
                    } else if case .refused = outcome {
                        throw wrong(path, number)
                    }
                    number += line.lines
                }
            }
        }
        return rollup
    }

    private static func wrong(_ path: String, _ line: Int) -> RollupError {
        .columns(
            path: "\(path):\(line)", reason: "this is no row of the query's result", cure: "save the result anew as CSV"
        )
    }

    /// A row's key and numbers; a nil key for calls of no slice, nil where the row is none.
    private static func cell(_ fields: LineFields) -> (Rollup.Key?, Rollup.Cell)? {
        func text(_ name: String) -> String? {
            RollupQuery.columns.firstIndex(of: name).flatMap(fields.bytes).flatMap {
                $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self)
            }
        }
        func count(_ name: String) -> Int? {
            guard let text = text(name), text != "NULL", text != "\\N" else { return 0 }
            return Int(text).flatMap { $0 >= 0 ? $0 : nil }
        }
        guard let kind = LatencyKind.allCases.first(where: { $0.name == text("kind") }), let model = text("model"),
            let workload = text("workload"), let times = count("times"), let calls = count("calls"),
            let failed = count("failed"),
            let cost = count("cost"), let costCalls = count("cost_calls"), let input = count("input"),
            let inputCalls = count("input_calls"), let cached = count("cached"),
            let cachedCalls = count("cached_calls"), let output = count("output"),
            let outputCalls = count("output_calls")
        else { return nil }
        var cell = Rollup.Cell()
        cell.cost = Rollup.Sum(total: cost, calls: costCalls)
        cell.input = Rollup.Sum(total: input, calls: inputCalls)
        cell.cached = Rollup.Sum(total: cached, calls: cachedCalls)
        cell.output = Rollup.Sum(total: output, calls: outputCalls)
        cell.calls = calls
        cell.failed = failed
        if let bucket = text("bucket") {
            guard let key = Int(bucket) else { return nil }
            if key == BucketScale.zeroKey {
                cell.times[kind] = Rollup.Times(zero: times)
            } else {
                cell.times[kind] = Rollup.Times(zero: 0, first: key, counts: [times])
            }
        }
        guard let part = part(text("call_hour"), text("slice")) else { return nil }
        return (Rollup.Key(workload: workload, model: model, part: part), cell)
    }

    private static func part(_ hour: String?, _ slice: String?) -> Rollup.Part? {
        if let slice, hour == nil { return .slice(slice) }
        guard let hour, slice == nil else { return nil }
        let number = Array(hour.utf8).withUnsafeBufferPointer(CallTime.hour)
        return number == CallTime.wrong ? nil : .hour(number)
    }
}
