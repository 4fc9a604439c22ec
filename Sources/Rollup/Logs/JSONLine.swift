/// Lines that are JSON objects.
///
/// Lines of one writer have the same keys in the same order, and the same blanks between them. So the text between two
/// values is remembered from the last line and compared whole; a line that differs is read key by key, with the same result.
struct JSONLine {
    private let slotOfKey: [[UInt8]: Int]
    /// The text before each value and after the last, one after the other.
    private var gaps: [UInt8] = []
    /// Where each gap ends within them.
    private var ends: [Int] = []
    /// The slot of each value; -1 for those that nothing is read from.
    private var slots: [Int] = []
    /// Whether the fields hold values of a line that isn't remembered.
    private var isForeign = false

    private static let quote = UInt8(ascii: "\"")
    /// Deeper nesting is refused.
    private static let deepest = 200

    init(names: [String], layout: LogLayout) {
        slotOfKey = Dictionary(
            names.compactMap { name in layout.slot(of: name).map { (Array(name.utf8), $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Reads the line at `place` and moves behind it.
    mutating func next(
        _ place: inout UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, into fields: LineFields
    ) -> LineFields.Outcome {
        if isForeign { fields.clear() }
        isForeign = false
        if !slots.isEmpty, let after = alike(place, fields) {
            place = min(after, end)
            return .call
        }
        fields.clear()
        isForeign = true
        return byKeys(&place, end, fields)
    }

    /// The end of a line whose keys and blanks are the last one's; nil when they aren't.
    private func alike(_ start: UnsafePointer<UInt8>, _ fields: LineFields) -> UnsafePointer<UInt8>? {
        gaps.withUnsafeBufferPointer { gaps in
            guard var gap = gaps.baseAddress else { return nil }
            let first = gap
            var place = start
            for index in slots.indices {
                let length = first + ends[index] - gap
                guard Bytes.equal(place, gap, length) else { return nil }
                gap += length
                place += length
                let slot = slots[index]
                if place.pointee == Self.quote {
                    let close = Bytes.textEnd(place + 1)
                    guard close.pointee == Self.quote else { return nil }
                    if slot >= 0 { fields.set(slot, place + 1, close - place - 1) }
                    place = close + 1
                } else {
                    let close = Bytes.bareEnd(place)
                    guard close > place, Self.isBare(place.pointee) else { return nil }
                    if slot >= 0 { fields.set(slot, place, isNull(place, close) ? -1 : close - place) }
                    place = close
                }
            }
            let length = first + ends[slots.count] - gap
            guard Bytes.equal(place, gap, length) else { return nil }
            return place + length
        }
    }

    /// Reads a line key by key, and remembers what lies between its values.
    private mutating func byKeys(
        _ next: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ fields: LineFields
    ) -> LineFields.Outcome {
        let start = next
        let close = Bytes.first(UInt8(ascii: "\n"), from: start, to: end) ?? end
        next = min(close + 1, end)
        var place = Self.skipBlanks(start, close)
        if place == close { return .blank }
        guard place.pointee == UInt8(ascii: "{") else { return .refused(.json) }
        place += 1
        var gaps: [UInt8] = []
        var ends: [Int] = []
        var slots: [Int] = []
        var seen: Set<Int> = []
        var gapStart = start
        var isPlain = true
        place = Self.skipBlanks(place, close)
        guard place < close, place.pointee != UInt8(ascii: "}") else { return .refused(.json) }
        while true {
            guard place.pointee == Self.quote, let keyEnd = Self.stringEnd(place, close) else { return .refused(.json) }
            let key = Array(UnsafeBufferPointer(start: place + 1, count: keyEnd - place - 2))
            place = Self.skipBlanks(keyEnd, close)
            guard place < close, place.pointee == UInt8(ascii: ":") else { return .refused(.json) }
            place = Self.skipBlanks(place + 1, close)
            gaps += UnsafeBufferPointer(start: gapStart, count: place - gapStart)
            ends.append(gaps.count)
            // The first of two keys that are the same counts.
            var slot = slotOfKey[key] ?? -1
            if slot >= 0, !seen.insert(slot).inserted { slot = -1 }
            slots.append(slot)
            guard let valueEnd = Self.valueEnd(place, close) else { return .refused(.json) }
            if place.pointee == UInt8(ascii: "{") || place.pointee == UInt8(ascii: "[") {
                isPlain = false
                if slot >= 0 { return .refused(.nested(key: String(decoding: key, as: UTF8.self))) }
            } else if slot >= 0 {
                if place.pointee == Self.quote {
                    fields.set(slot, place + 1, valueEnd - place - 2)
                    if Bytes.first(UInt8(ascii: "\\"), from: place, to: valueEnd) != nil {
                        guard unescape(slot, fields) else { return .refused(.json) }
                    }
                } else {
                    fields.set(slot, place, isNull(place, valueEnd) ? -1 : valueEnd - place)
                }
            }
            gapStart = valueEnd
            place = Self.skipBlanks(valueEnd, close)
            guard place < close else { return .refused(.json) }
            if place.pointee == UInt8(ascii: "}") { break }
            guard place.pointee == UInt8(ascii: ",") else { return .refused(.json) }
            place = Self.skipBlanks(place + 1, close)
            guard place < close else { return .refused(.json) }
        }
        guard Self.skipBlanks(place + 1, close) == close else { return .refused(.json) }
        gaps += UnsafeBufferPointer(start: gapStart, count: close + 1 - gapStart)
        ends.append(gaps.count)
        if isPlain {
            // A search may look at 8 bytes from any of them.
            gaps += [UInt8](repeating: 0, count: 8)
            (self.gaps, self.ends, self.slots) = (gaps, ends, slots)
            isForeign = false
        }
        return .call
    }

    /// The keys of the lines of a text, in the order of their coming.
    static func keys(of text: ArraySlice<UInt8>) -> [String] {
        var names: [String] = []
        var known: Set<String> = []
        let padded = Array(text) + [UInt8](repeating: 0x0A, count: BlockBuffer.padding)
        padded.withUnsafeBufferPointer { bytes in
            guard var place = bytes.baseAddress else { return }
            let end = place + text.count
            while place < end {
                let close = Bytes.first(UInt8(ascii: "\n"), from: place, to: end) ?? end
                for key in keys(place, close) where known.insert(key).inserted { names.append(key) }
                place = close + 1
            }
        }
        return names
    }

    private static func keys(_ start: UnsafePointer<UInt8>, _ close: UnsafePointer<UInt8>) -> [String] {
        var names: [String] = []
        var place = skipBlanks(start, close)
        guard place < close, place.pointee == UInt8(ascii: "{") else { return [] }
        repeat {
            place = skipBlanks(place + 1, close)
            guard place < close, place.pointee == quote, let keyEnd = stringEnd(place, close) else { break }
            names.append(
                String(decoding: UnsafeBufferPointer(start: place + 1, count: keyEnd - place - 2), as: UTF8.self))
            place = skipBlanks(keyEnd, close)
            guard place < close, place.pointee == UInt8(ascii: ":") else { break }
            place = skipBlanks(place + 1, close)
            guard let valueEnd = valueEnd(place, close) else { break }
            place = skipBlanks(valueEnd, close)
        } while place < close && place.pointee == UInt8(ascii: ",")
        return names
    }

    @inline(__always) private static func isBare(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte &- 0x30 < 10 || byte &- 0x61 < 26
    }

    private func isNull(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        start.pointee == UInt8(ascii: "n") && end - start == 4
    }

    private static func skipBlanks(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8> {
        var place = start
        while place < end, [0x20, 0x09, 0x0D].contains(place.pointee) { place += 1 }
        return place
    }

    /// The byte after a string's closing quote.
    private static func stringEnd(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        var place = start + 1
        while true {
            place = Bytes.textEnd(place)
            guard place < end else { return nil }
            if place.pointee == quote { return place + 1 }
            guard place.pointee == UInt8(ascii: "\\") else { return nil }
            place += 2
        }
    }

    /// The byte after a value, however deep; numbers and words are judged where they are used.
    private static func valueEnd(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        guard start < end else { return nil }
        if start.pointee == quote { return stringEnd(start, end) }
        guard start.pointee == UInt8(ascii: "{") || start.pointee == UInt8(ascii: "[") else {
            let close = Bytes.bareEnd(start)
            return close > start && isBare(start.pointee) ? min(close, end) : nil
        }
        var depth = 0
        var place = start
        while place < end {
            switch place.pointee {
            case quote:
                guard let after = stringEnd(place, end) else { return nil }
                place = after
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if depth > deepest { return nil }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return place + 1 }
            default: break
            }
            place += 1
        }
        return nil
    }

    /// Puts the characters that escapes mean in their place, in the block itself; false where one means none.
    private func unescape(_ slot: Int, _ fields: LineFields) -> Bool {
        guard let bytes = fields.bytes(slot), let plain = JSONEscapes.plain(bytes), let start = fields.starts[slot]
        else { return false }
        UnsafeMutablePointer(mutating: start).update(from: plain, count: plain.count)
        fields.lengths[slot] = plain.count
        return true
    }
}
