import Documents
import Reading

/// A roll-up as a file: one JSON object, a key's numbers a line, so that two of them compare line by line.
public enum RollupFile {
    static let schema = "quarterdeck/rollup/1"

    /// The bytes of a roll-up: the same for the same counts, however they came together.
    public static func bytes(of rollup: Rollup) -> [UInt8] {
        var out = "{\"schema\": \(quoted(schema)), \"alpha\": \(rollup.alpha), \"logs\": ["
        out += rollup.logs.map(text).joined(separator: ",")
        out += rollup.logs.isEmpty ? "],\n\"cells\": [" : "\n],\n\"cells\": ["
        var bytes = Array(out.utf8)
        var isFirst = true
        for (key, cell) in rollup.cells.sorted(by: { $0.key < $1.key }) {
            bytes += Array(((isFirst ? "\n" : ",\n") + text(key, cell)).utf8)
            isFirst = false
        }
        return bytes + Array("\n]}\n".utf8)
    }

    /// A roll-up from its file; throws `notARollup` with every mistake and its place.
    public static func read(_ file: TextFile) throws(RollupError) -> Rollup {
        let (value, mistakes) = JSON.read(file)
        guard let value else { throw .notARollup(mistakes) }
        var record = Record(value, in: file, what: "a roll-up")
        let rollup = try rollup(&record, file)
        let found = record.finished()
        if !found.isEmpty { throw .notARollup(found) }
        return rollup
    }

    /// The roll-up of a record that may have more keys, which the caller reads.
    static func rollup(_ record: inout Record, _ file: TextFile) throws(RollupError) -> Rollup {
        for key in ["schema", "alpha", "logs", "cells"] { record.need(key, for: "a roll-up") }
        if let found = record.text("schema"), found != schema {
            record.report(
                record.value("schema")?.place ?? record.place, "'\(found)' is no schema that is read here",
                "name a file that quarterdeck rollup wrote")
        }
        let alpha = record.number("alpha", in: 0.001...0.1) ?? 0.01
        var rollup = Rollup(alpha: alpha)
        var mistakes: [Diagnostic] = []
        for value in record.list("logs") {
            var entry = Record(value, in: file, what: "a log")
            if let log = log(&entry) { rollup.add(log) }
            mistakes += entry.finished()
        }
        for value in record.list("cells") {
            var entry = Record(value, in: file, what: "a cell")
            if let (key, cell) = cell(&entry, file) {
                if rollup.cells[key] != nil { entry.report(entry.place, "these calls stand twice", "drop one") }
                try rollup.add(cell, to: key)
            }
            mistakes += entry.finished()
        }
        if !mistakes.isEmpty { throw .notARollup(mistakes) }
        return rollup
    }

    /// JSON's way of writing a text.
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    private static func text(_ log: Rollup.Log) -> String {
        "\n{\"name\": \(quoted(log.name)), \"size\": \(log.size), \"fingerprint\": \(quoted(log.fingerprint)), "
            + "\"calls\": \(log.calls), \"outside\": \(log.outside), \"refused\": \(log.refused)}"
    }

    private static func text(_ key: Rollup.Key, _ cell: Rollup.Cell) -> String {
        var out = "{\"workload\": \(quoted(key.workload)), \"model\": \(quoted(key.model)), "
        switch key.part {
        case .hour(let hour): out += "\"hour\": \"\(CallTime.words(hour))\""
        case .slice(let slice): out += "\"slice\": \(quoted(slice))"
        }
        out += ", \"calls\": \(cell.calls), \"failed\": \(cell.failed)"
        for (name, sum) in sums(cell) where sum.calls > 0 {
            out += ", \"\(name)\": {\"total\": \(sum.total), \"calls\": \(sum.calls)}"
        }
        for kind in LatencyKind.allCases {
            guard let times = cell.times[kind], times.n > 0 else { continue }
            out += ", \"\(kind.name)\": {\"zero\": \(times.zero), \"first\": \(times.first), \"counts\": ["
            out += times.counts.map(String.init).joined(separator: ",") + "]}"
        }
        return out + "}"
    }

    private static func sums(_ cell: Rollup.Cell) -> [(String, Rollup.Sum)] {
        [("cost", cell.cost), ("input", cell.input), ("cached", cell.cached), ("output", cell.output)]
    }

    private static let most = Int(1) << 60

    private static func log(_ entry: inout Record) -> Rollup.Log? {
        for key in ["name", "size", "fingerprint", "calls"] { entry.need(key, for: "a log") }
        guard let name = entry.text("name"), let size = entry.count("size", in: 0...most),
            let fingerprint = entry.text("fingerprint"), let calls = entry.count("calls", in: 0...most)
        else { return nil }
        return Rollup.Log(
            name: name, size: size, fingerprint: fingerprint, calls: calls,
            outside: entry.count("outside", in: 0...most) ?? 0, refused: entry.count("refused", in: 0...most) ?? 0)
    }

    private static func cell(_ entry: inout Record, _ file: TextFile) -> (Rollup.Key, Rollup.Cell)? {
        for key in ["workload", "model", "calls"] { entry.need(key, for: "a cell") }
        let (workload, model) = (entry.name("workload"), entry.name("model"))
        let (hour, slice) = (entry.text("hour"), entry.text("slice"))
        let calls = entry.count("calls", in: 0...most)
        var cell = Rollup.Cell()
        cell.failed = entry.count("failed", in: 0...most) ?? 0
        cell.cost = sum("cost", &entry)
        cell.input = sum("input", &entry)
        cell.cached = sum("cached", &entry)
        cell.output = sum("output", &entry)
        for kind in LatencyKind.allCases {
            if var times = entry.record(kind.name) {
                cell.times[kind] = self.times(&times)
                entry.adopt(times.finished())
            }
        }
        guard let workload, let model, let calls else { return nil }
        cell.calls = calls
        if cell.failed > calls {
            entry.report(entry.place, "\(cell.failed) failed calls of \(calls)", "check the counts")
        }
        let part: Rollup.Part
        if let hour {
            let number = Array(hour.utf8).withUnsafeBufferPointer(CallTime.hour)
            guard number != CallTime.wrong, slice == nil else {
                entry.report(entry.place, "'\(hour)' is no hour", "write it like 2026-07-01T10, without a slice")
                return nil
            }
            part = .hour(number)
        } else if let slice {
            part = .slice(slice)
        } else {
            entry.report(entry.place, "neither an hour nor a slice stands here", "add one")
            return nil
        }
        return (Rollup.Key(workload: workload, model: model, part: part), cell)
    }

    private static func sum(_ key: String, _ entry: inout Record) -> Rollup.Sum {
        guard var record = entry.record(key) else { return Rollup.Sum() }
        for key in ["total", "calls"] { record.need(key, for: "a sum") }
        let sum = Rollup.Sum(
            total: record.count("total", in: 0...most) ?? 0, calls: record.count("calls", in: 0...most) ?? 0)
        entry.adopt(record.finished())
        return sum
    }

    private static func times(_ record: inout Record) -> Rollup.Times {
        let first = record.count("first", in: -100_000...100_000) ?? 0
        var times = Rollup.Times(zero: record.count("zero", in: 0...most) ?? 0)
        for (offset, value) in record.list("counts").enumerated() {
            guard case .number(let number, _, _) = value, let count = Int(exactly: number), (0...most).contains(count)
            else {
                record.report(value.place, "this is no count", "write a whole number of 0 or more")
                continue
            }
            if count > 0 { try? times.add(count, to: first + offset) }
        }
        return times
    }
}
