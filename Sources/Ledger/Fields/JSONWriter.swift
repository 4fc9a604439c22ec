/// Writes JSON in the order of its calls, so that the same findings give the same bytes: a line for each member and for each item
/// of a list, so that two editions are compared line by line. It goes straight to bytes: the findings of a thousand models as a tree
/// would take many times their text.
package struct JSONWriter {
    private var out: [UInt8] = []
    /// The objects and lists that are open.
    private var open: [Frame] = []

    /// An object or a list that is open.
    private struct Frame {
        /// Whether something stands in it.
        var isFilled = false
        /// Whether it is a list.
        var isList: Bool
        /// Whether what stands in it stands in lines of its own.
        var isSpread: Bool
    }

    package init() {}

    /// What was written, with a newline at its end. It ends the writing, as a copy of much text would cost its room again.
    package consuming func finished() -> [UInt8] {
        var out = out
        out.append(0x0A)
        return out
    }

    mutating func null() { raw("null") }

    mutating func flag(_ value: Bool) { raw(value ? "true" : "false") }

    /// A number in full, `76` for 76.0; null for none and for what JSON can't hold.
    mutating func number(_ value: Double?) {
        guard let value, value.isFinite else { return null() }
        let isWhole = value == value.rounded() && abs(value) < 1e15
        raw(isWhole ? String(Int64(value)) : "\(value)")
    }

    mutating func number(_ value: Int?) { raw(value.map { String($0) } ?? "null") }

    mutating func text(_ value: String?) {
        guard let value else { return null() }
        out.append(0x22)
        for byte in value.utf8 {
            switch byte {
            case 0x22: raw("\\\"")
            case 0x5C: raw("\\\\")
            case 0x0A: raw("\\n")
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            default: out.append(byte)
            }
        }
        out.append(0x22)
    }

    /// A list, item by item.
    package mutating func list<Items: Sequence>(
        _ items: Items, _ item: (Items.Element, inout JSONWriter) -> Void
    ) {
        begin(UInt8(ascii: "["), isList: true, isSpread: open.last?.isSpread ?? true)
        for value in items {
            next()
            item(value, &self)
        }
        end(UInt8(ascii: "]"))
    }

    /// An object, whose members `body` writes: in one line where it is an item of a list, unless it is said to be `wide`.
    mutating func object(wide: Bool = false, _ body: (inout JSONWriter) -> Void) {
        let isSpread = open.last.map { $0.isSpread && (wide || !$0.isList) } ?? true
        begin(UInt8(ascii: "{"), isList: false, isSpread: isSpread)
        body(&self)
        end(UInt8(ascii: "}"))
    }

    /// A member of the object that is open.
    mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
        next()
        text(name)
        raw(": ")
        value(&self)
    }

    private mutating func begin(_ byte: UInt8, isList: Bool, isSpread: Bool) {
        out.append(byte)
        open.append(Frame(isList: isList, isSpread: isSpread))
    }

    private mutating func next() {
        guard let last = open.indices.last else { return }
        if open[last].isFilled { out.append(UInt8(ascii: ",")) }
        if open[last].isSpread { newLine() } else if open[last].isFilled { out.append(UInt8(ascii: " ")) }
        open[last].isFilled = true
    }

    private mutating func end(_ byte: UInt8) {
        if let frame = open.popLast(), frame.isFilled, frame.isSpread { newLine() }
        out.append(byte)
    }

    private mutating func newLine() {
        out.append(0x0A)
        out.append(contentsOf: repeatElement(0x20, count: 2 * open.count))
    }

    private mutating func raw(_ text: String) { out.append(contentsOf: text.utf8) }
}
