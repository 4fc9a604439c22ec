/// JSON by RFC 8259, read strictly and with places: a name that stands twice, a trailing comma or a number that no
/// double holds is an error with line and column. A byte-order mark before it is fine.
public enum JSON {
    /// How deep lists and maps may nest.
    public static let deepest = 200

    /// The value; nil with one message when the text is broken.
    public static func read(_ file: TextFile) -> (Value?, [Diagnostic]) {
        if let mistake = file.mistake { return (nil, [mistake]) }
        var parser = JSONParser(file: file)
        do { return (try parser.document(), []) } catch { return (nil, [error]) }
    }

    /// JSON as other tools write it: `NaN` and `Infinity`, which no standard knows, read as nothing, and of a name that
    /// stands twice the last counts, as in most readers. Each is named by a warning; nil with one error when the text is
    /// broken otherwise.
    public static func readForeign(_ file: TextFile) -> (Value?, [Diagnostic]) {
        if let mistake = file.encodingMistake { return (nil, [mistake]) }
        return foreign(JSONParser(file: file, isForeign: true))
    }

    /// The same of a file with one value a line, with the line of each; empty lines are skipped.
    public static func readForeignLines(_ file: TextFile) -> [(line: Int, value: Value?, mistakes: [Diagnostic])] {
        if let mistake = file.encodingMistake { return [(mistake.place.line, nil, [mistake])] }
        var list: [(line: Int, value: Value?, mistakes: [Diagnostic])] = []
        let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            var bytes = Array(line)
            if index == 0, bytes.starts(with: TextFile.byteOrderMark) { bytes.removeFirst(3) }
            guard bytes.contains(where: { ![9, 13, 32].contains($0) }) else { continue }
            let (value, mistakes) = foreign(JSONParser(file: file, isForeign: true, bytes: bytes, line: index + 1))
            list.append((index + 1, value, mistakes))
        }
        return list
    }

    private static func foreign(_ parser: JSONParser) -> (Value?, [Diagnostic]) {
        var parser = parser
        do {
            let value = try parser.document()
            return (value, parser.repairs)
        } catch { return (nil, [error]) }
    }
}

/// One pass over the bytes. Lines are counted on the way, so that a place costs only its own line.
struct JSONParser {
    private let file: TextFile
    private let bytes: [UInt8]
    private var index: Int
    private var line = 1
    // Columns are counted on from the last place, which stands before ASCII: a long line is not counted again for
    // each value in it.
    private var counted: Int
    private var column = 1
    /// Whether what other tools write against the standard is mended, and named in `repairs`.
    private let isForeign: Bool
    private(set) var repairs: [Diagnostic] = []

    /// A parser of a part of `file` that begins in `line`.
    init(file: TextFile, isForeign: Bool, bytes: [UInt8], line: Int) {
        self.file = file
        self.isForeign = isForeign
        self.bytes = bytes
        self.line = line
        index = 0
        counted = 0
    }

    init(file: TextFile, isForeign: Bool = false) {
        self.file = file
        self.isForeign = isForeign
        bytes = file.bytes
        index = bytes.starts(with: TextFile.byteOrderMark) ? 3 : 0
        counted = index
    }

    mutating func document() throws(Diagnostic) -> Value {
        skipSpace()
        let value = try value(depth: 0)
        skipSpace()
        guard index == bytes.count else { throw mistake("text after the end of the value", cure: "remove it") }
        return value
    }

    private mutating func value(depth: Int) throws(Diagnostic) -> Value {
        let place = here()
        guard depth < JSON.deepest else { throw mistake("nested deeper than \(JSON.deepest) levels") }
        // A NUL byte was refused before, so 0 can stand for the end.
        switch peek ?? 0 {
        case UInt8(ascii: "{"): return try object(place, depth)
        case UInt8(ascii: "["): return try array(place, depth)
        case UInt8(ascii: "\""): return .string(try string(), place)
        case UInt8(ascii: "t"): return .bool(true, try word("true", place))
        case UInt8(ascii: "f"): return .bool(false, try word("false", place))
        case UInt8(ascii: "n"): return .null(try word("null", place))
        case UInt8(ascii: "N") where isForeign: return try nothing("NaN", place)
        case UInt8(ascii: "I") where isForeign: return try nothing("Infinity", place)
        case UInt8(ascii: "-") where isForeign && bytes[index...].starts(with: Array("-I".utf8)):
            return try nothing("-Infinity", place)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(place)
        case UInt8(ascii: "'"): throw mistake("a value was expected", cure: "write \" in place of '")
        case 0: throw mistake("a value was expected", cure: "add what is missing: the file may be cut")
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            throw mistake("a value was expected", cure: "remove the comma before it")
        default: throw mistake("a value was expected", cure: "write text in double quotes, or a number with a point")
        }
    }

