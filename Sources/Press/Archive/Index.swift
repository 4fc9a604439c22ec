import Documents
import Report

/// The page over an archive's editions, which names in its last line the editions and its own hash, so that a page that was
/// damaged is found.
struct Index {
    static let name = "index.html"

    private let editions: [Archive.Published]
    private let theme: Theme

    /// The page of editions, by name.
    init(_ editions: [Archive.Published], theme: Theme) {
        self.editions = editions
        self.theme = theme
    }

    /// Puts the page in the place of the one before, in one step. Throws where a page stands that no publishing wrote.
    func write(into folder: String) throws(PressError) {
        let path = folder + "/" + Index.name
        if Disk.kind(of: path) != nil {
            guard Disk.kind(of: path) == .file, Index.isOurs(try Disk.read(path)) else { throw .notOurs(path) }
        }
        let fresh = folder + "/." + Index.name + ".new"
        do throws(PressError) {
            try Disk.write(try bytes(), to: fresh)
            try Disk.flushFolder(folder)
            try Disk.move(fresh, to: path)
        } catch {
            Disk.remove(fresh)
            throw error
        }
    }

    /// The page's bytes.
    func bytes() throws(PressError) -> [UInt8] {
        let rows = editions.map {
            EditionsPage.Row(
                name: $0.name, cycle: $0.manifest.cycle, headline: $0.manifest.headline,
                published: $0.manifest.published, approvals: $0.manifest.approvals.map(\.by),
                corrects: $0.manifest.corrects?.edition, reason: $0.manifest.corrects?.reason)
        }
        let page = EditionsPage(series: editions.last?.manifest.series ?? "", rows: rows).page
        var html = try Skeleton(theme).html(of: page, language: "en")
        if html.last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
        let seal = "\(Index.seal)\(SHA256.hex(of: html)) \(editions.map(\.name).joined(separator: " ")) -->\n"
        return html + Array(seal.utf8)
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
