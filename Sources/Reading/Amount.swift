/// A number as people write it in a table: `12%`, `1,234.5`, `$0.0031`, `−3`, or a word for "not measured".
package enum Amount: Hashable, Sendable {
    /// A number, and whether a percent sign stood behind it.
    case number(Double, isPercent: Bool)
    /// Not measured.
    case missing

    /// Words that mean "not measured"; case doesn't matter.
    package static let missingWords: Set<String> = ["", "n/a", "na", "-", "null"]

    /// Reads `text`; nil when it is neither a number nor a word for a missing one.
    package init?(_ text: String, missing: Set<String> = missingWords, style: NumberStyle = .plain) {
        var rest = PlainName.trimmed(text)
        if missing.contains(rest.lowercased()) {
            self = .missing
            return
        }
        var isNegative = false
        for sign in ["-", "\u{2212}"] where rest.hasPrefix(sign) {
            isNegative = true
            rest.removeFirst()
            break
        }
        if let sign = CurrencySign(in: rest) {
            rest = rest.hasPrefix(sign.text) ? String(rest.dropFirst(sign.text.count)) : rest
            rest = rest.hasSuffix(sign.text) ? String(rest.dropLast(sign.text.count)) : rest
            rest = PlainName.trimmed(rest)
        }
        let isPercent = rest.hasSuffix("%")
        if isPercent { rest.removeLast() }
        guard let number = Amount.number(PlainName.trimmed(rest), style) else { return nil }
        self = .number(isNegative ? -number : number, isPercent: isPercent)
    }

    /// Digits as `style` groups them, and nothing that only a computer calls a number, such as `nan` or `0x1p3`.
    private static func number(_ text: String, _ style: NumberStyle) -> Double? {
        guard let bare = style.bare(text), let number = Double(bare), number.isFinite else { return nil }
        return number
    }
}
