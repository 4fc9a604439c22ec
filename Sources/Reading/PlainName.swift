import Documents

/// A name as people type it: what nobody can see in it must not make two things of one.
package enum PlainName {
    /// `text` without blanks at its ends, whatever kind they are of.
    package static func trimmed(_ text: String) -> String {
        guard let first = text.first, let last = text.last, isBlank(first) || isBlank(last) else { return text }
        let rest = text.drop(while: isBlank)
        return String(rest.prefix(rest.count - rest.reversed().prefix(while: isBlank).count))
    }

    /// The message about a character that can't be seen in `name`, or looks like another; nil when there is none.
    package static func mistake(_ name: String, what: String) -> (message: String, cure: String)? {
        guard let scalar = name.unicodeScalars.first(where: { kind(of: $0) != nil }), let kind = kind(of: scalar)
        else { return nil }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return (
            "\(what) holds \(kind) (\(code))\(isControl(scalar) ? "" : ": it looks like another name and isn't")",
            isBlank(Character(scalar)) ? "write an ordinary blank in its place" : "take it out, or type the name anew"
        )
    }

    /// What two names that look alike have in common: letters without their case, no blanks, one kind of dash.
    package static func likeness(_ name: String) -> String {
        String(
            name.lowercased().compactMap { character -> Character? in
                if isBlank(character) || character == "_" { return nil }
                return dashes.contains(character) ? "-" : character
            })
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    private static func kind(of scalar: Unicode.Scalar) -> String? {
        if isControl(scalar) { return "a control character" }
        if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format {
            return joiners.contains(scalar.value) ? nil : "an invisible character"
        }
        guard scalar != " ", scalar.properties.isWhitespace else { return nil }
        return scalar.value == 0xA0 || scalar.value == 0x202F ? "a no-break blank" : "an unusual blank"
    }

    private static func isBlank(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }

    /// Joiners and selectors within emoji and some scripts are part of what is seen.
    private static let joiners: Set<UInt32> = [0x200C, 0x200D, 0xFE0E, 0xFE0F]
    private static let dashes: Set<Character> = ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}"]
}
