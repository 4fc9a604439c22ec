/// Where the parts of a line of JSON end, found without reading what they say.
enum JSONScan {
    static let quote = UInt8(ascii: "\"")
    /// Deeper nesting is refused.
    private static let deepest = 200

    @inline(__always) static func isBare(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte &- 0x30 < 10 || byte &- 0x61 < 26
    }

    static func skipBlanks(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8> {
        var place = start
        while place < end, [0x20, 0x09, 0x0D].contains(place.pointee) { place += 1 }
        return place
    }

    /// The byte after a string's closing quote.
    static func stringEnd(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        var place = start + 1
        while true {
            place = Bytes.textEnd(place)
            guard place < end else { return nil }
            if place.pointee == quote { return place + 1 }
            guard place.pointee == UInt8(ascii: "\\") else { return nil }
            place += 2
        }
    }

    /// The byte after a value, however deep; numbers and words are judged where they are used.
    static func valueEnd(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        guard start < end else { return nil }
        if start.pointee == quote { return stringEnd(start, end) }
        guard start.pointee == UInt8(ascii: "{") || start.pointee == UInt8(ascii: "[") else {
            let close = Bytes.bareEnd(start)
            return close > start && isBare(start.pointee) ? min(close, end) : nil
        }
        var depth = 0
        var place = start
        while place < end {
            switch place.pointee {
            case quote:
                guard let after = stringEnd(place, end) else { return nil }
                place = after
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if depth > deepest { return nil }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return place + 1 }
            default: break
            }
            place += 1
        }
        return nil
    }
}
