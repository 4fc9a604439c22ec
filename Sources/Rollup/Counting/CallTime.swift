import Portfolio

/// The hour of a call, in hours since 1970, as it is written: in the log's own zone.
enum CallTime {
    /// No time.
    static let wrong = Int.min

    /// The hour of `2026-07-01T10:05:00Z`, `2026-07-01 10:05`, or of seconds, milliseconds, microseconds or nanoseconds
    /// since 1970, told apart by their digits.
    static func hour(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if bytes.count >= 13, bytes[4] == UInt8(ascii: "-") { return written(bytes) }
        let digits = bytes.prefix { $0 &- 0x30 < 10 }
        let rest = bytes.dropFirst(digits.count)
        guard rest.isEmpty || rest.first == UInt8(ascii: "."), rest.dropFirst().allSatisfy({ $0 &- 0x30 < 10 }) else {
            return wrong
        }
        let number = digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
        switch digits.count {
        case 9, 10: return number / 3600
        case 12, 13: return number / 3_600_000
        case 15, 16: return number / 3_600_000_000
        case 18, 19: return number < 0 ? wrong : number / 3_600_000_000_000
        default: return wrong
        }
    }

    /// `2026-07-01T10` of an hour.
    static func words(_ hour: Int) -> String {
        let day = hour >= 0 ? hour / 24 : (hour - 23) / 24
        let clock = hour - day * 24
        return "\(Day(ordinal: day))T\(clock < 10 ? "0" : "")\(clock)"
    }

    private static func written(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                guard bytes[index] &- 0x30 < 10 else { return nil }
                value = value * 10 + Int(bytes[index] &- 0x30)
            }
            return value
        }
        guard bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let year = number(0..<4), let month = number(5..<7), let date = number(8..<10), let clock = number(11..<13),
            clock < 24, let day = Day(year: year, month: month, day: date),
            bytes.count == 13 || bytes[13] &- 0x30 > 9
        else { return wrong }
        return day.ordinal * 24 + clock
    }
}
