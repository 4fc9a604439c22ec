/// A value to be written as JSON.
indirect enum JSONText {
    case string(String)
    case number(Double)
    case count(Int)
    case array([JSONText])
    case object([(String, JSONText)])

    /// One line.
    var flat: String {
        switch self {
        case .string(let text): Self.quoted(text)
        case .number(let number): Self.digits(number)
        case .count(let count): String(count)
        case .array(let list): "[" + list.map(\.flat).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\(Self.quoted($0.0)): \($0.1.flat)" }.joined(separator: ", ") + "}"
        }
    }

    /// The members of the top on lines of their own, and so the entries of lists of maps in them.
    var lined: String { lined(indent: "") + "\n" }

    /// The shortest digits that read back as the number; a whole number without its point.
    static func digits(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private func lined(indent: String) -> String {
        let deeper = indent + "  "
        switch self {
        case .object(let members) where indent.count < 4 && members.contains { $0.1.isLong } || indent.isEmpty:
            let lines = members.map { "\(deeper)\(Self.quoted($0.0)): \($0.1.lined(indent: deeper))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        case .array(let list) where isLong:
            return "[\n" + list.map { deeper + $0.lined(indent: deeper) }.joined(separator: ",\n") + "\n\(indent)]"
        default: return flat
        }
    }

    /// Whether it is a list of maps, or a map that holds one.
    private var isLong: Bool {
        switch self {
        case .array(let list): if case .object? = list.first { true } else { false }
        case .object(let members): members.contains { $0.1.isLong }
        case .string, .number, .count: false
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            default:
                if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
                    let digits = String(scalar.value, radix: 16)
                    out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }
}
