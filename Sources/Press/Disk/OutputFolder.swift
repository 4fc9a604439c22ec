import Cores
import Report

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that a build replaces as a whole.
struct OutputFolder {
    /// The file that says that a build wrote the folder and may replace it.
    static let marker = ".quarterdeck"
    /// A file of the folder's owner that outlives builds.
    static let kept = "README.md"

    /// Where it stands, without a slash at its end.
    let path: String

    init(path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
    }

    /// Puts `files` in the place of what the folder holds.
    ///
    /// Everything is written and flushed to disk beside it first; one exchange of names then shows it. A crash, a full
    /// disk or an error before that leaves the folder as it was.
    func replace(with files: [DataFile]) throws(PressError) {
        let exists = access(path, F_OK) == 0
        if exists { try checkOwn() }
        let fresh = path + ".new-\(getpid())"
        do throws(PressError) {
            try Disk.makeFolders(fresh)
            try Disk.write(Array("A build wrote this folder and replaces it.\n".utf8), to: fresh + "/" + Self.marker)
            if exists, let words = Disk.read(path + "/" + Self.kept) {
                try Disk.write(words, to: fresh + "/" + Self.kept)
            }
            var made: Set<String> = [""]
            for file in files {
                let folder = SitePath.folder(of: file.path)
                if made.insert(folder).inserted { try Disk.makeFolders(fresh + "/" + folder) }
            }
            try write(files, into: fresh)
            try Disk.flushFolder(fresh)
            if exists { try Disk.exchange(fresh, path) } else { try Disk.move(fresh, to: path) }
        } catch {
            Disk.remove(fresh)
            throw error
        }
        // After the exchange this name holds what the folder held.
        if exists { Disk.remove(fresh) }
    }

    private func write(_ files: [DataFile], into folder: String) throws(PressError) {
        let failures = Concurrent.map(files, slice: 64) { file -> PressError? in
            do throws(PressError) { try Disk.write(file.bytes, to: folder + "/" + file.path) } catch { return error }
            return nil
        }
        if let first = failures.compactMap(\.self).first { throw first }
    }

    private func checkOwn() throws(PressError) {
        let names = try Disk.names(in: path)
        guard names.contains(Self.marker) || names.allSatisfy({ $0 == Self.kept || $0 == ".gitignore" }) else {
            throw .foreignFolder(path)
        }
    }
}
