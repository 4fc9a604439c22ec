import Cores
import Report

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder whose files a build replaces, all at once; what others laid into it stays.
struct OutputFolder {
    /// The file that says that a build wrote the folder, and which files of it.
    static let marker = ".quarterdeck"
    /// What the marker says first. Below it stand the paths, one a line.
    private static let words = "A build wrote these files and replaces them; it keeps all others."
    /// What may stand in a folder that no build has written yet.
    private static let welcome: Set<String> = ["README.md", ".gitignore"]

    /// Where it stands: a path without links.
    let path: String

    /// The folder at `path`, or where the link at `path` leads. Throws when that can't be, or isn't apart from `content`.
    init(path: String, apartFrom content: String?) throws(PressError) {
        if Disk.kind(of: path) == .link, Disk.kind(of: path, following: true) == nil {
            throw .deadLink(path, target: try Disk.target(ofLink: path))
        }
        let kind = Disk.kind(of: path, following: true)
        guard kind == nil || kind == .folder else { throw .notAFolder(path) }
        self.path = Disk.realPath(path)
        guard let content else { return }
        let (one, other) = (self.path + "/", Disk.realPath(content) + "/")
        guard !one.hasPrefix(other), !other.hasPrefix(one) else { throw .inContent(output: path, content: content) }
    }

    /// Puts `files` in the place of what a build wrote here before, and says what else is here, by path.
    ///
    /// Everything is written and flushed to disk beside it first; one exchange of names then shows it. A crash, a full
    /// disk or an error before that leaves the folder as it was.
    func replace(with files: [DataFile]) throws(PressError) -> [String] {
        let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        try Disk.makeFolders(above)
        let lock = try FolderLock(folder: path)
        let (fresh, aside) = (FolderLock.place(beside: path, "new"), FolderLock.place(beside: path, "old"))
        // What a run that was killed has left: its half of a new folder, or between two names the whole old one.
        if Disk.kind(of: path) == nil, Disk.kind(of: aside) == .folder { try Disk.move(aside, to: path) }
        Disk.remove(fresh)
        Disk.remove(aside)
        let exists = Disk.kind(of: path) == .folder
        let foreign = exists ? try self.foreign() : []
        try check(foreign, against: files)
        do throws(PressError) {
            try fill(fresh, with: files)
            for name in foreign {
                try Disk.makeFolders(fresh + "/" + SitePath.folder(of: name))
                try Disk.carry(path + "/" + name, to: fresh + "/" + name)
            }
            try Disk.flushFolder(fresh)
            if exists {
                Disk.copyPermissions(of: path, to: fresh)
                try Disk.exchange(fresh, path, aside: aside)
            } else {
                try Disk.move(fresh, to: path)
            }
        } catch {
            Disk.remove(fresh)
            throw error
        }
        // After the exchange this name holds what the folder held.
        if exists { Disk.remove(fresh) }
        _ = lock.isHeld
        return foreign
    }

    /// Writes all files and the marker into a new folder.
    private func fill(_ folder: String, with files: [DataFile]) throws(PressError) {
        try Disk.makeFolders(folder)
        let list = [Self.words] + files.map(\.path)
        try Disk.write(Array((list.joined(separator: "\n") + "\n").utf8), to: folder + "/" + Self.marker)
        var made: Set<String> = [""]
        for file in files {
            let below = SitePath.folder(of: file.path)
            if made.insert(below).inserted { try Disk.makeFolders(folder + "/" + below) }
        }
        let failures = Concurrent.map(files, slice: 64) { file -> PressError? in
            do throws(PressError) { try Disk.write(file.bytes, to: folder + "/" + file.path) } catch { return error }
            return nil
        }
        if let first = failures.compactMap(\.self).first { throw first }
    }

    /// The files, links and folders that no build wrote, the topmost of each, by path.
    private func foreign() throws(PressError) -> [String] {
        let names = try Disk.names(in: path)
        guard names.contains(Self.marker) else {
            if let stranger = names.first(where: { !Self.welcome.contains($0) }) {
                throw .foreignFolder(path, file: stranger)
            }
            return names
        }
        let lines = String(decoding: try Disk.read(path + "/" + Self.marker), as: UTF8.self).split(separator: "\n")
        let written = Set(lines.dropFirst().map(String.init))
        // Folders hold what is in them, so those of written files belong to a build too.
        var folders: Set<String> = []
        for file in written {
            var folder = SitePath.folder(of: file)
            while !folder.isEmpty, folders.insert(folder).inserted { folder = SitePath.folder(of: folder) }
        }
        // A marker without a list was written before there was one; then every file but those that are welcome is a build's.
        if written.isEmpty { return names.filter { Self.welcome.contains($0) } }
        return try foreign(below: "", written, folders)
    }

    private func foreign(
        below folder: String, _ written: Set<String>, _ folders: Set<String>
    ) throws(PressError) -> [String] {
        var found: [String] = []
        for name in try Disk.names(in: path + "/" + folder) {
            let place = folder.isEmpty ? name : folder + "/" + name
            switch Disk.kind(of: path + "/" + place) {
            case .file where written.contains(place) || place == Self.marker: continue
            case .folder where folders.contains(place): found += try foreign(below: place, written, folders)
            default: found.append(place)
            }
        }
        return found
    }

    /// Refuses to write where somebody else's file stands.
    private func check(_ foreign: [String], against files: [DataFile]) throws(PressError) {
        let wanted = Set(files.map(\.path)), theirs = Set(foreign)
        var met: Set<String> = []
        for name in foreign where wanted.contains(name) { met.insert(name) }
        for file in wanted {
            var folder = SitePath.folder(of: file)
            while !folder.isEmpty {
                if theirs.contains(folder), Disk.kind(of: path + "/" + folder) != .folder { met.insert(folder) }
                folder = SitePath.folder(of: folder)
            }
        }
        guard met.isEmpty else { throw .foreignInTheWay(path, files: met.sorted()) }
    }
}
