/// Whole lines of a log in memory, followed by line ends that stop every search.
///
/// Sent between threads, and used by one at a time: a thread fills it, counts it, and fills it again.
final class BlockBuffer: @unchecked Sendable {
    /// The bytes; more of them than are filled.
    private(set) var space: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    /// Bytes that are filled.
    var count = 0
    /// Which block of its log it is, from 0.
    var index = 0

    /// Searches look at 8 bytes at once, and may begin at the last.
    static let padding = 64

    init(capacity: Int) {
        self.capacity = capacity
        space = .allocate(capacity: capacity + Self.padding)
    }

    deinit { space.deallocate() }

    /// Makes room for more bytes and keeps those that are there.
    func grow(to size: Int) {
        guard size > capacity else { return }
        let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: size + Self.padding)
        wider.update(from: space, count: count)
        space.deallocate()
        (space, capacity) = (wider, size)
    }

    /// Ends the bytes with line ends.
    func close() { (space + count).update(repeating: UInt8(ascii: "\n"), count: Self.padding) }
}
