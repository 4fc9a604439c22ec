internal import CZlib

/// A gzip file, of one member or several one after the other.
final class GzipStream: ByteStream {
    private let path: String
    private let source: PlainStream
    // zlib keeps a pointer to it, so that it must not move.
    private let state: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private var isWithinMember = false
    private var isAtEnd = false

    private static let inputSize = 1 << 17
    /// The largest window, and gzip's header.
    private static let windowBits: Int32 = 15 + 16

    init(path: String) throws(RollupError) {
        self.path = path
        source = try PlainStream(path: path)
        input = .allocate(byteCount: Self.inputSize, alignment: 16)
        state = .allocate(capacity: 1)
        state.initialize(to: z_stream())
        guard
            inflateInit2_(state, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { throw .system(path: path, reason: "zlib can't begin") }
    }

    deinit {
        inflateEnd(state)
        state.deallocate()
        input.deallocate()
    }

    var taken: Int { source.taken }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(RollupError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        state.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        state.pointee.avail_out = UInt32(buffer.count)
        while state.pointee.avail_out == UInt32(buffer.count) {
            if state.pointee.avail_in == 0, !isAtEnd {
                let count = try source.read(into: input)
                isAtEnd = count == 0
                state.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
                state.pointee.avail_in = UInt32(count)
            }
            if state.pointee.avail_in == 0 {
                if isWithinMember { throw .damaged(path: path, reason: "the gzip file is cut short") }
                return 0
            }
            isWithinMember = true
            switch inflate(state, Z_NO_FLUSH) {
            case Z_OK: break
            case Z_STREAM_END:
                isWithinMember = false
                inflateReset(state)
            default: throw .damaged(path: path, reason: "the gzip file is broken near byte \(source.taken)")
            }
        }
        return buffer.count - Int(state.pointee.avail_out)
    }
}
