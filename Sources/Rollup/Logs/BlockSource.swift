import Synchronization

/// Cuts a log into blocks of whole lines and hands them out in order, to whichever thread asks.
final class BlockSource: Sendable {
    private struct State: ~Copyable {
        var stream: any ByteStream
        var carry: [UInt8]
        var nextIndex = 0
        var handedOut: Int
        var isAtEnd = false
    }

    private let state: Mutex<State>
    private let separator: UInt8?
    private let size: Int

    /// A line longer than this is cut, and so not read.
    static let longestLine = 1 << 24
    /// The same for every run, as a count that was interrupted goes on at the end of a block.
    static let blockSize = 1 << 20

    /// The blocks of `log` after the first `offset` bytes of its text.
    init(_ log: LogFile, from offset: Int, blockSize: Int = BlockSource.blockSize) throws(RollupError) {
        size = blockSize
        if case .table(let separator) = log.form { self.separator = separator } else { separator = nil }
        let stream = try log.open()
        if let plain = stream as? PlainStream {
            try plain.seek(to: offset)
        } else {
            try Self.skip(offset, of: stream)
        }
        state = Mutex(State(stream: stream, carry: [], handedOut: offset))
    }

    /// Bytes of text that were handed out, the skipped ones among them.
    var offset: Int { state.withLock { $0.handedOut } }
    /// Bytes of the file that were taken.
    var taken: Int { state.withLock { $0.stream.taken } }
    /// Whether all was handed out.
    var isAtEnd: Bool { state.withLock { $0.isAtEnd && $0.carry.isEmpty } }
    /// Blocks that were handed out.
    var blocks: Int { state.withLock { $0.nextIndex } }

    /// Fills the buffer with the next block, if it is below `limit`; false at the end.
    func next(into buffer: BlockBuffer, below limit: Int) throws(RollupError) -> Bool {
        let result: Result<Bool, RollupError> = state.withLock { state in
            do throws(RollupError) { return .success(try fill(buffer, &state, limit)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    private func fill(_ buffer: BlockBuffer, _ state: inout State, _ limit: Int) throws(RollupError) -> Bool {
        guard state.nextIndex < limit else { return false }
        buffer.grow(to: max(size, state.carry.count))
        state.carry.withUnsafeBufferPointer { carry in
            if let start = carry.baseAddress { buffer.space.update(from: start, count: carry.count) }
        }
        buffer.count = state.carry.count
        var wanted = size
        while true {
            while buffer.count < wanted, !state.isAtEnd {
                let read = try state.stream.read(
                    into: UnsafeMutableRawBufferPointer(
                        start: buffer.space + buffer.count, count: wanted - buffer.count))
                buffer.count += read
                state.isAtEnd = read == 0
            }
            let whole = wholeLines(buffer, isLast: state.isAtEnd, isFull: wanted >= Self.longestLine)
            if whole > 0 || state.isAtEnd {
                let rest = UnsafeBufferPointer(start: buffer.space + whole, count: buffer.count - whole)
                state.carry = Array(rest)
                buffer.count = whole
                break
            }
            wanted *= 2
            buffer.grow(to: wanted)
        }
        guard buffer.count > 0 else { return false }
        state.handedOut += buffer.count
        buffer.index = state.nextIndex
        state.nextIndex += 1
        buffer.close()
        return true
    }

    /// The length of the lines that are whole.
    private func wholeLines(_ buffer: BlockBuffer, isLast: Bool, isFull: Bool) -> Int {
        if isLast { return buffer.count }
        let start = UnsafePointer(buffer.space)
        let end = start + buffer.count
        let lastEnd = Bytes.last(UInt8(ascii: "\n"), from: start, to: end).map { $0 - start + 1 } ?? 0
        if isFull { return lastEnd > 0 ? lastEnd : buffer.count }
        guard let separator, Bytes.first(UInt8(ascii: "\""), from: start, to: end) != nil else { return lastEnd }
        // A line end within quotes ends no line.
        buffer.close()
        var line = start
        while line < end, let next = TableLine.end(of: line, before: end, separator: separator) { line = next }
        return line - start
    }

    private static func skip(_ count: Int, of stream: any ByteStream) throws(RollupError) {
        let space = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { space.deallocate() }
        var left = count
        while left > 0 {
            let read = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: space[..<min(left, space.count)]))
            if read == 0 { return }
            left -= read
        }
    }
}
