/// The values of a line that have a role, as bytes within its block.
///
/// Owned by one counter; it frees what it holds with `free`.
struct LineFields {
    /// Where each slot's value begins.
    let starts: UnsafeMutablePointer<UnsafePointer<UInt8>?>
    /// Its length; -1 where the line has none.
    let lengths: UnsafeMutablePointer<Int>
    /// The number of slots.
    let count: Int

    init(count: Int) {
        self.count = count
        starts = .allocate(capacity: count)
        starts.initialize(repeating: nil, count: count)
        lengths = .allocate(capacity: count)
        lengths.initialize(repeating: -1, count: count)
    }

    func free() {
        starts.deallocate()
        lengths.deallocate()
    }

    /// Forgets every value.
    @inline(__always) func clear() { lengths.update(repeating: -1, count: count) }

    /// Notes a value.
    @inline(__always) func set(_ slot: Int, _ start: UnsafePointer<UInt8>, _ length: Int) {
        starts[slot] = start
        lengths[slot] = length
    }

    /// A value as it stands; nil where there is none.
    func bytes(_ slot: Int) -> UnsafeBufferPointer<UInt8>? {
        guard lengths[slot] >= 0, let start = starts[slot] else { return nil }
        return UnsafeBufferPointer(start: start, count: lengths[slot])
    }

    /// The outcome of reading a line.
    enum Outcome {
        case call, blank
        case refused(Refusal.Reason)
    }
}
