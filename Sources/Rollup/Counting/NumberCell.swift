/// A decimal number of a log as a whole number of small units: milliseconds as nanoseconds, money as millionths.
///
/// Whole numbers add up to the same in any order and any engine. What lies beyond the last place is rounded half up.
enum NumberCell {
    /// No number of 0 or more, or too large.
    static let wrong = -1
    /// Nothing was measured: empty, or one of the words for that.
    static let missing = -2

    private static let powers: [Int] = (0...18).map { (0..<$0).reduce(1) { product, _ in product * 10 } }
    private static let words: Set<String> = ["", "-", "n/a", "na", "null", "nan", "none"]

    /// The number times ten to the power of `decimals`.
    @inline(__always) static func units(_ start: UnsafePointer<UInt8>, _ count: Int, decimals: Int) -> Int {
        var value = 0
        var index = 0
        // Up to 18 digits, nothing overflows.
        guard count > 0, count + decimals <= 18 else { return slowUnits(start, count, decimals: decimals) }
        while index < count {
            let digit = start[index] &- 0x30
            if digit > 9 { break }
            value = value &* 10 &+ Int(digit)
            index &+= 1
        }
        if index == count { return value &* power(decimals) }
        guard index > 0, start[index] == UInt8(ascii: "."), index + 1 < count, count - index - 1 <= decimals else {
            return slowUnits(start, count, decimals: decimals)
        }
        let places = count - index - 1
        index &+= 1
        while index < count {
            let digit = start[index] &- 0x30
            if digit > 9 { return slowUnits(start, count, decimals: decimals) }
            value = value &* 10 &+ Int(digit)
            index &+= 1
        }
        return value &* power(decimals &- places)
    }

    @inline(__always) private static func power(_ exponent: Int) -> Int {
        switch exponent {
        case 0: 1
        case 3: 1000
        case 6: 1_000_000
        default: powers[exponent]
        }
    }

    /// The same for any way of writing: exponents, many digits, blanks around it, words.
    static func slowUnits(_ start: UnsafePointer<UInt8>, _ count: Int, decimals: Int) -> Int {
        guard count <= 400 else { return wrong }
        var bytes = UnsafeBufferPointer(start: start, count: max(0, count))[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
        if words.contains(String(decoding: bytes, as: UTF8.self).lowercased()) { return missing }
        if bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        loop: while let byte = bytes.first {
            bytes = bytes.dropFirst()
            switch byte {
            case 0x30...0x39: digits.append(byte - 0x30)
            case UInt8(ascii: ".") where point == nil: point = digits.count
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard !bytes.isEmpty, bytes.count <= 5, let power = Int(String(decoding: bytes, as: UTF8.self)) else {
                    return wrong
                }
                exponent = power
                break loop
            default: return wrong
            }
        }
        guard !digits.isEmpty else { return wrong }
        // Digits before the decimal point of the result.
        let whole = (point ?? digits.count) + exponent + decimals
        var value = 0
        for index in 0..<max(0, whole) {
            let digit = index < digits.count ? Int(digits[index]) : 0
            if value == 0, index >= digits.count { return 0 }
            let (tenfold, tooMuch) = value.multipliedReportingOverflow(by: 10)
            guard !tooMuch, tenfold < Int.max - 10 else { return wrong }
            value = tenfold + digit
        }
        return value + (whole >= 0 && whole < digits.count && digits[whole] >= 5 ? 1 : 0)
    }
}
