import Documents
import Foundation
import Reading

/// An interrupted count as a file: its roll-up, and where it stands.
extension ScanState {
    /// Writes it whole, or leaves the one that is there.
    func write(to path: String) throws(RollupError) {
        var head =
            "{\"task\": \(RollupFile.quoted(task.words)), \"log\": \(log), \"offset\": \(offset), \"line\": \(line)"
        head += ", \"calls\": \(current.calls), \"outside\": \(current.outside), \"refused\": \(current.refused)"
        head += ", \"kinds\": {"
        head += kinds.sorted { $0.key < $1.key }.map { "\(RollupFile.quoted($0.key)): \($0.value)" }
            .joined(separator: ", ")
        head += "}, \"refusals\": ["
        head += refusals.map { refusal in
            "[\(RollupFile.quoted(refusal.path)), \(refusal.line), \(RollupFile.quoted(refusal.kind)), "
                + "\(RollupFile.quoted(refusal.message)), \(RollupFile.quoted(refusal.excerpt))]"
        }.joined(separator: ", ")
        head += "], \"rollup\": "
        try RollupFile.write(Array(head.utf8) + RollupFile.bytes(of: rollup) + Array("}\n".utf8), to: path)
    }

    /// The interrupted count of this task at `path`; nil where there is none, or one of something else.
    static func read(_ path: String, of task: Task) -> ScanState? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let file = TextFile(path: path, bytes: Array(data))
        guard let value = JSON.read(file).0 else { return nil }
        var record = Record(value, in: file, what: "an interrupted count")
        let counts = 0...Int(1) << 60
        guard record.text("task") == task.words, let log = record.count("log", in: 0...task.logs.count - 1),
            let offset = record.count("offset", in: counts), let line = record.count("line", in: counts),
            let calls = record.count("calls", in: counts), let outside = record.count("outside", in: counts),
            let refused = record.count("refused", in: counts), var inner = record.record("rollup"),
            let rollup = try? RollupFile.rollup(&inner, file)
        else { return nil }
        var state = ScanState(task)
        state.rollup = rollup
        (state.log, state.offset, state.line) = (log, offset, line)
        state.current = Counter.Tally(calls: calls, outside: outside, refused: refused)
        if var kinds = record.record("kinds") {
            for member in kinds.keys { state.kinds[member.key] = kinds.count(member.key, in: counts) }
        }
        for value in record.list("refusals") {
            guard case .array(let parts, _) = value, parts.count == 5, case .string(let path, _) = parts[0],
                case .number(let line, _, _) = parts[1], case .string(let kind, _) = parts[2],
                case .string(let message, _) = parts[3], case .string(let excerpt, _) = parts[4]
            else { return nil }
            state.refusals.append(
                Refusal(path: path, line: Int(line), kind: kind, message: message, excerpt: excerpt))
        }
        return state
    }
}

extension ScanState.Task {
    /// All of it in one text.
    var words: String {
        let logs = logs.map { "\($0.name) \($0.size) \($0.fingerprint)" }
        return (["\(alpha)", days] + logs + paths + layouts).joined(separator: "\n")
    }
}
