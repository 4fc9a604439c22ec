/// A time with its unit, as in `1200 ms` or `1.2 s`.
package enum Quantity {
    /// Milliseconds; nil when `text` is no time, or negative.
    package static func milliseconds(_ text: String) -> Double? {
        for (unit, factor) in [("ms", 1.0), ("s", 1000.0)] where text.hasSuffix(unit) {
            guard case .number(let number, false)? = Amount(String(text.dropLast(unit.count))), number >= 0 else {
                return nil
            }
            return number * factor
        }
        return nil
    }
}
