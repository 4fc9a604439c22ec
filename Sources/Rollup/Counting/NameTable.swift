/// Names by number: each stands once, and is found by its bytes.
///
/// Owned by one counter, which a single thread uses at a time.
final class NameTable {
    private(set) var names: [String] = []
    private var bytes: [UnsafeMutablePointer<UInt8>] = []
    private var lengths: [Int] = []
    private var table: [Int32]
    private var mask: Int

    init() {
        table = [Int32](repeating: -1, count: 64)
        mask = 63
    }

    deinit { for name in bytes { name.deallocate() } }

    /// The number of a name; nil when its bytes make no name. Eight bytes behind it are read too.
    @inline(__always) func number(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        var slot = Self.hash(start, count) & mask
        while true {
            let known = Int(table[slot])
            if known < 0 { return add(start, count) }
            if lengths[known] == count, Bytes.equal(bytes[known], start, count) { return known }
            slot = (slot &+ 1) & mask
        }
    }

    @inline(__always) private static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var hash = UInt64(truncatingIfNeeded: count)
        var done = 0
        while done + 8 <= count {
            hash = (hash ^ Bytes.load(start + done)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            done += 8
        }
        if done < count {
            hash = (hash ^ (Bytes.load(start + done) << UInt64(64 - 8 * (count - done)))) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        return Int(truncatingIfNeeded: hash >> 8)
    }

    private func add(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        let raw = UnsafeBufferPointer(start: start, count: count)
        guard count <= 480, let name = String(validating: raw, as: UTF8.self), name.count <= 120,
            let first = name.first, let last = name.last, !first.isWhitespace, !last.isWhitespace,
            !name.unicodeScalars.contains(where: Refusal.isHidden)
        else { return nil }
        let kept = UnsafeMutablePointer<UInt8>.allocate(capacity: count + 8)
        kept.initialize(repeating: 0, count: count + 8)
        kept.update(from: start, count: count)
        names.append(name)
        bytes.append(kept)
        lengths.append(count)
        if names.count * 2 > table.count { widen() } else { enter(names.count - 1) }
        return names.count - 1
    }

    private func enter(_ number: Int) {
        var slot = Self.hash(bytes[number], lengths[number]) & mask
        while table[slot] >= 0 { slot = (slot + 1) & mask }
        table[slot] = Int32(number)
    }

    private func widen() {
        table = [Int32](repeating: -1, count: table.count * 4)
        mask = table.count - 1
        for number in names.indices { enter(number) }
    }
}
