/// Amounts of money: $31k, $1.2M, $0.0031.
public enum Money {
    /// `amount` in `currency` (an ISO 4217 code), short: thousands as k, millions as M. With `known` it is rounded to
    /// that digit, else to two or three digits that mean something.
    public static func text(_ amount: Double, currency: String = "USD", known: Precision? = nil) -> String {
        guard amount.isFinite else { return "unknown" }
        let places = known?.places ?? defaultPlaces(of: amount)
        let sign = amount < 0 ? Digits.minus : ""
        let body = short(abs(amount), places: places)
        return (isZero(body) ? "" : sign) + symbol(currency) + body
    }

    /// As `text`, with "+" before more and a true minus before less.
    public static func signed(_ amount: Double, currency: String = "USD", known: Precision? = nil) -> String {
        let plain = text(amount, currency: currency, known: known)
        return amount > 0 && !isZero(plain) ? "+" + plain : plain
    }

    /// The interval in running text: "$24k to $38k".
    public static func range(_ low: Double, _ high: Double, currency: String = "USD") -> String {
        let known = Precision(low: low, high: high)
        return text(low, currency: currency, known: known) + " to " + text(high, currency: currency, known: known)
    }

    /// What stands before an amount: "$", "€", "£", "¥", or the code and a space that doesn't break.
    public static func symbol(_ currency: String) -> String {
        switch currency {
        case "USD": "$"
        case "EUR": "€"
        case "GBP": "£"
        case "JPY": "¥"
        default: currency + Digits.noBreakSpace
        }
    }

    private static func defaultPlaces(of amount: Double) -> Int {
        let size = abs(amount)
        if size == 0 { return 0 }
        if size < 0.1 { return Digits.places(of: size, significant: 2) }
        if size < 1000 { return size < 100 ? 2 : 0 }
        return Digits.places(of: size, significant: size < 1e6 && size >= 1e5 ? 3 : 2)
    }

    private static func short(_ size: Double, places: Int) -> String {
        // What rounds up to a million is one: never $1,000k.
        if size >= 999_500 {
            return Digits.short(size / 1e6, places: min(max(places + 6, 0), 2)) + "M"
        }
        if size >= 1000 {
            return Digits.short(size / 1e3, places: min(max(places + 3, 0), 1)) + "k"
        }
        let kept = size < 0.1 ? places : min(places, 2)
        return kept > 0 ? Digits.fixed(size, places: kept) : Digits.fixed(size, places: kept)
    }

    private static func isZero(_ text: String) -> Bool { !text.contains { "123456789".contains($0) } }
}
