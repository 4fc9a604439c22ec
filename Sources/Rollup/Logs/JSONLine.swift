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
                if place.pointee == JSONScan.quote {
                    let close = Bytes.textEnd(place + 1)
                    guard close.pointee == JSONScan.quote else { return nil }
                    if slot >= 0 { fields.set(slot, place + 1, close - place - 1) }
                    place = close + 1
                } else {
                    let close = Bytes.bareEnd(place)
                    guard close > place, JSONScan.isBare(place.pointee) else { return nil }
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
        var place = JSONScan.skipBlanks(start, close)
        if place == close { return .blank }
        guard place.pointee == UInt8(ascii: "{") else { return .refused(.json) }
        place += 1
        var gaps: [UInt8] = []
        var ends: [Int] = []
        var slots: [Int] = []
        var seen: Set<Int> = []
        var gapStart = start
        var isPlain = true
        place = JSONScan.skipBlanks(place, close)
        guard place < close, place.pointee != UInt8(ascii: "}") else { return .refused(.json) }
        while true {
            guard place.pointee == JSONScan.quote, let keyEnd = JSONScan.stringEnd(place, close) else {
                return .refused(.json)
            }
            let key = Array(UnsafeBufferPointer(start: place + 1, count: keyEnd - place - 2))
            place = JSONScan.skipBlanks(keyEnd, close)
            guard place < close, place.pointee == UInt8(ascii: ":") else { return .refused(.json) }
            place = JSONScan.skipBlanks(place + 1, close)
            gaps += UnsafeBufferPointer(start: gapStart, count: place - gapStart)
            ends.append(gaps.count)
            // The first of two keys that are the same counts.
            var slot = slotOfKey[key] ?? -1
            if slot >= 0, !seen.insert(slot).inserted { slot = -1 }
            slots.append(slot)
            guard let valueEnd = JSONScan.valueEnd(place, close) else { return .refused(.json) }
            if place.pointee == UInt8(ascii: "{") || place.pointee == UInt8(ascii: "[") {
                isPlain = false
                if slot >= 0 { return .refused(.nested(key: String(decoding: key, as: UTF8.self))) }
            } else if slot >= 0 {
                if place.pointee == JSONScan.quote {
                    fields.set(slot, place + 1, valueEnd - place - 2)
                    if Bytes.first(UInt8(ascii: "\\"), from: place, to: valueEnd) != nil {
                        guard unescape(slot, fields) else { return .refused(.json) }
                    }
                } else {
                    fields.set(slot, place, isNull(place, valueEnd) ? -1 : valueEnd - place)
                }
            }
            gapStart = valueEnd
            place = JSONScan.skipBlanks(valueEnd, close)
            guard place < close else { return .refused(.json) }
            if place.pointee == UInt8(ascii: "}") { break }
            guard place.pointee == UInt8(ascii: ",") else { return .refused(.json) }
            place = JSONScan.skipBlanks(place + 1, close)
            guard place < close else { return .refused(.json) }
        }
        guard JSONScan.skipBlanks(place + 1, close) == close else { return .refused(.json) }
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

    private func isNull(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        start.pointee == UInt8(ascii: "n") && end - start == 4
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
