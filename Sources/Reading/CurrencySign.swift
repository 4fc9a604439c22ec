import Portfolio

/// A sign of money beside a number: an amount in euros is no amount in dollars.
package struct CurrencySign: Hashable {
    /// As written, such as `€` or `US$`.
    package let text: String
    /// The currencies that it may stand for, the likeliest first.
    package let codes: [String]

    /// The sign that stands before or behind the number in `amount`; nil when there is none.
    package init?(in amount: String) {
        // Most amounts are digits from end to end.
        guard let first = amount.utf8.first, let last = amount.utf8.last,
            !(Self.isPlain(first) && Self.isPlain(last))
        else { return nil }
        let bare = amount.filter { !$0.isWhitespace && $0 != "-" && $0 != "\u{2212}" }
        guard let sign = Self.all.first(where: { bare.hasPrefix($0.text) || bare.hasSuffix($0.text) }) else {
            return nil
        }
        self = sign
    }

    /// The sign, or the word for a currency, that stands in a column of units; nil when `unit` is none.
    package init?(unit: String) {
        let words = ["euro": "€", "euros": "€", "dollar": "$", "dollars": "$", "pound": "£", "pounds": "£", "yen": "¥"]
        let text = words[unit.lowercased()] ?? unit
        guard let sign = Self.all.first(where: { $0.text == text }) else { return nil }
        self = sign
    }

    private init(_ text: String, _ codes: [String]) {
        self.text = text
        self.codes = codes
    }

    /// The currency that it stands for; nil when there are several as likely.
    package var code: String? { codes.count == 1 || text == "$" ? codes.first : nil }

    /// The cure for an amount of money in another currency than the site's: `code` is what it seems to be in.
    package static func cure(_ code: String?, site: Currency) -> String {
        "\(code.map { "set currency: \($0)" } ?? "set the currency") in site.yml, or convert the amounts to \(site.code)"
    }

    /// What is wrong with a sign of money beside a figure of `indicator`, and the cure; nil when there is none or it fits.
    package static func mistake(_ text: String, _ indicator: Indicator, site: Currency) -> (
        message: String, cure: String
    )? {
        guard let sign = CurrencySign(in: text) else { return nil }
        guard indicator.unit == .moneyPerThousand else {
            return ("\(indicator.id.name) is no amount of money, but '\(sign.text)' stands beside it", "remove it")
        }
        guard !sign.codes.contains(site.code) else { return nil }
        return ("'\(sign.text)' stands beside the amount, but its unit is \(site.code)", cure(sign.code, site: site))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "%")
    }

    /// Every sign that is known, longer ones first: `US$` ends with `$`.
    package static let all = [
        CurrencySign("US$", ["USD"]), CurrencySign("A$", ["AUD"]), CurrencySign("AU$", ["AUD"]),
        CurrencySign("C$", ["CAD"]), CurrencySign("CA$", ["CAD"]), CurrencySign("HK$", ["HKD"]),
        CurrencySign("NZ$", ["NZD"]), CurrencySign("S$", ["SGD"]), CurrencySign("R$", ["BRL"]),
        CurrencySign("$", ["USD", "AUD", "CAD", "HKD", "MXN", "NZD", "SGD"]), CurrencySign("€", ["EUR"]),
        CurrencySign("£", ["GBP"]), CurrencySign("¥", ["JPY", "CNY"]), CurrencySign("₹", ["INR"]),
    ].sorted { $0.text.count > $1.text.count }
}
