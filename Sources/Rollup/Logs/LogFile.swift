import SystemPackage

/// A log and how it is written, as its first bytes say.
public struct LogFile: Hashable, Sendable {
    /// How its bytes are packed.
    public enum Packing: Hashable, Sendable { case plain, gzip, zstd }
    /// How its calls are written.
    public enum Form: Hashable, Sendable {
        /// A header and a line a call; fields parted by this byte.
        case table(separator: UInt8)
        /// A JSON object a line.
        case json
    }

    /// Where it lies.
    public let path: String
    /// How its bytes are packed.
    public let packing: Packing
    /// How its calls are written.
    public let form: Form
    /// The columns of its header, or the keys of its first lines in the order of their coming.
    public let names: [String]
    /// Bytes before the first call: those of a mark and a header.
    let head: Int
    /// Its length, bytes as they lie there.
    public let size: Int

    private static let sampled = 1 << 20

    /// Looks at the first bytes of a log; throws `system`, `damaged`, and `columns` for an empty one.
    public init(path: String) throws(RollupError) {
        self.path = path
        let probe = try PlainStream(path: path)
        let magic = try Self.bytes(of: probe, upTo: 4)
        if magic.starts(with: [0x1F, 0x8B]) {
            packing = .gzip
        } else if magic == [0x28, 0xB5, 0x2F, 0xFD] {
            packing = .zstd
        } else {
            packing = .plain
        }
        do {
            let file = try FileDescriptor.open(FilePath(path), .readOnly)
            defer { try? file.close() }
            size = Int(try file.seek(offset: 0, from: .end))
        } catch { throw .system(path: path, reason: "\(error)") }
        let sample = try Self.bytes(of: Self.stream(path, packing), upTo: Self.sampled)
        let mark = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = sample[mark...]
        guard let first = text.first(where: { $0 > 0x20 }) else {
            throw .columns(path: path, reason: "the log is empty", cure: "name another")
        }
        if first == UInt8(ascii: "{") {
            form = .json
            names = JSONLine.keys(of: text)
            head = mark
        } else {
            let header = Header(text)
            form = .table(separator: header.separator)
            names = header.names
            head = mark + header.length
        }
    }

    /// Its bytes from the first on.
    func open() throws(RollupError) -> any ByteStream { try Self.stream(path, packing) }

    private static func stream(_ path: String, _ packing: Packing) throws(RollupError) -> any ByteStream {
        switch packing {
        case .plain: try PlainStream(path: path)
        case .gzip: try GzipStream(path: path)
        case .zstd: try ZstdStream(path: path)
        }
    }

    static func bytes(of stream: any ByteStream, upTo count: Int) throws(RollupError) -> [UInt8] {
        let space = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
        defer { space.deallocate() }
        var filled = 0
        while filled < count {
            let read = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: space[filled...]))
            if read == 0 { break }
            filled += read
        }
        return Array(space[..<filled])
    }
}
