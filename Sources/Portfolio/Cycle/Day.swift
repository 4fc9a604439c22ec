import Voice

/// A calendar day of the proleptic Gregorian calendar, without time or zone.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let ordinal: Int

    /// Makes the day with this count of days since 1970-01-01.
    public init(ordinal: Int) { self.ordinal = ordinal }

    /// Makes a day from its parts; nil when there is no such day (`2026-02-30`) or the year is outside 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        ordinal = Days.number(year, month, day)
    }

    /// Reads `2026-07-01`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Day.digits(parts[0]), let month = Day.digits(parts[1]), let day = Day.digits(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The year, month (1 to 12) and day of the month.
    public var parts: (year: Int, month: Int, day: Int) { Days.date(ordinal) }

    /// The day in ISO form, `2026-07-01`.
    public var description: String {
        let (year, month, day) = parts
        func padded(_ number: Int, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// 0 for Monday to 6 for Sunday.
    public var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 }

    /// Orders days by time.
    public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }

    /// The whole days from `earlier` to this day; negative when it lies before.
    public func days(since earlier: Day) -> Int { ordinal - earlier.ordinal }

    /// The first day of the month after this one's.
    public var firstOfNextMonth: Day {
        let (year, month, day) = parts
        return Day(ordinal: ordinal - day + 1 + Day.length(ofMonth: month, year: year))
    }

    /// The number of days of a month (1 to 12).
    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func digits(_ text: some Collection<UInt8>) -> Int? {
        var value = 0
        for byte in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}

/// The days from `first` to `last`, both included.
public struct Window: Hashable, Sendable {
    /// The first day measured.
    public let first: Day
    /// The last day measured.
    public let last: Day

    /// Makes the window; nil when it ends before it begins.
    public init?(from first: Day, to last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// The days between two that are in order.
    init(first: Day, last: Day) {
        self.first = first
        self.last = last
    }

    /// Whether every day of `other` lies in this window.
    public func contains(_ other: Window) -> Bool { first <= other.first && other.last <= last }

    /// Whether the day lies in this window.
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// The number of days.
    public var length: Int { last.days(since: first) + 1 }
}
