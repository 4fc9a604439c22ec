import Documents

/// What to write in place of a cell that isn't a number: one cure for each way in which people write what they mean.
package enum NumberCure {
    /// The cure for `text`; nil when nobody can tell what it means.
    package static func cure(_ text: String, style: NumberStyle = .plain) -> String? {
        let text = PlainName.trimmed(text)
        if text.hasPrefix("#") { return "a spreadsheet's mistake stands here: mend it there, or write N/A" }
        if style == .plain, let point = DecimalComma.point(text) { return "write \(point) (a point, not a comma)" }
        if style.decimal == ",", case .number? = Amount(text) {
            let comma = text.replacing(",", with: "").replacing(".", with: ",")
            return "write \(comma): the decimals of this table have a comma"
        }
        for mark in [" ", "'"] as [Character] where style != NumberStyle(decimal: style.decimal, thousands: mark) {
            let other = NumberStyle(decimal: style.decimal, thousands: mark)
            if case .number(let number, let isPercent)? = Amount(text, style: other), !text.hasPrefix("$") {
                return "write \(plain(number))\(isPercent ? "%" : "") without anything between the digits"
            }
        }
        let bare = text.drop { "~≈<>≤≥=±".contains($0) || $0 == " " }
        if bare.count < text.count, case .number? = Amount(String(bare), style: style) {
            return "write the number alone, \(bare), or leave it out"
        }
        if text.contains("±") || text.contains("+/-") {
            return "write the value alone, its interval in 'low' and 'high'"
        }
        return nil
    }

    /// The cure for a count such as `12.400`, which is 12400 where a dot parts thousands; nil for anything else.
    package static func ofCount(_ text: String) -> String? {
        for mark in [".", " ", "'", ","] as [Character] {
            let style = NumberStyle(decimal: mark == "," ? "." : ",", thousands: mark)
            guard text.contains(where: { NumberStyle.spellings(of: mark).contains($0) }),
                case .number(let number, false)? = Amount(text, style: style), number == number.rounded()
            else { continue }
            return "write \(plain(number)) if '\(text)' means thousands"
        }
        return nil
    }

    /// A number without what a whole one needs not: `12400`, `0.5`, a quadrillion as its digits.
    package static func plain(_ number: Double) -> String {
        guard number == number.rounded(), abs(number) < 0x1p53 else { return "\(number)" }
        return "\(Int(number))"
    }

    /// A number in digits without what a multiplication leaves behind: `7840`, not `7840.000000000001`.
    package static func withoutDust(_ number: Double) -> String {
        let rounded = (number * 1e6).rounded() / 1e6
        return plain(abs(rounded - number) <= 1e-12 * abs(number) ? rounded : number)
    }

    /// A range in words: `0 to 100`, `0 or more`, `any number`.
    package static func words(_ range: ClosedRange<Double>) -> String {
        let most = 1e12
        if range.lowerBound <= -most, range.upperBound >= most { return "any number" }
        if range.upperBound >= most { return "\(plain(range.lowerBound)) or more" }
        if range.lowerBound <= -most { return "\(plain(range.upperBound)) or less" }
        return "\(plain(range.lowerBound)) to \(plain(range.upperBound))"
    }
}
