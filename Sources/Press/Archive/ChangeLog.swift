import Analysis
import Documents
import Report

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `log.ndjson` of a published edition: a line for each change over the series, each with the hash of the line before.
///
/// An edition takes over the log of the edition before it to the last byte and adds to its end, so no later edition can rewrite
/// what an earlier one told. What the content tells no more is not taken out: a line says that it was withdrawn.
struct ChangeLog {
    static let name = "log.ndjson"

    /// A line.
    struct Line: Codable, Hashable {
        /// What a line tells of a change.
        enum State: String, Codable {
            /// The content tells it.
            case told
            /// An earlier edition told it, and the content tells it no more.
            case withdrawn
        }

        /// What was changed, without where in the log it stands.
        struct Change: Codable, Hashable {
            var kind: String
            var cycle: String
            var what: String
            var from: String?
            var to: String?
            var on: String?
            var by: String?
            var approvedBy: String?
            var reason: String?
            var declared: Bool
        }

        /// The edition that added the line.
        var edition: String
        /// The hash of the line before, without its end; of the first line the hash of nothing.
        var previous: String
        var state: State
        var change: Change
    }

    /// The bytes of the log before, and those after the changes of an edition.
    ///
    /// Throws `PressError.damaged` where the log before can't be read.
    static func text(
        after before: [UInt8], named file: String, telling entries: [LogEntry], in edition: String
    ) throws(PressError) -> [UInt8] {
        guard let lines = lines(of: before) else { throw .damaged(file) }
        // The same change may be told twice, such as two events of one day: each counts.
        var standing: [Line.Change: Int] = [:]
        for line in lines { standing[line.change, default: 0] += line.state == .told ? 1 : -1 }
        var added: [(Line.State, Line.Change)] = []
        for change in entries.map(Line.Change.init) {
            if let count = standing[change], count > 0 {
                standing[change] = count - 1
            } else {
                added.append((.told, change))
            }
        }
        var withdrawn: [Line.Change] = []
        for line in lines where line.state == .told {
            if let count = standing[line.change], count > 0 {
                standing[line.change] = count - 1
                withdrawn.append(line.change)
            }
        }
        var bytes = before
        var last = before.split(separator: newline).last.map { SHA256.hex(of: Array($0)) } ?? start
        for (state, change) in withdrawn.map({ (Line.State.withdrawn, $0) }) + added {
            let text = encoded(Line(edition: edition, previous: last, state: state, change: change))
            last = SHA256.hex(of: text)
            bytes += text + [newline]
        }
        return bytes
    }

    /// What is wrong with a log that follows another; nil where nothing is.
    static func fault(of bytes: [UInt8], following before: [UInt8]?) -> String? {
        if let before, !bytes.starts(with: before) {
            let (old, new) = (before.split(separator: newline), bytes.split(separator: newline))
            let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? new.count
            return "line \(line + 1) isn't as the edition before told it"
        }
        var last = start
        for (index, line) in bytes.split(separator: newline).enumerated() {
            guard let read = try? JSONDecoder().decode(Line.self, from: Data(line)) else {
                return "line \(index + 1) can't be read"
            }
            if read.previous != last { return "line \(index + 1) doesn't follow the line before it" }
            last = SHA256.hex(of: Array(line))
        }
        return bytes.isEmpty || bytes.last == newline ? nil : "its last line has no end"
    }

    private static let newline = UInt8(ascii: "\n")
    private static let start = SHA256.hex(of: [UInt8]())

    private static func lines(of bytes: [UInt8]) -> [Line]? {
        var lines: [Line] = []
        for line in bytes.split(separator: newline) {
            guard let read = try? JSONDecoder().decode(Line.self, from: Data(line)) else { return nil }
            lines.append(read)
        }
        return lines
    }

    /// One line of JSON, keys in order.
    private static func encoded(_ line: Line) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Nothing of it can fail to be written: no float, no date, no key that isn't a text.
        return (try? encoder.encode(line)).map(Array.init) ?? []
    }
}

extension ChangeLog.Line.Change {
    init(_ entry: LogEntry) {
        self.init(
            kind: entry.kind.rawValue, cycle: entry.cycle.name, what: entry.what, from: entry.from, to: entry.to,
            on: entry.on?.description, by: entry.by, approvedBy: entry.approvedBy, reason: entry.why,
            declared: entry.isDeclared)
    }
}
