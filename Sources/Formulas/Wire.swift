extension Expression {
    /// The tree as JSON, for a script that evaluates it with other numbers: a number is a number, an input
    /// `{"name":…,"unit":…,"value":…}`, an operation `{"do":"add","of":[…]}`, a choice
    /// `{"if":[left,"<",right],"then":…,"else":…}`. A number that JSON can't hold is null.
    public var json: String {
        switch self {
        case .literal(let value): return Expression.number(value)
        case .input(let input):
            return "{\"name\":\(Expression.quoted(input.name)),\"unit\":\(Expression.quoted(input.unit)),"
                + "\"value\":\(Expression.number(input.value))}"
        case .operation(let operation, let operands):
            return "{\"do\":\"\(operation.rawValue)\",\"of\":[\(operands.map(\.json).joined(separator: ","))]}"
        case .choose(let left, let comparison, let right, let then, let otherwise):
            return "{\"if\":[\(left.json),\"\(comparison.rawValue)\",\(right.json)],"
                + "\"then\":\(then.json),\"else\":\(otherwise.json)}"
        }
    }

    /// The shortest text that reads back as the same number.
    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        return value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }

    /// Within a page's script element nothing may close it, so "<" is written by its number too.
    private static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = [0x22]
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0..<0x20, 0x3C, 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes + [0x22], as: UTF8.self)
    }
}
