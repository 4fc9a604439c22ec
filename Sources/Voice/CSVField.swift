/// A field of a CSV file (RFC 4180): the one place that says how words and numbers stand in every table.
public enum CSVField {
    /// Words: quoted where needed. What a spreadsheet would take for a formula gets an apostrophe before it; control
    /// characters become U+FFFD, as they do on a page.
    public static func text(_ words: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in words.unicodeScalars { plain.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        let safe = startsFormula(plain) ? "'" + String(plain) : String(plain)
        guard needsQuotes(safe.unicodeScalars) else { return safe }
        // By scalars: a quote that carries a combining mark is one character, but still a quote to a reader of CSV.
        var quoted = String.UnicodeScalarView()
        quoted.append("\"")
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }

    /// A number in full: the shortest text that reads back, `76` for 76.0; empty for none and for what isn't finite.
    ///
    /// What binary arithmetic leaves of a short decimal is no digit of the figure: 397044.00000000006 is `397044`.
    public static func number(_ number: Double?) -> String {
        guard let number, number.isFinite else { return "" }
        let clean = dusted(number)
        if clean == clean.rounded(), abs(clean) < 1e15 { return String(Int64(clean)) }
        return positional("\(clean)")
    }

    /// A whole number; empty for none.
    public static func number(_ number: Int?) -> String { number.map { String($0) } ?? "" }

    /// A row of fields that are already quoted, with its end.
    public static func row(_ fields: some Sequence<String>) -> String { fields.joined(separator: ",") + "\r\n" }

    /// Line ends and tabs may stand in a quoted field; all else below a space is for machines of the past.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0: true
        default: false
        }
    }

    /// Spreadsheets skip blanks before a sign, and some take full-width signs for the plain ones.
    private static func startsFormula(_ scalars: String.UnicodeScalarView) -> Bool {
        guard let first = scalars.first else { return false }
        if "\t\r\n".unicodeScalars.contains(first) { return true }
        let seen = scalars.first { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
        return seen.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
    }

    private static func needsQuotes(_ scalars: String.UnicodeScalarView) -> Bool {
        guard let first = scalars.first, let last = scalars.last else { return false }
        return first == " " || last == " " || scalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
    }

    /// The decimal of at most nine digits that the number stands for, where arithmetic left it within 1e-13 of one.
    private static func dusted(_ number: Double) -> Double {
        let size = abs(number)
        guard size > 1e-9, size < 1e15 else { return number }
        var scale = 1.0
        while size * scale < 1e8, scale < 1e18 { scale *= 10 }
        // Both are whole and exact, so the quotient is the double nearest to the decimal.
        let decimal = (number * scale).rounded() / scale
        return abs(decimal - number) <= size * 1e-13 ? decimal : number
    }

    /// "2.5e-05" as `0.000025`: not every reader of tables knows exponents. Beyond 15 zeros the exponent stays.
    private static func positional(_ text: String) -> String {
        let parts = text.split(separator: "e", maxSplits: 1)
        guard parts.count == 2, let exponent = Int(parts[1]), (-15..<0).contains(exponent) else { return text }
        let sign = parts[0].hasPrefix("-") ? "-" : ""
        let digits = parts[0].filter { $0.isASCII && $0.isNumber }
        let zeros = digits.hasSuffix("0") && parts[0].hasSuffix(".0") ? digits.dropLast() : digits[...]
        return sign + "0." + String(repeating: "0", count: -exponent - 1) + zeros
    }
}
