import CDisk
package import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes for another program's input, or of its output, in a file without a name: unlike a pipe it may be left unread, or be held
/// open by what the program left behind, so a program that ends early is its own failure and not ours. It goes when it is
/// closed, and nobody else can open it.
package struct NamelessFile {
    /// Open at its start.
    package let descriptor: FileDescriptor

    /// Holds some bytes. Throws when the system gives no file.
    package init(_ bytes: some Sequence<UInt8>) throws(Errno) {
        let file = qd_nameless_file()
        guard file >= 0 else { throw Errno(rawValue: errno) }
        descriptor = FileDescriptor(rawValue: file)
        do {
            try descriptor.writeAll(bytes)
            try descriptor.seek(offset: 0, from: .start)
        } catch {
            try? descriptor.close()
            throw error as? Errno ?? .ioError
        }
    }

    /// How many bytes it holds by now.
    package var size: Int {
        var status = stat()
        return fstat(descriptor.rawValue, &status) == 0 ? Int(status.st_size) : 0
    }

    /// All that it holds, wherever who wrote it stands. Throws when the system reads no further.
    package func contents() throws(Errno) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        do {
            while case let count = try chunk.withUnsafeMutableBytes({ room in
                try descriptor.read(fromAbsoluteOffset: Int64(bytes.count), into: room)
            }), count > 0 {
                bytes.append(contentsOf: chunk[..<count])
            }
        } catch { throw error as? Errno ?? .ioError }
        return bytes
    }

    /// Gives its room back.
    package func close() { try? descriptor.close() }
}
