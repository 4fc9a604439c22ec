/// A planning period: `2026-Q3`, `2026-H2`, `2026-07` or `2026`.
public struct CycleID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name of the folder, such as `2026-Q3`.
    public let name: String
    /// The days of the period.
    public let window: Window

    /// Reads a cycle's name; nil when it is none of the four forms.
    public init?(_ name: String) {
        let bytes = Array(name.utf8)
        guard bytes.count >= 4, let year = Int(String(decoding: bytes[0..<4], as: UTF8.self)), year >= 1000,
            let months = CycleID.months(of: Array(bytes.dropFirst(4)))
        else { return nil }
        let lastDay = Day.length(ofMonth: months.upperBound, year: year)
        guard let first = Day(year: year, month: months.lowerBound, day: 1),
            let last = Day(year: year, month: months.upperBound, day: lastDay),
            let window = Window(from: first, to: last)
        else { return nil }
        self.name = name
        self.window = window
    }

    /// A cycle under a name that is none, so that what its folder gets wrong is named too; of all days where nobody can tell
    /// which are meant. Nothing is ever built of it.
    package init(_ name: String, likeDays window: Window?) {
        self.name = name
        self.window = window ?? Window(first: Day(ordinal: -719_162), last: Day(ordinal: 2_932_896))
    }

    /// The folder's name.
    public var description: String { name }

    /// Orders by the first day, then the shorter period first.
    public static func < (left: CycleID, right: CycleID) -> Bool {
        (left.window.first, left.window.last, left.name) < (right.window.first, right.window.last, right.name)
    }

    /// `-Q3` gives 7...9, `-07` gives 7...7, the empty rest the whole year.
    private static func months(of rest: [UInt8]) -> ClosedRange<Int>? {
        if rest.isEmpty { return 1...12 }
        guard rest.count == 3, rest[0] == UInt8(ascii: "-") else { return nil }
        func digit(_ byte: UInt8) -> Int? {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
        }
        guard let second = digit(rest[2]) else { return nil }
        switch rest[1] {
        case UInt8(ascii: "Q"): return (1...4).contains(second) ? (second * 3 - 2)...(second * 3) : nil
        case UInt8(ascii: "H"): return (1...2).contains(second) ? (second * 6 - 5)...(second * 6) : nil
        default:
            guard let first = digit(rest[1]), (1...12).contains(first * 10 + second) else { return nil }
            return (first * 10 + second)...(first * 10 + second)
        }
    }
}
