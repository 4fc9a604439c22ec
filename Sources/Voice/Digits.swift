#if canImport(Glibc)
    import Glibc
#endif

/// Plain decimal digits of a double: the ground of every other format, alike on every machine and in every locale.
public enum Digits {
    /// The true minus sign, U+2212.
    public static let minus = "\u{2212}"
    /// A space that doesn't break a line, U+00A0.
    public static let noBreakSpace = "\u{00A0}"
    /// A thin space that doesn't break a line, U+202F.
    public static let thinSpace = "\u{202F}"

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
        var digits = String(UInt64(rounded))
        if kept < 0 && digits != "0" { digits += String(repeating: "0", count: -kept) }
        var fraction = ""
        if kept > 0 {
            digits = String(repeating: "0", count: max(0, kept + 1 - digits.count)) + digits
            fraction = "." + digits.suffix(kept)
            digits = String(digits.dropLast(kept))
        }
        let sign = value < 0 && rounded > 0 ? minus : ""
        return sign + (grouped ? withCommas(digits) : digits) + fraction
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
        guard text.contains(".") else { return text }
        var rest = Substring(text)
        while rest.last == "0" { rest = rest.dropLast() }
        return String(rest.last == "." ? rest.dropLast() : rest)
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

    private static func withCommas(_ digits: String) -> String {
        guard digits.count > 3 else { return digits }
        var out: [Character] = []
        for (index, digit) in digits.reversed().enumerated() {
            if index > 0 && index % 3 == 0 { out.append(",") }
            out.append(digit)
        }
        return String(out.reversed())
    }
}
