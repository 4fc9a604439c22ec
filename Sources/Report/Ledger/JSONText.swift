/// A JSON value that is written in the order in which it was made, so that the same findings give the same bytes.
indirect enum JSONText {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONText])
    case object([(String, JSONText)])

    /// A number; null for none and for what JSON can't hold.
    static func of(_ number: Double?) -> JSONText {
        guard let number, number.isFinite else { return .null }
        return .number(number)
    }

    /// A whole number, or null.
    static func of(_ number: Int?) -> JSONText { number.map { .number(Double($0)) } ?? .null }

    /// A text, or null.
    static func of(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

    /// The text with two spaces of indent and a newline at its end.
    var bytes: [UInt8] {
        var out: [UInt8] = []
        write(into: &out, indent: 0)
        out.append(0x0A)
        return out
    }

    private func write(into out: inout [UInt8], indent: Int) {
        switch self {
        case .null: out.append(contentsOf: "null".utf8)
        case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
        case .number(let value):
            let isWhole = value == value.rounded() && abs(value) < 1e15
            out.append(contentsOf: (isWhole ? String(Int64(value)) : "\(value)").utf8)
        case .string(let text): JSONText.write(text, into: &out)
        case .array(let items):
            JSONText.list(items, "[", "]", into: &out, indent: indent) { item, out in
                item.write(into: &out, indent: indent + 1)
            }
        case .object(let members):
            JSONText.list(members, "{", "}", into: &out, indent: indent) { member, out in
                JSONText.write(member.0, into: &out)
                out.append(contentsOf: ": ".utf8)
                member.1.write(into: &out, indent: indent + 1)
            }
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: String, _ close: String, into out: inout [UInt8], indent: Int,
        _ write: (Item, inout [UInt8]) -> Void
    ) {
        out.append(contentsOf: open.utf8)
        for (index, item) in items.enumerated() {
            out.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            out.append(contentsOf: repeatElement(0x20, count: 2 * (indent + 1)))
            write(item, &out)
        }
        if !items.isEmpty {
            out.append(0x0A)
            out.append(contentsOf: repeatElement(0x20, count: 2 * indent))
        }
        out.append(contentsOf: close.utf8)
    }

    private static func write(_ text: String, into out: inout [UInt8]) {
        out.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: out.append(contentsOf: "\\\"".utf8)
            case 0x5C: out.append(contentsOf: "\\\\".utf8)
            case 0x0A: out.append(contentsOf: "\\n".utf8)
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                out.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
            default: out.append(byte)
            }
        }
        out.append(0x22)
    }
}
