/// Lines of a table by RFC 4180: quotes around fields, doubled within; line ends within quotes.
struct TableLine {
    private let separator: UInt8
    private let marks: UInt64
    /// The slot of each column; -1 for those that nothing is read from.
    private let slots: [Int]
    /// Line ends that the last line took.
    private(set) var lines = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lineEnd = UInt8(ascii: "\n")

    /// Lines whose columns go to these slots, -1 for none.
    init(slots: [Int], separator: UInt8) {
        self.separator = separator
        marks = Bytes.repeated(separator)
        self.slots = slots
    }

    /// Reads the line at `place` and moves behind it.
    mutating func next(
        _ place: inout UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, into fields: LineFields
    ) -> LineFields.Outcome {
        let start = place
        lines = 1
        let last = slots.count - 1
        var field = start
        var found = start
        for column in 0...last {
            if field.pointee == Self.quote { return quoted(&place, end, fields) }
            found = Bytes.separator(field, marks)
            let slot = slots[column]
            if slot >= 0 { fields.set(slot, field, found - field) }
            if found.pointee == Self.lineEnd {
                place = min(found + 1, end)
                guard column == last else {
                    return isBlank(start, found) ? .blank : .refused(.fields(column + 1, expected: last + 1))
                }
                if found > field, (found - 1).pointee == UInt8(ascii: "\r"), slot >= 0 {
                    fields.lengths[slot] -= 1
                }
                return last == 0 && isBlank(start, found) ? .blank : .call
            }
            field = found + 1
        }
        place = Bytes.nextLine(found, end)
        return .refused(.fields(last + 2, expected: last + 1))
    }

    /// The end of the line that begins at `start`, by the same rules; nil where it isn't there yet.
    static func end(
        of start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, separator: UInt8
    ) -> UnsafePointer<UInt8>? {
        let marks = Bytes.repeated(separator)
        var field = start
        while true {
            if field.pointee == quote {
                guard let after = quoteEnd(field, end) else { return nil }
                field = after
                if field.pointee == UInt8(ascii: "\r") { field += 1 }
                if field.pointee == lineEnd { return field < end ? field + 1 : nil }
                // What follows a quote wrongly spoils the line, not those after it.
                guard field.pointee == separator else {
                    return Bytes.first(lineEnd, from: start, to: end).map { $0 + 1 }
                }
            } else {
                field = Bytes.separator(field, marks)
                if field.pointee == lineEnd { return field < end ? field + 1 : nil }
            }
            field += 1
        }
    }

    /// The same line by a slower way that knows quotes.
    private mutating func quoted(
        _ place: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ fields: LineFields
    ) -> LineFields.Outcome {
        let start = place
        var field = start
        var column = 0
        var doubled: [Int] = []
        while true {
            let slot = column < slots.count ? slots[column] : -1
            var found: UnsafePointer<UInt8>
            if field.pointee == Self.quote {
                guard let after = Self.quoteEnd(field, end) else {
                    place = Bytes.nextLine(start, end)
                    lines = 1
                    return .refused(.quote)
                }
                found = after
                let length = after - field - 2
                if slot >= 0 {
                    fields.set(slot, field + 1, length)
                    if Bytes.first(Self.quote, from: field + 1, to: field + 1 + length) != nil { doubled.append(slot) }
                }
                lines += UnsafeBufferPointer(start: field, count: after - field).count { $0 == Self.lineEnd }
                if found.pointee == UInt8(ascii: "\r") { found += 1 }
                guard found.pointee == separator || found.pointee == Self.lineEnd else {
                    place = Bytes.nextLine(start, end)
                    lines = 1
                    return .refused(.quote)
                }
            } else {
                found = Bytes.separator(field, marks)
                let isReturn =
                    found.pointee == Self.lineEnd && found > field && (found - 1).pointee == UInt8(ascii: "\r")
                if slot >= 0 { fields.set(slot, field, found - field - (isReturn ? 1 : 0)) }
            }
            column += 1
            if found.pointee == Self.lineEnd {
                place = min(found + 1, end)
                break
            }
            field = found + 1
        }
        guard column == slots.count else { return .refused(.fields(column, expected: slots.count)) }
        for slot in doubled { undouble(slot, fields) }
        return .call
    }

    /// The byte after a quoted field's last quote; nil where it isn't closed before `end`.
    private static func quoteEnd(
        _ field: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        var place = field + 1
        while let found = Bytes.first(quote, from: place, to: end) {
            if (found + 1).pointee != quote || found + 1 >= end { return found + 1 }
            place = found + 2
        }
        return nil
    }

    private func isBlank(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        UnsafeBufferPointer(start: start, count: end - start).allSatisfy { $0 <= 0x20 }
    }

    /// `a""b` to `a"b`, in the block itself.
    private func undouble(_ slot: Int, _ fields: LineFields) {
        guard let start = fields.starts[slot] else { return }
        let out = UnsafeMutablePointer(mutating: start)
        var (read, written) = (0, 0)
        while read < fields.lengths[slot] {
            out[written] = start[read]
            read += start[read] == Self.quote ? 2 : 1
            written += 1
        }
        fields.lengths[slot] = written
    }
}
