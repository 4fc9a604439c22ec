/// A number as it stands in a formula: exact enough to compute with again.
public enum FormulaNumber {
    /// At most six decimals, without zeros behind: "2.5", "1900000".
    public static func text(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        let scaled = Int64((value * 1e6).rounded())
        var decimals = String(scaled.magnitude % 1_000_000)
        decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
        while decimals.hasSuffix("0") { decimals.removeLast() }
        let whole = String(scaled.magnitude / 1_000_000)
        return (scaled < 0 ? "\u{2212}" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
    }
}
