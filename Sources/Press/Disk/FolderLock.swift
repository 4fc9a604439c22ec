import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps other runs from writing a folder for as long as it lives. The system lets go of it with the process, however that ends,
/// so nobody ever has to remove a lock that a dead run left.
struct FolderLock: ~Copyable {
    private let file: FileDescriptor
    private let path: String
    /// Whether the file system knows locks; where it doesn't, two runs at once are not kept apart.
    let isHeld: Bool

    /// How long another run is waited for, seconds.
    private static let patience = 60.0
    /// Between two tries, microseconds.
    private static let pause: UInt32 = 50_000

    /// Waits for runs that write `folder` and locks it. Throws `PressError.busy` after a minute.
    init(folder: String) throws(PressError) {
        let path = FolderLock.place(beside: folder, "lock")
        for _ in 0..<Int(FolderLock.patience * 1_000_000 / Double(FolderLock.pause)) {
            let file = try Disk.attempt("write", path) {
                try FileDescriptor.open(
                    FilePath(path), .readWrite, options: [.create, .closeOnExec], permissions: Disk.plain)
            }
            if flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 {
                // Who held it before may have removed the file; then somebody else may have made and locked another.
                if FolderLock.isSame(file, as: path) {
                    self.file = file
                    self.path = path
                    isHeld = true
                    return
                }
            } else if errno != EWOULDBLOCK, errno != EINTR {
                self.file = file
                self.path = path
                isHeld = false
                return
            }
            try? file.close()
            usleep(FolderLock.pause)
        }
        throw .busy(folder)
    }

    deinit {
        unlink(path)
        try? file.close()
    }

    /// A hidden name beside a folder: `/srv/.reports.lock` for `/srv/reports`.
    static func place(beside folder: String, _ ending: String) -> String {
        let slash = folder.lastIndex(of: "/")
        let (above, name) = (
            slash.map { folder[...$0] } ?? "", slash.map { folder[folder.index(after: $0)...] } ?? folder[...]
        )
        return above + "." + name + "." + ending
    }

    private static func isSame(_ file: FileDescriptor, as path: String) -> Bool {
        guard let one = try? Stat(file), let other = try? Stat(FilePath(path)) else { return false }
        return one.inode == other.inode && one.deviceID == other.deviceID
    }
}
