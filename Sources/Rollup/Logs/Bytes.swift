#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Searches of bytes, eight at a time. All of them stop at a control character, and a block ends with some.
enum Bytes {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Eight times the same byte.
    @inline(__always) static func repeated(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

    @inline(__always) static func load(_ start: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    }

    /// A set high bit for the first byte that is 0, and none before it.
    @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

    /// A set high bit for the first byte below 0x20, and none before it.
    @inline(__always) private static func controls(_ word: UInt64) -> UInt64 {
        (word &- 0x2020_2020_2020_2020) & ~word & highs
    }

    /// The first byte that is `mark` (repeated) or a line end.
    @inline(__always) static func separator(
        _ start: UnsafePointer<UInt8>, _ mark: UInt64
    ) -> UnsafePointer<UInt8> {
        var place = start
        while true {
            let word = load(place)
            let found = zeros(word ^ mark) | zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
            if found != 0 { return place + found.trailingZeroBitCount >> 3 }
            place += 8
        }
    }

    /// The first quote, backslash or control character.
    @inline(__always) static func textEnd(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var place = start
        while true {
            let word = load(place)
            let found =
                zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C) | controls(word)
            if found != 0 { return place + found.trailingZeroBitCount >> 3 }
            place += 8
        }
    }

    /// The first comma, closing brace, blank or control character.
    @inline(__always) static func bareEnd(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var place = start
        while true {
            let word = load(place)
            let blanks = (word &- 0x2121_2121_2121_2121) & ~word & highs
            let found = zeros(word ^ 0x2C2C_2C2C_2C2C_2C2C) | zeros(word ^ 0x7D7D_7D7D_7D7D_7D7D) | blanks
            if found != 0 { return place + found.trailingZeroBitCount >> 3 }
            place += 8
        }
    }

    /// Whether both are the same; both may be read 7 bytes further.
    @inline(__always) static func equal(
        _ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int
    ) -> Bool {
        var done = 0
        while done + 8 <= count {
            if load(one + done) != load(other + done) { return false }
            done += 8
        }
        if done == count { return true }
        return (load(one + done) ^ load(other + done)) << UInt64(64 - 8 * (count - done)) == 0
    }

    /// The first such byte.
    static func first(
        _ byte: UInt8, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        memchr(start, Int32(byte), end - start).map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
    }

    /// The last such byte.
    static func last(
        _ byte: UInt8, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        var place = end
        while place > start {
            place -= 1
            if place.pointee == byte { return place }
        }
        return nil
    }

    /// After the next line end; `end` where there is none.
    static func nextLine(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        first(UInt8(ascii: "\n"), from: start, to: end).map { $0 + 1 } ?? end
    }
}
