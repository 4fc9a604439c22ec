import CDisk

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few calls of the system that writing a site needs, each with an error that names the path.
enum Disk {
    /// Makes a folder and those above it; one that exists is fine.
    static func makeFolders(_ path: String) throws(PressError) {
        if path.isEmpty || mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw failure("make the folder", path)
        }
        try makeFolders(String(path[..<slash]))
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure("make the folder", path) }
    }

    /// Writes a new file; `flushFolder` brings it to disk with all others.
    static func write(_ bytes: [UInt8], to path: String) throws(PressError) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw failure("write", path) }
        defer { close(file) }
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                systemWrite(file, UnsafeRawBufferPointer(rebasing: buffer[start...]))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure("write", path) }
            start += count
        }
    }

    /// The bytes of a small file; nil when it can't be read.
    static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = chunk.withUnsafeMutableBytes { systemRead(file, $0) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// The names in a folder, without `.` and `..`.
    static func names(in path: String) throws(PressError) -> [String] {
        guard let folder = opendir(path) else { throw failure("read the folder", path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Flushes a folder to disk, its files and names and those of all folders below: once for all of them, as flushing
    /// a thousand files one by one takes longer than making them.
    static func flushFolder(_ path: String) throws(PressError) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failure("read the folder", path) }
        defer { close(folder) }
        guard qd_flush_all(folder) == 0 else { throw failure("flush", path) }
    }

    /// Gives a folder its final name.
    static func move(_ path: String, to new: String) throws(PressError) {
        guard rename(path, new) == 0 else { throw failure("rename to \(new) the folder", path) }
    }

    /// Exchanges two folders in one step; where the file system can't, in two.
    static func exchange(_ fresh: String, _ path: String) throws(PressError) {
        if qd_exchange(fresh, path) == 0 { return }
        let aside = path + ".old-\(getpid())"
        try move(path, to: aside)
        do throws(PressError) { try move(fresh, to: path) } catch {
            _ = rename(aside, path)
            throw error
        }
        _ = rename(aside, fresh)
    }

    /// Removes a file or a folder with all in it, as far as the system lets; links are not followed.
    static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in (try? names(in: path)) ?? [] { remove(path + "/" + name) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }

    private static func failure(_ action: String, _ path: String) -> PressError {
        .system(action: action, path: path, reason: String(cString: strerror(errno)))
    }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(file, bytes.baseAddress, bytes.count)
}

private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    read(file, bytes.baseAddress, bytes.count)
}
