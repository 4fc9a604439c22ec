/// Counts, times, shares, points and ratios as the report says them.
public enum Figures {
    /// A count: "41,200".
    public static func count(_ value: Double) -> String { Digits.fixed(value) }

    /// A large count, short: "41.2k", "1.2M"; under ten thousand in full.
    public static func shortCount(_ value: Double) -> String {
        let size = abs(value)
        if size >= 999_500 { return Digits.short(value / 1e6, places: 1) + "M" }
        if size >= 10_000 { return Digits.short(value / 1e3, places: size < 99_950 ? 1 : 0) + "k" }
        return Digits.fixed(value)
    }

    /// A latency given in milliseconds: "542 ms" under a second, "1.04 s" from there.
    public static func latency(milliseconds value: Double) -> String {
        let parts = latencyParts(milliseconds: value)
        return parts.number + parts.unit
    }

    /// The same as its number and its unit, which begins with a space that doesn't break.
    public static func latencyParts(milliseconds value: Double) -> (number: String, unit: String) {
        guard value.isFinite else { return ("unknown", "") }
        return abs(value) < 999.5
            ? (Digits.short(value, places: abs(value) < 10 ? 1 : 0), Digits.noBreakSpace + "ms")
            : (Digits.fixed(value / 1000, places: 2), Digits.noBreakSpace + "s")
    }

    /// A share (0 to 1) as percent: "97.3%"; never 0% or 100% unless it is exactly that.
    public static func share(_ value: Double, places: Int = 1) -> String {
        guard value.isFinite else { return "unknown" }
        let text = Digits.fixed(value * 100, places: places)
        let step = Digits.fixed(smallest(places), places: places)
        if value > 0 && text == Digits.fixed(0, places: places) { return "<" + step + "%" }
        if value < 1 && text == Digits.fixed(100, places: places) {
            return ">" + Digits.fixed(100 - smallest(places), places: places) + "%"
        }
        return text + "%"
    }

    /// A difference of shares, given in points: "+1.8 points", "\u{2212}0.7 points".
    public static func points(_ value: Double, known: Precision = Precision(places: 1)) -> String {
        let text = Digits.signed(value, places: max(known.places, 0))
        return text + Digits.noBreakSpace + (Digits.trimmed(text) == "+1" ? "point" : "points")
    }

    /// A change by the ratio `after / before`, in percent with its direction: "36% less", "12% more", "as much".
    public static func change(ratio: Double) -> String {
        guard ratio.isFinite else { return "unknown" }
        let percent = abs(ratio - 1) * 100
        let text = Digits.short(percent, places: percent < 1 ? 1 : 0)
        if text == "0" { return "as much" }
        return text + "%" + (ratio < 1 ? " less" : " more")
    }

    /// An estimate rounded to what its interval tells: 77.93 with 76.8 to 79.0 is "77.9".
    public static func estimate(_ value: Double, low: Double, high: Double) -> String {
        Digits.fixed(value, places: Precision(low: low, high: high).places)
    }

    /// A range in running text: "24 to 38".
    public static func range(_ low: Double, _ high: Double) -> String {
        ends(low, high).joined(separator: " to ")
    }

    private static func ends(_ low: Double, _ high: Double) -> [String] {
        let places = min(Precision(low: low, high: high).places, 6)
        return [low, high].map { Digits.fixed($0, places: places) }
    }

    private static func smallest(_ places: Int) -> Double {
        (0..<max(places, 0)).reduce(1.0) { step, _ in step / 10 }
    }
}
