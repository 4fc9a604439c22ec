/// A line of a log that can't be read.
public struct Refusal: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// What is wrong with it.
    public enum Reason: Hashable, Sendable, CustomStringConvertible {
        /// A table's line with more or fewer fields than its header.
        case fields(Int, expected: Int)
        /// A quote that isn't closed, or is followed by more of its field.
        case quote
        /// No JSON object.
        case json
        /// A list or an object where a plain value was expected.
        case nested(key: String)
        /// No value where every call has one.
        case missing(LogRole)
        /// A time that is no day and hour.
        case time
        /// A status that says neither success nor failure.
        case status
        /// No number of 0 or more, or one that can't be.
        case number(LogRole)
        /// A name of more than 120 characters, or with characters that nobody can see.
        case name(LogRole?)

        /// In words.
        public var description: String {
            switch self {
            case .fields(let count, let expected): "\(count) fields; \(expected) were expected"
            case .quote: "a quote is open, or followed by text; write \"\" for a quote within a field"
            case .json: "this is no JSON object; one a line was expected"
            case .nested(let key): "'\(key)' holds a list or an object; a plain value was expected"
            case .missing(let role): "no \(role.name)"
            case .time: "no time; one like 2026-07-01T10:05:00 was expected, or seconds since 1970"
            case .status: "no status; a number, or a word such as ok or error, was expected"
            case .number(let role): "no \(role.name); a number of 0 or more was expected"
            case .name(let role):
                "no name of a \(role?.name ?? "slice"); 1 to 120 characters that can be seen were expected"
            }
        }

        /// The kind of mistake, by which the report counts.
        public var kind: String {
            switch self {
            case .fields: "number of fields"
            case .quote: "quotes"
            case .json: "no JSON object"
            case .nested: "nested value"
            case .missing(let role): "no \(role.name)"
            case .time: "time"
            case .status: "status"
            case .number(let role): "\(role.name)"
            case .name: "name"
            }
        }
    }

    /// The log.
    public var path: String
    /// The line, from 1.
    public var line: Int
    /// The kind of mistake.
    public var kind: String
    /// What is wrong with it, and what was expected.
    public var message: String
    /// How it begins, 120 characters at most, those that nobody can see as dots.
    public var excerpt: String

    /// `log.csv:14: warning: no model`, and the line.
    public var description: String { "\(path):\(line): warning: \(message)\n      | \(excerpt)" }

    /// By log and line.
    public static func < (left: Refusal, right: Refusal) -> Bool { (left.path, left.line) < (right.path, right.line) }

    static func excerpt(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(480), as: UTF8.self)
        return String(text.prefix(120).map { $0.unicodeScalars.contains { isHidden($0) } ? "." : $0 })
    }

    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
        default: false
        }
    }
}
