import Documents
import Report

/// The pages over an archive's editions: one that lists them, and one that leads to the newest, for a link that stays. Each names in
/// its last line the editions that it names and its own hash, so that a page that was damaged is found.
struct Index {
    static let name = "index.html"
    static let latest = "latest.html"

    private let editions: [Archive.Published]
    private let theme: Theme

    /// The pages of editions, by name.
    init(_ editions: [Archive.Published], theme: Theme) {
        self.editions = editions
        self.theme = theme
    }

    /// Puts each page in the place of the one before, in one step. Throws, before it writes any, where a page stands that no
    /// publishing wrote.
    func write(into folder: String) throws(PressError) {
        let pages = try pages()
        for (name, _) in pages {
            let path = folder + "/" + name
            guard Disk.kind(of: path) != nil else { continue }
            guard Disk.kind(of: path) == .file, Index.isOurs(try Disk.read(path)) else { throw .notOurs(path) }
        }
        let fresh = pages.map { (folder + "/." + $0.name + ".new", folder + "/" + $0.name) }
        do throws(PressError) {
            for ((path, _), page) in zip(fresh, pages) { try Disk.write(page.bytes, to: path) }
            try Disk.flushFolder(folder)
            for (path, place) in fresh { try Disk.move(path, to: place) }
        } catch {
            for (path, _) in fresh { Disk.remove(path) }
            throw error
        }
    }

    /// The bytes of each page, by its name.
    func pages() throws(PressError) -> [(name: String, bytes: [UInt8])] {
        let rows = editions.map {
            EditionsPage.Row(
                name: $0.name, cycle: $0.manifest.cycle, headline: $0.manifest.headline,
                published: $0.manifest.published, approvals: $0.manifest.approvals.map(\.by),
                corrects: $0.manifest.corrects?.edition, reason: $0.manifest.corrects?.reason)
        }
        let over = EditionsPage(series: editions.last?.manifest.series ?? "", rows: rows)
        let skeleton = try Skeleton(theme)
        func sealed(_ page: Page, naming names: [String]) -> [UInt8] {
            var html = skeleton.html(of: page, language: "en")
            if html.last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
            return html + Array("\(Index.seal)\(SHA256.hex(of: html)) \(names.joined(separator: " ")) -->\n".utf8)
        }
        return [(Index.name, sealed(over.page, naming: editions.map(\.name)))]
            + (over.latest.map { [(Index.latest, sealed($0.page, naming: [$0.edition]))] } ?? [])
    }

    private static let seal = "<!-- quarterdeck archive "

    /// Whether publishing wrote the page, whatever became of it since.
    static func isOurs(_ bytes: [UInt8]) -> Bool { lastLine(bytes).hasPrefix(seal) }

    /// The editions that a page names; nil where it isn't as it was written.
    static func editions(in bytes: [UInt8]) -> [String]? {
        let line = lastLine(bytes)
        guard line.hasPrefix(seal), line.hasSuffix(" -->\n") else { return nil }
        let words = line.dropFirst(seal.count).dropLast(5).split(separator: " ").map(String.init)
        guard let sum = words.first, sum == SHA256.hex(of: Array(bytes.dropLast(line.utf8.count))) else { return nil }
        return Array(words.dropFirst())
    }

    private static func lastLine(_ bytes: [UInt8]) -> String {
        let start = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return String(decoding: bytes[start...], as: UTF8.self)
    }
}
