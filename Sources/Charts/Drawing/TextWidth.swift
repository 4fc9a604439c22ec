/// How wide words will stand, estimated without a browser: the advances of DejaVu Sans, wider than what readers mostly
/// have, so labels that are parted by it stay parted.
enum TextWidth {
    /// The width of `text` in units of the drawing, at the font size `size`.
    static func of(_ text: String, size: Double, isStrong: Bool = false) -> Double {
        var thousandths = 0.0
        var isPlain = true
        for byte in text.utf8 {
            guard (32..<127).contains(byte) else {
                isPlain = false
                break
            }
            thousandths += ascii[Int(byte) - 32]
        }
        if !isPlain {
            thousandths = Pictographs.spelled(text).unicodeScalars.reduce(0.0) { $0 + advance($1) }
        }
        return thousandths / 1000 * size * (isStrong ? 1.13 : 1)
    }

    /// `text`, cut with an ellipsis where it would be wider than `width`.
    static func fit(_ text: String, into width: Double, size: Double, isStrong: Bool = false) -> String {
        if of(text, size: size, isStrong: isStrong) <= width { return text }
        var kept = Pictographs.spelled(text)
        while !kept.isEmpty {
            kept.removeLast()
            let shown = kept.trimmingEnd + "\u{2026}"
            if of(shown, size: size, isStrong: isStrong) <= width { return shown }
        }
        return "\u{2026}"
    }

    /// A name, cut in its middle where it would be wider than `width`: names of a family differ at their ends. Of
    /// "from \u{2192} to" each half is cut; a sentence loses its end.
    static func fitName(_ name: String, into width: Double, size: Double) -> String {
        if of(name, size: size) <= width { return name }
        let arrow = " \u{2192} "
        if let place = name.firstRange(of: arrow) {
            let halves = (String(name[..<place.lowerBound]), String(name[place.upperBound...]))
            let room = width - of(arrow, size: size)
            let first = fitName(halves.0, into: max(room / 2, room - of(halves.1, size: size)), size: size)
            return first + arrow + fitName(halves.1, into: room - of(first, size: size), size: size)
        }
        guard name.count(where: { $0 == " " }) < 5 else { return fit(name, into: width, size: size) }
        let all = Array(Pictographs.spelled(name))
        var kept = all.count - 1
        while kept > 4 {
            let end = kept * 2 / 5
            let start = String(all.prefix(kept - end)).trimmingEnd
            let shown = start + "\u{2026}" + String(all.suffix(end))
            if of(shown, size: size) <= width { return shown }
            kept -= 1
        }
        return fit(name, into: width, size: size)
    }

    /// `text` in at most `count` lines no wider than `width`, broken at spaces; the last is cut where it must be.
    static func lines(_ text: String, width: Double, size: Double, most count: Int = 2) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if line.isEmpty || lines.count + 1 >= count || of(longer, size: size) <= width {
                line = longer
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map { fit($0, into: width, size: size) }
    }

    private static func advance(_ scalar: Unicode.Scalar) -> Double {
        let value = scalar.value
        if (32..<127).contains(value) { return ascii[Int(value) - 32] }
        switch value {
        case 0xA0: return 318
        case 0x202F: return 200
        case 0x2013, 0xB7: return 500
        case 0xAD, 0x200B...0x200F, 0x2060...0x2069, 0xFE00...0xFE0F: return 0
        case 0x2190...0x22FF, 0x2026, 0x2014: return 1000
        case 0x300...0x36F: return 0
        case 0xA1...0x24F: return 790
        case 0x250...0x52F: return 860
        case 0x590...0x8FF: return 700
        case 0x900...0x109F: return 900
        case 0x2600...0x27BF: return 1250
        default: return 1080
        }
    }

    /// Thousandths of an em, from the space to the tilde.
    private static let ascii: [Double] = [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
        636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656,
        557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613,
        635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818,
        592, 592, 525, 636, 337, 636, 838,
    ]
}

extension String {
    fileprivate var trimmingEnd: String {
        var rest = Substring(self)
        while rest.last == " " || rest.last == "\u{A0}" { rest = rest.dropLast() }
        return String(rest)
    }
}
