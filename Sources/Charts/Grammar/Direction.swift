/// Words from right to left within a line from left to right, such as an Arabic name before its figure. Each such stretch is
/// set apart by isolating marks, or else the figures beside it would be drawn in another order than they are written.
enum Direction {
    private static let begin: Unicode.Scalar = "\u{2068}"
    private static let end: Unicode.Scalar = "\u{2069}"

    /// `text` with its stretches from right to left set apart; the sign of what was cut belongs to its stretch.
    static func isolated(_ text: String) -> String {
        // No letter of these scripts begins with a lower byte.
        if !text.utf8.contains(where: { $0 >= 0xD6 }) { return text }
        let scalars = Array(text.unicodeScalars)
        guard scalars.contains(where: isRightToLeft) else { return text }
        var words = String.UnicodeScalarView()
        var isInside = false
        for (place, scalar) in scalars.enumerated() {
            if isInside, ends(scalars, place) {
                words.append(end)
                isInside = false
            } else if !isInside, isRightToLeft(scalar) {
                words.append(begin)
                isInside = true
            }
            words.append(scalar)
        }
        if isInside { words.append(end) }
        return String(words)
    }

    /// Whether the stretch is over before `place`: the next letter is one from left to right, or a figure.
    private static func ends(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        if isRightToLeft(scalars[place]) || scalars[place] == "\u{2026}" { return false }
        let next = scalars[place...].first { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return next.map { !isRightToLeft($0) } ?? true
    }

    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
