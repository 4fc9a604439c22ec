/// Words, numbers and texts.
extension JSONParser {
    mutating func word(_ word: StaticString, _ place: Place) throws(Diagnostic) -> Place {
        let letters = Array(word.description.utf8)
        guard bytes[index...].starts(with: letters) else { throw mistake("a value was expected") }
        index += letters.count
        return Place(line: place.line, column: place.column, length: letters.count)
    }

    /// A word for what is no number, read as nothing.
    mutating func nothing(_ word: StaticString, _ place: Place) throws(Diagnostic) -> Value {
        let place = try self.word(word, place)
        repairs.append(file.diagnostic(.warning, at: place, "\(word) is no number; it reads as nothing"))
        return .null(place)
    }

    mutating func number(_ place: Place) throws(Diagnostic) -> Value {
        let start = index
        if peek == UInt8(ascii: "-") { index += 1 }
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else {
            throw mistake("a number was expected, without leading zeros")
        }
        if peek == UInt8(ascii: ".") {
            index += 1
            guard digits() > 0 else { throw mistake("a digit was expected after the point") }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            index += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
            guard digits() > 0 else { throw mistake("a digit was expected in the exponent") }
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        let whereItStands = Place(line: place.line, column: place.column, length: index - start)
        guard let number = Double(text), number.isFinite else {
            throw file.diagnostic(
                .error, at: whereItStands, "the number is too large", cure: "check it: no figure is that large")
        }
        return .number(number, text: text, whereItStands)
    }

    private mutating func digits() -> Int {
        let start = index
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return index - start
    }

    mutating func string() throws(Diagnostic) -> String {
        let opening = here()
        index += 1
        var out: [UInt8] = []
        while true {
            guard let byte = peek else {
                throw file.diagnostic(
                    .error, at: opening, "this quote is never closed", cure: "add the closing \"")
            }
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &out)
            case 0..<0x20: throw mistake("a control character within quotes", cure: "write \\n or \\t")
            default:
                out.append(byte)
                index += 1
            }
        }
    }

    private mutating func escape(into out: inout [UInt8]) throws(Diagnostic) {
        index += 1
        guard let byte = peek else { throw mistake("the text ends within an escape") }
        switch byte {
        case UInt8(ascii: "u"): try unicodeEscape(into: &out)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "b"): out.append(8)
        case UInt8(ascii: "f"): out.append(12)
        case UInt8(ascii: "n"): out.append(10)
        case UInt8(ascii: "r"): out.append(13)
        case UInt8(ascii: "t"): out.append(9)
        default: throw mistake("an unknown escape", cure: "write \\\\ for a backslash")
        }
        index += 1
    }

    /// Stands on the `u` before and on the last digit afterwards.
    private mutating func unicodeEscape(into out: inout [UInt8]) throws(Diagnostic) {
        let u = here()
        func half() -> Diagnostic {
            file.diagnostic(
                .error, at: Place(line: u.line, column: u.column - 1, length: 6), "half of a character",
                cure: "write the character itself")
        }
        var code = try unit()
        if (0xD800..<0xDC00).contains(code), bytes[(index + 1)...].starts(with: Array("\\u".utf8)) {
            index += 2
            let low = try unit()
            guard (0xDC00..<0xE000).contains(low) else { throw half() }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = UnicodeScalar(UInt32(code)) else { throw half() }
        out.append(contentsOf: String(Character(scalar)).utf8)
    }

    /// The four hexadecimal digits after the `u` on which it stands; it ends on the last.
    private mutating func unit() throws(Diagnostic) -> Int {
        index += 1
        let end = min(index + 4, bytes.count)
        let text = String(decoding: bytes[index..<end], as: UTF8.self)
        guard text.utf8.count == 4, text.allSatisfy(\.isHexDigit), let unit = Int(text, radix: 16) else {
            throw mistake("four hexadecimal digits were expected after \\u")
        }
        index = end - 1
        return unit
    }
}
