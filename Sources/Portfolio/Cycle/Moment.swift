/// A minute of a day, without zone: local time, as busy hours are.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes since 1970-01-01, 0:00.
    public let ordinal: Int

    /// The moment `minutes` after the day began.
    public init(_ day: Day, minutes: Int = 0) { ordinal = day.ordinal * 1440 + minutes }

    /// Reads `2026-07-01T10:05`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, let day = Day(halves[0]) else { return nil }
        let clock = halves[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 2, let hour = Moment.pair(clock[0]), let minute = Moment.pair(clock[1]), hour < 24,
            minute < 60
        else { return nil }
        self.init(day, minutes: hour * 60 + minute)
    }

    /// The day it lies in.
    public var day: Day { Day(ordinal: ordinal >= 0 ? ordinal / 1440 : (ordinal - 1439) / 1440) }

    /// Hour and minute, `10:05`.
    public var clock: String {
        let minutes = ordinal - day.ordinal * 1440
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// The hour of the week that it lies in: 0 is Monday 0:00 to 1:00.
    public var hourOfWeek: Int {
        // 1970 began on a Thursday.
        let hour = ordinal >= 0 ? ordinal / 60 : (ordinal - 59) / 60
        return ((hour + 72) % 168 + 168) % 168
    }

    /// The moment so many minutes later.
    public func after(minutes: Int) -> Moment { Moment(day, minutes: ordinal - day.ordinal * 1440 + minutes) }

    /// As it is read, `2026-07-01T10:05`.
    public var description: String { "\(day)T\(clock.count < 5 ? "0" : "")\(clock)" }

    /// Orders by time.
    public static func < (left: Moment, right: Moment) -> Bool { left.ordinal < right.ordinal }

    private static func pair(_ text: some StringProtocol) -> Int? {
        text.utf8.count == 2 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
