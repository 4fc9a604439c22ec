/// Pictographs in names, such as emoji: a drawing spells them out by their Unicode names in brackets. They come in colours
/// of their own, where colour means an action; their widths differ from machine to machine; and a picture made for the
/// mail has none where the type face has none. Pages and tables show them as they are.
enum Pictographs {
    /// `text` with each pictograph as its name: "[rocket] fast".
    static func spelled(_ text: String) -> String {
        if !text.unicodeScalars.contains(where: { isPart($0) }) { return text }
        var words = ""
        for scalar in text.unicodeScalars {
            if let letter = regionLetter(scalar) {
                words.unicodeScalars.append(letter)
            } else if isPictograph(scalar) {
                words += "[" + name(of: scalar) + "]"
            } else if !isJoint(scalar) {
                words.unicodeScalars.append(scalar)
            }
        }
        return words
    }

    /// The letters that spell a flag.
    private static func regionLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
        return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
    }

    private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F000...0x1FAFF).contains(scalar.value) && !isTone(scalar)
    }

    private static func isTone(_ scalar: Unicode.Scalar) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar.value) }

    /// What only joins or varies pictographs.
    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE0E, 0xFE0F, 0x20E3, 0xE0020...0xE007F: true
        default: isTone(scalar)
        }
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F000...0x1FAFF).contains(scalar.value) || isJoint(scalar)
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        scalar.properties.name?.lowercased() ?? "U+" + String(scalar.value, radix: 16, uppercase: true)
    }
}
