import Documents
import Portfolio
import Reading

/// A number as other tools write it, and whether that was mended.
enum ForeignNumber: Hashable {
    /// A finite number.
    case number(Double)
    /// A number in quotes.
    case quoted(Double)
    /// Words for "not known", nothing, or a word for infinity.
    case nothing
    /// Anything else.
    case other(String)

    init(_ value: Value?) {
        switch value {
        case nil, .null: self = .nothing
        case .number(let number, _, _): self = .number(number)
        case .bool: self = .other("true or false")
        case .string(let text, _): self.init(text: text)
        case .array: self = .other("a list")
        case .object: self = .other("a map")
        }
    }

    /// A number of a table or a text.
    init(text: String) {
        let bare = PlainName.trimmed(text)
        if Self.words.contains(bare.lowercased()) {
            self = .nothing
        } else if Self.isDecimal(bare), let number = Double(bare), number.isFinite {
            self = .quoted(number)
        } else {
            self = .other("'\(FileLog.short(bare, 40))'")
        }
    }

    /// The number; nil for what is none.
    var value: Double? {
        switch self {
        case .number(let number), .quoted(let number): number
        case .nothing, .other: nil
        }
    }

    private static let words: Set<String> = [
        "", "n/a", "na", "-", "null", "none", "nan", "inf", "-inf", "+inf", "infinity", "-infinity", "nil",
    ]

    /// Digits with a point and an exponent, and nothing that only a computer calls a number.
    private static func isDecimal(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }
    }
}

extension Value {
    /// The text of a name: text, or a number as it is written.
    var name: String? {
        switch self {
        case .string(let text, _): text.isEmpty ? nil : text
        case .number(_, let text, _): text
        case .null, .bool, .array, .object: nil
        }
    }

    /// Its members in the file's order; none where it is no map.
    var members: [Member] { if case .object(let members, _) = self { members } else { [] } }

    /// Its values; none where it is no list.
    var list: [Value] { if case .array(let list, _) = self { list } else { [] } }

    /// Whether it is a map.
    var isMap: Bool { if case .object = self { true } else { false } }

    /// A whole number of 0 or more in a member; nil for anything else.
    func count(_ key: String) -> Int? {
        ForeignNumber(self[key]).value.flatMap { Int(exactly: $0) }.flatMap { $0 >= 0 && $0 < 1 << 50 ? $0 : nil }
    }

    /// A number in a member.
    func number(_ key: String) -> Double? { ForeignNumber(self[key]).value }
}

/// Instants as other tools write them.
enum ForeignTime {
    /// The day of seconds since 1970; nil for what no clock shows.
    static func day(seconds: Double) -> Day? {
        guard seconds > 0, seconds < 253_402_300_800 else { return nil }
        return Day(ordinal: Int((seconds / 86400).rounded(.down)))
    }

    /// The day that a text begins with: `2026-07-01…` or `20260701-…`.
    static func day(_ text: String) -> Day? {
        if let day = Day(text.prefix(10)) { return day }
        let digits = text.prefix(8)
        guard digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            text.dropFirst(8).first.map({ !$0.isNumber }) ?? true
        else { return nil }
        return Day("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
    }

    /// Seconds since 1970 of `2026-07-01T12:00:00.123Z`, of `2026-07-01 12:00:00`, or of a number of seconds; times without
    /// a zone are universal.
    static func seconds(_ value: Value?) -> Double? {
        switch value {
        case .number(let number, _, _): return number > 0 && number < 253_402_300_800 ? number : nil
        case .string(let text, _): return seconds(text)
        default: return nil
        }
    }

    /// The same of a text.
    static func seconds(_ text: String) -> Double? {
        guard let day = Day(text.prefix(10)) else { return nil }
        let start = Double(day.ordinal) * 86400
        let rest = text.dropFirst(10)
        guard let mark = rest.first else { return start }
        guard mark == "T" || mark == " " else { return nil }
        var clock = rest.dropFirst()
        var shift = 0.0
        if clock.hasSuffix("Z") {
            clock = clock.dropLast()
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let zone = clock[clock.index(after: sign)...].filter { $0 != ":" }
            guard zone.count == 4 || zone.count == 2, let hours = Int(zone.prefix(2)),
                let minutes = zone.count == 2 ? 0 : Int(zone.suffix(2))
            else { return nil }
            shift = Double(hours * 3600 + minutes * 60) * (clock[sign] == "+" ? -1 : 1)
            clock = clock[..<sign]
        }
        let parts = clock.split(separator: ":")
        guard (2...3).contains(parts.count), let hour = Int(parts[0]), (0...24).contains(hour),
            let minute = Int(parts[1]), (0...59).contains(minute),
            let second = parts.count == 3 ? Double(parts[2]) : 0, (0..<61).contains(second)
        else { return nil }
        return start + Double(hour * 3600 + minute * 60) + second + shift
    }
}
