/// Plain decimal digits of a double: the ground of every other format, alike on every machine and in every locale.
public enum Digits {
    /// The true minus sign, U+2212.
    public static let minus = "\u{2212}"
    /// A space that doesn't break a line, U+00A0.
    public static let noBreakSpace = "\u{00A0}"

    /// `value` with `places` digits after the point (rounded half away from zero; negative `places` round to tens,
    /// hundreds, ...), a comma between thousands and a true minus; "unknown" when it is no finite number.
    public static func fixed(_ value: Double, places: Int = 0, grouped: Bool = true) -> String {
        guard value.isFinite else { return "unknown" }
        let size = abs(value)
        guard size < 1e15 else { return (value < 0 ? minus : "") + scientific(size) }
        // Doubles hold about 15 digits: no more are ever known.
        let kept = min(max(places, -14), 12)
        let power = powerOfTen(abs(kept))
        let scaled = (kept >= 0 ? size * power : size / power) * (1 + 1e-15)
        let rounded = scaled.rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e18, rounded < 9e18 else { return (value < 0 ? minus : "") + scientific(size) }
        let number = kept >= 0 ? UInt64(rounded) : UInt64(rounded) * UInt64(power)
        return written(number, isNegative: value < 0 && rounded > 0, fraction: max(kept, 0), grouped: grouped)
    }

    /// The digits of `number` with the last `fraction` after the point: byte by byte, as charts write them by the thousand.
    private static func written(_ number: UInt64, isNegative: Bool, fraction: Int, grouped: Bool) -> String {
        // 20 digits, 12 of them after a point, 6 commas, a minus of three bytes.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { buffer in
            var start = 48
            var rest = number
            var place = 0
            while rest > 0 || place <= fraction {
                if place == fraction && fraction > 0 {
                    start -= 1
                    buffer[start] = UInt8(ascii: ".")
                }
                let whole = place - fraction
                if grouped && whole > 0 && whole % 3 == 0 {
                    start -= 1
                    buffer[start] = UInt8(ascii: ",")
                }
                start -= 1
                buffer[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
                place += 1
            }
            if isNegative {
                for byte in minus.utf8.reversed() {
                    start -= 1
                    buffer[start] = byte
                }
            }
            return String(decoding: UnsafeMutableBufferPointer(rebasing: buffer[start..<48]), as: UTF8.self)
        }
    }

    /// As `fixed`, with "+" before a positive value.
    public static func signed(_ value: Double, places: Int = 0) -> String {
        let text = fixed(value, places: places)
        let isZero = !text.contains { "123456789".contains($0) }
        return value > 0 && !isZero ? "+" + text : text
    }

    /// As `fixed`, without zeros at the end of its fraction: 0.50 is "0.5", 2.0 is "2".
    public static func short(_ value: Double, places: Int) -> String {
        trimmed(fixed(value, places: places))
    }

    /// The text without zeros at the end of its fraction.
    public static func trimmed(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
        var rest = text.utf8[...]
        while rest.last == UInt8(ascii: "0") { rest = rest.dropLast() }
        if rest.last == UInt8(ascii: ".") { rest = rest.dropLast() }
        return String(Substring(rest))
    }

    /// The digits after the point that keep `count` digits of `value` that mean something.
    public static func places(of value: Double, significant count: Int) -> Int {
        count - 1 - exponent(of: value)
    }

    /// The power of ten of the first digit of `value`: 2 for 542, -3 for 0.0031; 0 for 0.
    public static func exponent(of value: Double) -> Int {
        var size = abs(value)
        guard size > 0, size.isFinite else { return 0 }
        var exponent = 0
        while size >= 10 {
            size /= 10
            exponent += 1
        }
        while size < 1 - 1e-12 {
            size *= 10
            exponent -= 1
        }
        return exponent
    }

    private static func powerOfTen(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1.0) { power, _ in power * 10 }
    }

    private static func scientific(_ size: Double) -> String {
        let exponent = exponent(of: size)
        let first = size / powerOfTen(exponent)
        return fixed(first, places: 2) + "\u{00D7}10^" + String(exponent)
    }
}
