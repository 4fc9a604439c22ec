import SystemPackage

/// The bytes of a log, decompressed, one piece after the other.
protocol ByteStream: AnyObject {
    /// Fills as much of the buffer as there is; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(RollupError) -> Int
    /// Bytes of the file that were taken so far, for a progress line.
    var taken: Int { get }
}

/// A file as it stands.
final class PlainStream: ByteStream {
    private let path: String
    private let file: FileDescriptor
    private(set) var taken = 0

    init(path: String) throws(RollupError) {
        self.path = path
        do { file = try FileDescriptor.open(FilePath(path), .readOnly) } catch {
            throw .system(path: path, reason: "\(error)")
        }
    }

    deinit { try? file.close() }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(RollupError) -> Int {
        do {
            let count = try file.read(into: buffer)
            taken += count
            return count
        } catch { throw .system(path: path, reason: "\(error)") }
    }

    /// Goes on from a byte of the file.
    func seek(to offset: Int) throws(RollupError) {
        do { _ = try file.seek(offset: Int64(offset), from: .start) } catch {
            throw .system(path: path, reason: "\(error)")
        }
        taken = offset
    }
}