    private mutating func object(_ place: Place, _ depth: Int) throws(Diagnostic) -> Value {
        var members: [Value.Member] = []
        var lines: [String: Int] = [:]
        index += 1
        skipSpace()
        if peek == UInt8(ascii: "}") {
            index += 1
            return .object([], place)
        }
        while true {
            guard peek == UInt8(ascii: "\"") else {
                throw mistake(
                    "a name in quotes was expected",
                    cure: peek == UInt8(ascii: "}") ? "remove the comma before }" : "write the name in double quotes")
            }
            let start = here()
            let key = try string()
            let keyPlace = Place(line: start.line, column: start.column, length: key.count + 2)
            if let first = lines[key] {
                let twice = "the name '\(key)' stands twice, first in line \(first)"
                guard isForeign else {
                    throw file.diagnostic(.error, at: keyPlace, twice, cure: "keep one of the two")
                }
                repairs.append(file.diagnostic(.warning, at: keyPlace, twice + "; the last counts"))
                members.removeAll { $0.key == key }
            }
            lines[key] = start.line
            skipSpace()
            guard peek == UInt8(ascii: ":") else {
                throw mistake("a colon was expected after the name", cure: "write ':' here")
            }
            index += 1
            skipSpace()
            members.append(.init(key: key, keyPlace: keyPlace, value: try value(depth: depth + 1)))
            skipSpace()
            if try isClosed(by: UInt8(ascii: "}")) { return .object(members, place) }
        }
    }

    private mutating func array(_ place: Place, _ depth: Int) throws(Diagnostic) -> Value {
        var values: [Value] = []
        index += 1
        skipSpace()
        if peek == UInt8(ascii: "]") {
            index += 1
            return .array([], place)
        }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if try isClosed(by: UInt8(ascii: "]")) { return .array(values, place) }
        }
    }

    /// After a member: true at the closing bracket, false after a comma with the next member's first byte in view.
    private mutating func isClosed(by closing: UInt8) throws(Diagnostic) -> Bool {
        if peek == closing {
            index += 1
            return true
        }
        guard peek == UInt8(ascii: ",") else {
            let mark = Character(UnicodeScalar(closing))
            throw mistake(
                "a comma or '\(mark)' was expected",
                cure: peek == nil ? "add '\(mark)': the file may be cut" : "part entries with a comma")
        }
        index += 1
        skipSpace()
        return false
    }

    private mutating func word(_ word: StaticString, _ place: Place) throws(Diagnostic) -> Place {
        let letters = Array(word.description.utf8)
        guard bytes[index...].starts(with: letters) else { throw mistake("a value was expected") }
        index += letters.count
        return Place(line: place.line, column: place.column, length: letters.count)
    }

    /// A word for what is no number, read as nothing.
    private mutating func nothing(_ word: StaticString, _ place: Place) throws(Diagnostic) -> Value {
        let place = try self.word(word, place)
        repairs.append(file.diagnostic(.warning, at: place, "\(word) is no number; it reads as nothing"))
        return .null(place)
    }

    private mutating func number(_ place: Place) throws(Diagnostic) -> Value {
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

    private mutating func string() throws(Diagnostic) -> String {
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

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                column = 1
                counted = index + 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            default: return
            }
            index += 1
        }
    }

    private mutating func here() -> Place {
        column += String(decoding: bytes[counted..<index], as: UTF8.self).count
        counted = index
        return Place(line: line, column: column)
    }

    private mutating func mistake(_ message: String, cure: String? = nil) -> Diagnostic {
        file.diagnostic(.error, at: here(), message, cure: cure)
    }
}
