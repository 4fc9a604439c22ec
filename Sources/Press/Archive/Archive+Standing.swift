import Documents
public import Report

extension Archive {
    /// The edition of a cycle that stands: the last of its errata, or the first where there is none.
    public struct Standing: Sendable {
        /// Its name: `2026-Q1`, or `2026-Q1.2`.
        public var name: String
        /// The cycle that it reports.
        public var cycle: String
        /// Its pages and data as they were published, by their place in a site: `2026-Q1/index.html`.
        public var files: [DataFile]
    }

    /// The editions that stand for the cycles in `cycles`, each file held against its sum.
    ///
    /// Throws `PressError.damaged` where one isn't as it was published.
    public func standing(for cycles: [String]) throws(PressError) -> [Standing] {
        var found: [Standing] = []
        for cycle in cycles {
            guard let edition = try edition(of: cycle) else { continue }
            found.append(
                Standing(
                    name: edition.name, cycle: cycle,
                    files: try files(of: edition, below: "site/" + cycle + "/", as: cycle + "/")))
        }
        return found
    }

    /// Where the content and the theme lie that the standing edition of a cycle was made from; nil where none is published.
    public func inputs(of cycle: String) throws(PressError) -> (edition: String, content: String, theme: String)? {
        guard let edition = try edition(of: cycle) else { return nil }
        // What broke in the archive would be printed as if it had been published.
        _ = try files(of: edition, below: "inputs/", as: "")
        let folder = path + "/" + edition.name
        return (edition.name, folder + "/" + edition.manifest.content, folder + "/inputs/theme")
    }

    /// The paths below which a report differs from the one that is published for a cycle; empty where both are the same to the
    /// last byte.
    public func differences(of files: [DataFile], from cycle: String) throws(PressError) -> [String] {
        guard let edition = try edition(of: cycle) else { return files.map(\.path) }
        let published = edition.manifest.files.filter { $0.path.hasPrefix("site/") }
        let made = Checksums.list(files.map { DataFile(path: "site/" + $0.path, bytes: $0.bytes) })
        return Set(Set(published).symmetricDifference(made).map { String($0.path.dropFirst(5)) }).sorted()
    }

    private func edition(of cycle: String) throws(PressError) -> Published? {
        let same = try published().filter { $0.manifest.cycle == cycle }
        let corrected = Set(same.compactMap(\.manifest.corrects?.edition))
        return same.first { !corrected.contains($0.name) }
    }

    private func files(
        of edition: Published, below start: String, as place: String
    ) throws(PressError) -> [DataFile] {
        var files: [DataFile] = []
        for file in edition.manifest.files where file.path.hasPrefix(start) {
            let at = path + "/" + edition.name + "/" + file.path
            guard Disk.kind(of: at) == .file else { throw .damaged(at) }
            let bytes = try Disk.read(at)
            guard SHA256.hex(of: bytes) == file.sha256 else { throw .damaged(at) }
            files.append(DataFile(path: place + file.path.dropFirst(start.count), bytes: bytes))
        }
        return files
    }
}
