import Documents
import Portfolio

/// The cure for a unit that isn't an indicator's: what the word means, never another unit with the same number.
package struct UnitWords {
    package let indicator: Indicator
    package let currency: Currency

    /// The words for units of `indicator`; amounts are in `currency`.
    package init(indicator: Indicator, currency: Currency) {
        self.indicator = indicator
        self.currency = currency
    }

    /// How to mend `unit`, which is none of the indicator's.
    package func cure(_ unit: String) -> String {
        let names = MeasuredUnit.units(of: indicator, currency: currency).map(\.name)
        let word = unit.lowercased().filter { !$0.isWhitespace }
        if indicator.unit == .moneyPerThousand {
            if let bare = Self.perThousand.first(where: { word.hasSuffix($0) }), word.count > bare.count {
                // `USD/1k` says twice what the indicator is per.
                let money = unit.filter { !$0.isWhitespace }.prefix(word.count - bare.count)
                return String(money).uppercased() == currency.code ? "write '\(currency.code)'" : cure(String(money))
            }
            if let sign = CurrencySign(unit: unit) {
                return sign.codes.contains(currency.code)
                    ? "write '\(currency.code)'" : CurrencySign.cure(sign.code, site: currency)
            }
            if unit == unit.uppercased(), let other = Currency(unit) {
                return CurrencySign.cure(other.code, site: currency)
            }
            if word == currency.code.lowercased() { return "write '\(currency.code)'" }
            return "convert the amounts to \(currency.code), and write that"
        }
        if let meant = Self.synonyms[word], names.contains(meant) { return "write '\(meant)'" }
        let convert = "convert the values to \(names.joined(separator: " or ")), and write that"
        // `us` is near `ms`, and a thousandth of it.
        guard unit.count > 3 || names.contains(word), !Self.others.contains(word) else { return convert }
        return NearMiss.question(unit, among: names) ?? convert
    }

    /// Other words for a unit.
    private static let synonyms = [
        "sec": "s", "secs": "s", "second": "s", "seconds": "s", "msec": "ms", "msecs": "ms", "milli": "ms",
        "millis": "ms", "millisecond": "ms", "milliseconds": "ms", "pct": "percent", "%": "percent",
        "percentage": "percent", "prozent": "percent", "fraction": "share", "ratio": "share", "proportion": "share",
        "point": "points", "pp": "points", "number": "count", "rps": "per second", "qps": "per second",
        "1/s": "per second", "/s": "per second", "persec": "per second", "1/year": "per year", "/year": "per year",
        "yearly": "per year", "peryear": "per year", "persecond": "per second", "h": "hours", "hr": "hours",
        "hrs": "hours", "hour": "hours",
    ]

    /// How people write that an amount is for 1,000 requests.
    private static let perThousand = ["/", "per"].flatMap { per in
        ["1krequests", "1000requests", "1,000requests", "1kreq", "1k", "1000", "1,000"].map { per + $0 }
    }

    /// Units that would need another number, however near their words are.
    private static let others: Set<String> = [
        "minute", "minutes", "mins", "microsecond", "microseconds", "nanosecond", "nanoseconds", "days", "permille",
        "perminute", "permin", "perhour", "perday", "permonth", "perweek", "perquarter", "pertenyears",
    ]
}
