extension Expression {
    /// The tree as JSON, for a script that evaluates it: a number is a number, an input its name, an operation
    /// `["add",…]`, a choice `["if",left,"<",right,then,otherwise]`. A number that JSON can't hold is null.
    ///
    /// What the inputs stand for is not in it: one table of them serves all trees of a page.
    public var json: String {
        switch self {
        case .literal(let value): return Wire.number(value)
        case .input(let input): return Wire.text(input.name)
        case .operation(let operation, let operands):
            return "[\"\(operation.rawValue)\"" + operands.map { "," + $0.json }.joined() + "]"
        case .choose(let left, let comparison, let right, let then, let otherwise):
            let sides = "\(left.json),\(Wire.text(comparison.rawValue)),\(right.json)"
            return "[\"if\",\(sides),\(then.json),\(otherwise.json)]"
        }
    }

    /// The same with every input that doesn't move put in, and what then is a number computed: what is left depends on
    /// what moves alone. No operation changes its order, so the value is the same to the last bit.
    public func bound(_ moves: (Input) -> Bool) -> Expression {
        switch self {
        case .literal: return self
        case .input(let input): return moves(input) ? self : .literal(input.value)
        case .operation(let operation, let operands):
            let bound = Expression.operation(operation, operands.map { $0.bound(moves) })
            return bound.inputs.isEmpty ? .literal(bound.value) : bound
        case .choose(let left, let comparison, let right, let then, let otherwise):
            let (left, right) = (left.bound(moves), right.bound(moves))
            if case .literal(let l) = left, case .literal(let r) = right {
                return (comparison.holds(l, r) ? then : otherwise).bound(moves)
            }
            return .choose(left, comparison, right, then: then.bound(moves), otherwise: otherwise.bound(moves))
        }
    }
}

/// Numbers and texts as JSON that may stand in a page's script element.
public enum Wire {
    /// The shortest text that reads back as the same number; null for what is no number.
    public static func number(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        return value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }

    /// A text in quotation marks. What markup would be read from is written by its number, so the JSON stands in a page's
    /// element as it is.
    public static func text(_ text: String) -> String {
        var bytes: [UInt8] = [0x22]
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0..<0x20, 0x26, 0x3C, 0x3E, 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes + [0x22], as: UTF8.self)
    }

    /// A list of what is JSON already.
    public static func list(_ members: [String]) -> String { "[" + members.joined(separator: ",") + "]" }

    /// An object of what is JSON already, in the order given.
    public static func object(_ members: [(name: String, json: String)]) -> String {
        "{" + members.map { text($0.name) + ":" + $0.json }.joined(separator: ",") + "}"
    }
}
