import CDisk
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few calls of the system that writing a site needs, each with an error that names the path.
enum Disk {
    /// What stands at a path.
    enum Kind {
        case file, folder, link, other
    }

    /// What stands at a path, or with `following` at the end of its links; nil where nothing is.
    static func kind(of path: String, following: Bool = false) -> Kind? {
        guard let status = try? Stat(FilePath(path), followTargetSymlink: following) else { return nil }
        return switch status.type {
        case .regular: .file
        case .directory: .folder
        case .symbolicLink: .link
        default: .other
        }
    }

    /// The size of a file in bytes; nil where there is none.
    static func size(of path: String) -> Int? {
        guard let status = try? Stat(FilePath(path), followTargetSymlink: true), status.type == .regular else {
            return nil
        }
        return Int(status.size)
    }

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
        try attempt("write", path) {
            let file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: plain)
            try file.closeAfter { _ = try file.writeAll(bytes) }
        }
    }

    /// The bytes of a file.
    static func read(_ path: String) throws(PressError) -> [UInt8] {
        try attempt("read", path) {
            let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
            return try file.closeAfter {
                var bytes: [UInt8] = []
                var chunk = [UInt8](repeating: 0, count: 65_536)
                while case let count = try chunk.withUnsafeMutableBytes({ try file.read(into: $0) }), count > 0 {
                    bytes.append(contentsOf: chunk[..<count])
                }
                return bytes
            }
        }
    }

    /// The names in a folder, without `.` and `..`, sorted.
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

    /// The path without links, dots and doubled slashes: of what exists, what the system calls it; of the rest, the words.
    static func realPath(_ path: String) -> String {
        var (known, rest) = (path.isEmpty ? "." : path, "")
        while true {
            if let found = realpath(known, nil) {
                defer { free(found) }
                let real = String(cString: found)
                return rest.isEmpty ? real : (real == "/" ? "" : real) + rest
            }
            guard let slash = known.lastIndex(of: "/") else { return realPath(".") + "/" + known + rest }
            rest = known[slash...] + rest
            known = slash == known.startIndex ? "/" : String(known[..<slash])
            if known == "/", rest == "/" { return "/" }
        }
    }

    /// Where a link leads, as it says.
    static func target(ofLink path: String) throws(PressError) -> String {
        var bytes = [CChar](repeating: 0, count: 4096)
        let count = readlink(path, &bytes, bytes.count)
        guard count >= 0 else { throw failure("read the link", path) }
        return String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Lets a file, a link or a folder with all in it stand at a second path too: the same file where the file system can, a
    /// copy where it can't.
    static func carry(_ path: String, to new: String) throws(PressError) {
        if kind(of: path) == .folder {
            try makeFolders(new)
            for name in try names(in: path) { try carry(path + "/" + name, to: new + "/" + name) }
            copyPermissions(of: path, to: new)
        } else if link(path, new) != 0 {
            if kind(of: path) == .link {
                guard symlink(try target(ofLink: path), new) == 0 else { throw failure("copy the link", path) }
            } else {
                try write(try read(path), to: new)
                copyPermissions(of: path, to: new)
            }
        }
    }

    /// Gives `new` the permissions of `path`; a file system that has none loses nothing.
    static func copyPermissions(of path: String, to new: String) {
        if let status = try? Stat(FilePath(path)) { _ = chmod(new, mode_t(status.permissions.rawValue)) }
    }

    /// Flushes a folder to disk, its files and names and those of all folders below: once for all of them, as flushing
    /// a thousand files one by one takes longer than making them.
    static func flushFolder(_ path: String) throws(PressError) {
        try attempt("flush", path) {
            let folder = try FileDescriptor.open(FilePath(path), .readOnly, options: [.directory, .closeOnExec])
            try folder.closeAfter {
                guard qd_flush_all(folder.rawValue) == 0 else { throw Errno(rawValue: errno) }
            }
        }
    }

    /// Gives a file or folder another name, in one step; a file that has that name is replaced.
    static func move(_ path: String, to new: String) throws(PressError) {
        guard rename(path, new) == 0 else { throw failure("rename to \(new) what is", path) }
    }

    /// Exchanges two folders in one step; where the file system can't, in two.
    static func exchange(_ fresh: String, _ path: String, aside: String) throws(PressError) {
        if qd_exchange(fresh, path) == 0 { return }
        try move(path, to: aside)
        do throws(PressError) { try move(fresh, to: path) } catch {
            _ = rename(aside, path)
            throw error
        }
        _ = rename(aside, fresh)
    }

    /// Removes a file or a folder with all in it, as far as the system lets; links are not followed.
    static func remove(_ path: String) {
        guard kind(of: path) == .folder else {
            unlink(path)
            return
        }
        for name in (try? names(in: path)) ?? [] { remove(path + "/" + name) }
        rmdir(path)
    }

    /// What a new file may be used for: read by all, written by its owner.
    static let plain: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]

    /// Runs calls of the system; what they refuse is told with the action and the path.
    static func attempt<Result>(
        _ action: String, _ path: String, _ body: () throws -> Result
    ) throws(PressError) -> Result {
        do { return try body() } catch {
            throw .system(action: action, path: path, reason: (error as? Errno)?.description ?? "\(error)")
        }
    }

    private static func failure(_ action: String, _ path: String) -> PressError {
        .system(action: action, path: path, reason: Errno(rawValue: errno).description)
    }
}
