/// How a table writes its numbers: `1,234.5` where nothing else is said, `1.234,5` or `1 234,5` in many countries.
package struct NumberStyle: Hashable, Sendable {
    /// What stands before the fraction.
    package let decimal: Character
    /// What stands between groups of three digits.
    package let thousands: Character

    /// `1,234.5`.
    package static let plain = NumberStyle(decimal: ".", thousands: ",")

    /// Makes a style.
    package init(decimal: Character, thousands: Character) {
        self.decimal = decimal
        self.thousands = thousands
    }

    /// What `thousands` may be written as: a blank may also be narrow or unbreakable, an apostrophe curved.
    package static func spellings(of thousands: Character) -> Set<Character> {
        if blanks.contains(thousands) { return blanks }
        return apostrophes.contains(thousands) ? apostrophes : [thousands]
    }

    /// `text`, unsigned, with a decimal point and without groups; nil when it breaks this style. An exponent may follow.
    func bare(_ text: String) -> String? {
        let marks = Self.spellings(of: thousands)
        var groups: [Int] = [0]
        var digits = ""
        var rest = text[...]
        while let first = rest.first, Self.isDigit(first) || marks.contains(first) && first != decimal {
            if Self.isDigit(first) {
                groups[groups.count - 1] += 1
                digits.append(first)
            } else {
                groups.append(0)
            }
            rest = rest.dropFirst()
        }
        if groups.count > 1 {
            // `0,784` is no 784: nobody writes thousands with a 0 before them.
            guard digits.first != "0", (1...3).contains(groups[0]), groups.dropFirst().allSatisfy({ $0 == 3 }) else {
                return nil
            }
        }
        if rest.first == decimal {
            let fraction = rest.dropFirst().prefix(while: Self.isDigit)
            digits += "." + fraction
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard digits.contains(where: Self.isDigit) else { return nil }
        if rest.isEmpty { return digits }
        guard rest.first == "e" || rest.first == "E" else { return nil }
        var power = rest.dropFirst()
        if power.first == "-" || power.first == "+" { power = power.dropFirst() }
        return !power.isEmpty && power.allSatisfy(Self.isDigit) ? digits + rest : nil
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static let blanks: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
    private static let apostrophes: Set<Character> = ["'", "\u{2019}"]
}
