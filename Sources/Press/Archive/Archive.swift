import Documents
import Report

/// A folder of published editions, such as a file server's share: a folder for each, and a page over all.
public struct Archive {
    /// What publishing did.
    public enum Outcome: Hashable, Sendable {
        /// The edition stands there now, in the folder of that name.
        case published(String)
        /// It already stood there, the same to the last byte.
        case unchanged(String)
    }

    /// Where it stands: a path without links.
    let path: String

    /// The archive at `path`, or where the link at `path` leads; it is made when it isn't there yet.
    ///
    /// Throws `PressError` where that can't be, or isn't apart from the folder `content`.
    public init(path: String, apartFrom content: String? = nil) throws(PressError) {
        self.path = try OutputFolder(path: path, apartFrom: content).path
    }

    /// Publishes an edition: all of it or nothing, and never over another.
    ///
    /// With `erratum`, a reason, it stands beside the edition that it corrects. With `key`, the path of an OpenSSH key, its sums
    /// are signed. What no publishing wrote is not touched. Throws `PressError`; the archive is then as it was.
    public func publish(
        _ edition: Edition, theme: Theme, erratum: String? = nil, key: String? = nil
    ) async throws(PressError) -> Outcome {
        try Disk.makeFolders(path)
        let lock = try FolderLock(folder: path + "/archive")
        let there = try published()
        let (name, corrected) = try place(of: edition, among: there, erratum)
        if let name {
            try await write(edition, named: name, after: try newest(of: there), correcting: corrected, erratum, key)
        }
        try Index(try published(), theme: theme).write(into: path)
        _ = lock.isHeld
        return name.map(Outcome.published) ?? .unchanged(corrected?.name ?? edition.cycle)
    }

    /// An edition that stands in the archive.
    struct Published {
        var name: String
        var manifest: Manifest
        /// The hash of its manifest's file.
        var sha256: String
    }

    /// The editions that stand in the archive, by name.
    func published() throws(PressError) -> [Published] {
        var found: [Published] = []
        for name in try Disk.names(in: path) where !name.hasPrefix(".") {
            let file = "\(path)/\(name)/\(Manifest.name)"
            guard Disk.kind(of: file) == .file else { continue }
            let bytes = try Disk.read(file)
            guard let manifest = Manifest(bytes) else { throw .damaged(file) }
            found.append(Published(name: name, manifest: manifest, sha256: SHA256.hex(of: bytes)))
        }
        return found
    }

    /// The name under which an edition is to stand, nil where it stands already; and the edition of its cycle that stands.
    private func place(
        of edition: Edition, among there: [Published], _ erratum: String?
    ) throws(PressError) -> (String?, Published?) {
        let same = there.filter { $0.manifest.cycle == edition.cycle }
        let files = Checksums.list(edition.files)
        func own(_ published: Published) -> [Manifest.File] {
            published.manifest.files.filter { $0.path.hasPrefix("site/") || $0.path.hasPrefix("inputs/") }
        }
        if let twin = same.first(where: { own($0) == files }) { return (nil, twin) }
        let corrected = Set(same.compactMap(\.manifest.corrects?.edition))
        guard let latest = same.first(where: { !corrected.contains($0.name) }) else {
            guard erratum == nil else { throw .nothingToCorrect(cycle: edition.cycle) }
            return (edition.cycle, nil)
        }
        guard erratum != nil else {
            let differing = Set(own(latest)).symmetricDifference(files).map(\.path)
            let named = Set(differing).sorted()
            let more = named.count > 3 ? ["and \(named.count - 3) more"] : []
            throw .otherContent(edition: latest.name, files: named.prefix(3) + more)
        }
        return ("\(edition.cycle).\(same.count + 1)", latest)
    }

    /// The edition at the end of the chain; nil in an empty archive.
    private func newest(of there: [Published]) throws(PressError) -> Published? {
        let followed = Set(there.compactMap(\.manifest.previous?.edition))
        let ends = there.filter { !followed.contains($0.name) }
        guard ends.count <= 1 else { throw .forked(ends.map(\.name)) }
        return ends.first
    }

    /// Makes the edition's folder beside its place and gives it its name at the end.
    private func write(
        _ edition: Edition, named name: String, after previous: Published?, correcting corrected: Published?,
        _ erratum: String?, _ key: String?
    ) async throws(PressError) {
        let (folder, fresh) = (path + "/" + name, path + "/.\(name).new")
        guard Disk.kind(of: folder) == nil else { throw .notOurs(folder) }
        var manifest = Manifest(
            edition, named: name,
            previous: previous.map { Manifest.Link(edition: $0.name, sha256: $0.sha256) },
            corrects: corrected.map { Manifest.Link(edition: $0.name, sha256: $0.sha256, reason: erratum) },
            isSigned: key != nil, files: [])
        var files = edition.files
        files.append(
            VerifyText.file(
                edition: name, content: edition.content, isSigned: key != nil, previous: previous?.name))
        if let log = try log(of: edition, named: name, after: previous) { files.append(log) }
        manifest.files = Checksums.list(files)
        files.append(Crate.file(of: manifest))
        manifest.files = Checksums.list(files)
        try Archive.checkNames(manifest.files.map(\.path))
        let text = manifest.text
        files.append(DataFile(path: Manifest.name, bytes: text))
        files.append(DataFile(path: Checksums.name, bytes: Checksums.text(of: manifest, text)))
        // What a run that was killed has left.
        Disk.remove(fresh)
        do throws(PressError) {
            var made: Set<String> = []
            for file in files {
                let below = SitePath.folder(of: file.path)
                if made.insert(below).inserted { try Disk.makeFolders(fresh + "/" + below) }
                try Disk.write(file.bytes, to: fresh + "/" + file.path)
            }
            if let key { try await Signature.sign(fresh + "/" + Checksums.name, key: key) }
            try Disk.flushFolder(fresh)
            try Disk.move(fresh, to: folder)
        } catch {
            Disk.remove(fresh)
            throw error
        }
    }

    /// The log of the edition before with what this one adds; nil where nothing ever changed. Throws where that log isn't as it was
    /// published: nothing is built on it.
    private func log(
        of edition: Edition, named name: String, after previous: Published?
    ) throws(PressError) -> DataFile? {
        var before: [UInt8] = []
        let place = previous.map { "\(path)/\($0.name)/\(ChangeLog.name)" } ?? ChangeLog.name
        if let known = previous?.manifest.files.first(where: { $0.path == ChangeLog.name }) {
            guard Disk.kind(of: place) == .file else { throw .damaged(place) }
            before = try Disk.read(place)
            guard SHA256.hex(of: before) == known.sha256 else { throw .damaged(place) }
        }
        let text = try ChangeLog.text(after: before, named: place, telling: edition.log, in: name)
        return text.isEmpty ? nil : DataFile(path: ChangeLog.name, bytes: text)
    }

    /// Refuses names that a list of sums, or a file system that knows no capitals, can't hold.
    private static func checkNames(_ paths: [String]) throws(PressError) {
        var seen: Set<String> = []
        for path in paths
        where path.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\\" })
            || !seen.insert(path.lowercased()).inserted
        {
            throw .unportable(path)
        }
    }
}
