/// Writes JSON in the order of its calls, with two spaces of indent, so that the same findings give the same bytes. It
/// goes straight to bytes: the findings of a thousand models as a tree would take many times their text.
package struct JSONWriter {
    private var out: [UInt8] = []
    /// Of each object and list that is open, whether something stands in it.
    private var open: [Bool] = []

    package init() {}

    /// What was written, with a newline at its end.
    package var bytes: [UInt8] { out + [0x0A] }

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
        begin(UInt8(ascii: "["))
        for value in items {
            next()
            item(value, &self)
        }
        end(UInt8(ascii: "]"))
    }

    /// An object, whose members `body` writes.
    mutating func object(_ body: (inout JSONWriter) -> Void) {
        begin(UInt8(ascii: "{"))
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

    private mutating func begin(_ byte: UInt8) {
        out.append(byte)
        open.append(false)
    }

    private mutating func next() {
        guard let last = open.indices.last else { return }
        if open[last] { out.append(UInt8(ascii: ",")) }
        open[last] = true
        newLine()
    }

    private mutating func end(_ byte: UInt8) {
        if open.popLast() == true { newLine() }
        out.append(byte)
    }

    private mutating func newLine() {
        out.append(0x0A)
        out.append(contentsOf: repeatElement(0x20, count: 2 * open.count))
    }

    private mutating func raw(_ text: String) { out.append(contentsOf: text.utf8) }
}
