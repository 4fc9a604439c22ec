import Documents
import Report

extension Archive {
    /// Writes a published edition as a bag (RFC 8493) into the new folder `folder`, for archives that take in bags: all of it or nothing.
    ///
    /// `edition` is its name in the archive. Throws `PressError`, also where the folder holds anything already.
    public func bag(_ edition: String, to folder: String) throws(PressError) {
        let source = path + "/" + edition
        let place = source + "/" + Manifest.name
        guard Disk.kind(of: place) == .file, let manifest = Manifest(try Disk.read(place)) else {
            throw .damaged(place)
        }
        let target = try OutputFolder(path: folder, apartFrom: nil).path
        guard Disk.kind(of: target) == nil else { throw .notOurs(folder) }
        let own = [Manifest.name, Checksums.name] + (manifest.isSigned ? [Checksums.signature] : [])
        var files: [DataFile] = []
        for path in (manifest.files.map(\.path) + own).sorted() {
            files.append(DataFile(path: "data/" + path, bytes: try Disk.read(source + "/" + path)))
        }
        let size = files.reduce(0) { $0 + $1.bytes.count }
        let tags = [
            DataFile(path: "bagit.txt", text: "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
            DataFile(
                path: "bag-info.txt",
                text: """
                    External-Identifier: \(edition)
                    External-Description: \(manifest.series.split(whereSeparator: \.isNewline).joined(separator: " "))
                    Payload-Oxum: \(size).\(files.count)

                    """),
            DataFile(path: "manifest-sha256.txt", text: Self.sums(of: files)),
        ]
        files += tags
        files.append(DataFile(path: "tagmanifest-sha256.txt", text: Self.sums(of: tags)))
        let fresh = FolderLock.place(beside: target, "new")
        Disk.remove(fresh)
        do throws(PressError) {
            var made: Set<String> = []
            for file in files {
                let below = SitePath.folder(of: file.path)
                if made.insert(below).inserted { try Disk.makeFolders(fresh + "/" + below) }
                try Disk.write(file.bytes, to: fresh + "/" + file.path)
            }
            try Disk.flushFolder(fresh)
            try Disk.move(fresh, to: target)
        } catch {
            Disk.remove(fresh)
            throw error
        }
    }

    /// A line for each file. A percent sign in a name is written as RFC 8493 asks.
    private static func sums(of files: [DataFile]) -> String {
        files.map {
            "\(SHA256.hex(of: $0.bytes))  \($0.path.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25"))\n"
        }
        .joined()
    }
}

extension DataFile {
    /// A file that holds text.
    fileprivate init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
