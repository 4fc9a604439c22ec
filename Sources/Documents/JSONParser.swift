/// One pass over the bytes. Lines are counted on the way, so that a place costs only its own line.
struct JSONParser {
    let file: TextFile
    let bytes: [UInt8]
    var index: Int
    private var line = 1
    // Columns are counted on from the last place, which stands before ASCII: a long line is not counted again for
    // each value in it.
    private var counted: Int
    private var column = 1
    /// Whether what other tools write against the standard is mended, and named in `repairs`.
    let isForeign: Bool
    var repairs: [Diagnostic] = []

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

    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

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

    mutating func here() -> Place {
        column += String(decoding: bytes[counted..<index], as: UTF8.self).count
        counted = index
        return Place(line: line, column: column)
    }

    mutating func mistake(_ message: String, cure: String? = nil) -> Diagnostic {
        file.diagnostic(.error, at: here(), message, cure: cure)
    }
}
