import CDisk
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes for another program's input, in a file without a name: unlike a pipe it may be left unread, so a program that ends
/// early is its own failure and not ours. It goes when it is closed, and nobody else can open it.
struct NamelessFile {
    /// Open at its start.
    let descriptor: FileDescriptor

    /// Holds some bytes. Throws when the system gives no file.
    init(_ bytes: some Sequence<UInt8>) throws(Errno) {
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

    /// Gives its room back.
    func close() { try? descriptor.close() }
}
