internal import CZstd

/// A zstd file, of one frame or several one after the other.
final class ZstdStream: ByteStream {
    private let path: String
    private let source: PlainStream
    private let state: OpaquePointer
    private let input: UnsafeMutableRawBufferPointer
    private var filled = 0
    private var used = 0
    private var isWithinFrame = false

    init(path: String) throws(RollupError) {
        self.path = path
        source = try PlainStream(path: path)
        guard let state = ZSTD_createDStream() else { throw .system(path: path, reason: "zstd can't begin") }
        self.state = state
        input = .allocate(byteCount: ZSTD_DStreamInSize(), alignment: 16)
    }

    deinit {
        ZSTD_freeDStream(state)
        input.deallocate()
    }

    var taken: Int { source.taken }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(RollupError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
        while output.pos == 0 {
            if used == filled {
                filled = try source.read(into: input)
                used = 0
                if filled == 0 {
                    if isWithinFrame { throw .damaged(path: path, reason: "the zstd file is cut short") }
                    return 0
                }
            }
            var piece = ZSTD_inBuffer(src: input.baseAddress, size: filled, pos: used)
            let result = ZSTD_decompressStream(state, &output, &piece)
            if ZSTD_isError(result) != 0 {
                throw .damaged(path: path, reason: "the zstd file is broken near byte \(source.taken)")
            }
            used = piece.pos
            isWithinFrame = result != 0
        }
        return output.pos
    }
}
