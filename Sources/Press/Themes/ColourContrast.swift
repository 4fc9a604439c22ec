/// How far two colours are apart in light, as WCAG 2.2 counts it.
package enum ColourContrast {
    /// From 1, alike, to 21, black on white, of two colours such as `#0b5c8a`; 1 where one isn't written so.
    package static func ratio(_ one: String, _ other: String) -> Double {
        guard let first = luminance(one), let second = luminance(other) else { return 1 }
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// The relative luminance of a colour, from 0 to 1.
    package static func luminance(_ colour: String) -> Double? {
        linear(colour).map { 0.2126 * $0[0] + 0.7152 * $0[1] + 0.0722 * $0[2] }
    }

    /// Red, green and blue as light, from 0 to 1; nil where the colour isn't six hexadecimal digits after a `#`.
    package static func linear(_ colour: String) -> [Double]? {
        guard colour.hasPrefix("#"), colour.utf8.count == 7, let whole = UInt32(colour.dropFirst(), radix: 16) else {
            return nil
        }
        return [16, 8, 0].map { shift in
            let part = Double((whole >> UInt32(shift)) & 255) / 255
            return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
        }
    }

    /// A number from 0 to 1 to the power of 2.4, without the C library's, which differs in the last digit by machine.
    private static func power(_ base: Double) -> Double {
        // x^2.4 = x^2 * (x^2)^(1/5), the fifth root by Newton's steps.
        let square = base * base
        var root = 1.0
        for _ in 0..<40 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }
}
