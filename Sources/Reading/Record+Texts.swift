import Documents
import Portfolio

/// Texts, names and choices among words.
extension Record {
    /// The text of a member.
    package mutating func text(_ key: String) -> String? { text(key, .text) }

    mutating func text(_ key: String, _ shape: Questions.Shape) -> String? {
        guard let value = value(key, shape) else { return nil }
        switch value {
        case .string(let text, let place):
            guard text.count <= 2000 else {
                report(place, "'\(key)' has more than 2,000 characters", "shorten it")
                return nil
            }
            if let scalar = text.unicodeScalars.first(where: {
                $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0)
            }) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                report(
                    place,
                    "'\(key)' holds a control character (U+\(String(repeating: "0", count: 4 - digits.count))\(digits))",
                    "take it out")
                return nil
            }
            return text
        case .number(_, let text, _): return text
        case .bool(let flag, _): return flag ? "true" : "false"
        case .null, .array, .object:
            report(
                value.place, "'\(key)' is \(value.kind); text was expected", "write '\(key): ' and one text behind it")
            return nil
        }
    }

    /// A name: one line, at most 120 characters, none of which nobody can see; blanks at its ends are cut off.
    package mutating func name(_ key: String) -> String? { name(key, .name) }

    mutating func name(_ key: String, _ shape: Questions.Shape) -> String? {
        guard let text = text(key, shape) else { return nil }
        guard text.count <= 120, !text.contains(where: \.isNewline) else {
            report(value(key)?.place ?? place, "'\(key)' has at most 120 characters on one line", "shorten it")
            return nil
        }
        if let mistake = Self.quotes(text) ?? PlainName.mistake(text, what: "'\(key)'") {
            report(value(key)?.place ?? place, mistake.message, mistake.cure)
            return nil
        }
        return PlainName.trimmed(text)
    }

    /// Says that typographic quotes, which a word processor puts in, are part of a text.
    static func quotes(_ text: String) -> (message: String, cure: String)? {
        guard let bare = unquoted(text) else { return nil }
        return (
            "typographic quotes stand around '\(bare)'; here they are a part of the text",
            "write \(bare), or \"\(bare)\" with straight quotes"
        )
    }

    /// What stands between typographic quotes; nil without them.
    private static func unquoted(_ text: String) -> String? {
        let marks: Set<Character> = [
            "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{AB}", "\u{BB}",
        ]
        guard text.count > 2, let first = text.first, let last = text.last, marks.contains(first), marks.contains(last)
        else { return nil }
        let bare = text.dropFirst().dropLast()
        return bare.contains(where: marks.contains) ? nil : String(bare)
    }

    /// One of a few words.
    package mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = text(key, .choice(Choice.allCases.map(\.rawValue))) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        report(
            value(key)?.place ?? place, "'\(key)' is '\(text)'; it is one of \(words.joined(separator: ", "))",
            Self.quotes(text).map { "take the typographic quotes away: \($0.cure)" } ?? NearMiss.question(
                text, among: words)
                ?? "write one of them")
        return nil
    }
}
