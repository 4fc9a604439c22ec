/// Numbers in digits by the report's rules: true minus, groups of thousands, rounded to what is known.
enum Digits {
    /// Decimal places that an interval's half-width reaches: one digit of it, two when it starts with 1 or 2.
    static func places(for half: Double, most: Int) -> Int {
        guard half.isFinite, half > 0 else { return most }
        for places in 0...most where half * scale(places) >= 2.95 { return places }
        return most
    }

    /// With so many decimals, a true minus and no groups.
    static func fixed(_ value: Double, _ places: Int, signed: Bool = false) -> String {
        text(value, places, signed: signed, groups: false)
    }

    /// With so many decimals, a true minus and groups of thousands.
    static func grouped(_ value: Double, _ places: Int, signed: Bool = false) -> String {
        text(value, places, signed: signed, groups: true)
    }

    /// Money: "$31k", "$1.2M", "$2.50", "$0.0031"; other currencies with their letters before.
    static func money(_ value: Double, half: Double?, _ code: String, signed: Bool = false) -> String {
        let symbols = ["USD": "$", "EUR": "€", "GBP": "£"]
        let symbol = symbols[code] ?? code + "\u{a0}"
        let size = abs(value)
        let sign = value < 0 ? "\u{2212}" : (signed && value > 0 ? "+" : "")
        let amount: String
        if size >= 999_500 {
            amount = fixed(size / 1e6, places(for: (half ?? 5e4) / 1e6, most: 2)) + "M"
        } else if size >= 10_000 || (size >= 1000 && (half ?? 0) >= 100) {
            amount = fixed(size / 1000, places(for: (half ?? 1000) / 1000, most: 1)) + "k"
        } else if size >= 100 {
            amount = grouped(size, 0)
        } else if size >= 0.1 || size == 0 {
            amount = fixed(size, 2)
        } else {
            amount = fixed(size, 4)
        }
        return sign + symbol + amount
    }

    private static func scale(_ places: Int) -> Double { (0..<places).reduce(1.0) { scale, _ in scale * 10 } }

    private static func text(_ value: Double, _ places: Int, signed: Bool, groups: Bool) -> String {
        guard value.isFinite, abs(value) < 1e15 else {
            return value > 0 ? "∞" : value < 0 ? "\u{2212}∞" : "not a number"
        }
        let scaled = (abs(value) * scale(places)).rounded(.toNearestOrAwayFromZero)
        var digits = String(UInt64(scaled))
        if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
        var whole = String(digits.dropLast(places))
        if groups, whole.count > 3 {
            var grouped = ""
            for (index, digit) in whole.enumerated() {
                if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
                grouped.append(digit)
            }
            whole = grouped
        }
        let fraction = places > 0 ? "." + digits.suffix(places) : ""
        let sign = scaled == 0 ? "" : value < 0 ? "\u{2212}" : signed ? "+" : ""
        return sign + whole + fraction
    }
}
