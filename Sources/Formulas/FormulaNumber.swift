/// A number as it stands in a formula: exact enough to compute with again.
public enum FormulaNumber {
    /// At most six decimals, without zeros behind, thousands parted by commas: "2.5", "1,900,000".
    public static func text(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        let scaled = Int64((value * 1e6).rounded())
        var decimals = String(scaled.magnitude % 1_000_000)
        decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
        while decimals.hasSuffix("0") { decimals.removeLast() }
        let whole = grouped(scaled.magnitude / 1_000_000)
        return (scaled < 0 ? "\u{2212}" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
    }

    /// A whole number, thousands parted by commas: "26,496".
    public static func count(_ value: Int) -> String {
        (value < 0 ? "\u{2212}" : "") + grouped(UInt64(value.magnitude))
    }

    private static func grouped(_ value: UInt64) -> String {
        let digits = String(value)
        guard digits.utf8.count > 3 else { return digits }
        var bytes: [UInt8] = []
        let first = digits.utf8.count % 3
        for (index, digit) in digits.utf8.enumerated() {
            if index > 0, index % 3 == first { bytes.append(0x2C) }
            bytes.append(digit)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
