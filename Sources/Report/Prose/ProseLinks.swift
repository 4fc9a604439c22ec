import Documents
import Portfolio

/// A link of an author's words to a page or a place of the site.
struct ProseLink: Sendable {
    /// As written, such as `models/corvid-mini.html` or `#drift`.
    let address: String
    /// The page that it stands on.
    let page: String
    /// The file and the line on which the words begin.
    let file: String
    let line: Int
    let excerpt: String?
}

/// The links of prose against the site as it was made: a link that leads nowhere is the reader's first impression.
struct ProseLinks {
    private let files: Set<String>
    private let anchors: [String: Set<String>]

    /// What there is to link to.
    init(pages: [Page], files: [DataFile]) {
        self.files = Set(pages.map(\.path) + files.map(\.path))
        anchors = Dictionary(
            pages.map { ($0.path, Set($0.content.flatMap(\.anchors))) }, uniquingKeysWith: { first, _ in first })
    }

    /// A warning for each link that leads nowhere.
    func mistakes(_ links: [ProseLink]) -> [Diagnostic] {
        links.compactMap { link in
            let parts = link.address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init)
            let path = String(parts[0].prefix { $0 != "?" })
            let target = path.isEmpty ? link.page : resolved(path, from: link.page)
            guard files.contains(target) || isRecord(target) else {
                return report(link, "'\(link.address)' leads to no page of this report", near(target))
            }
            // What follows an "&" is what the what-if page starts with, not a place in it.
            let place = parts.count > 1 ? String(parts[1].prefix { $0 != "&" }) : ""
            guard !place.isEmpty, let ids = anchors[target], !ids.contains(place) else { return nil }
            return report(
                link, "'\(link.address)' leads to no heading or figure of \(target)",
                NearMiss.question(place, among: ids))
        }
    }

    private func report(_ link: ProseLink, _ message: String, _ cure: String?) -> Diagnostic {
        Diagnostic(
            .warning, file: link.file, place: Place(line: link.line, column: 1), excerpt: link.excerpt,
            message: message, cure: cure ?? "correct the address, or write the whole one with https://")
    }

    /// Whether a path lies among an edition's data, which is made as it is written: `2026-Q3/data/models.csv`.
    private func isRecord(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.count == 3 && parts[1] == "data" && files.contains("\(parts[0])/index.html")
    }

    private func near(_ target: String) -> String? {
        let name = target.split(separator: "/").last.map(String.init) ?? target
        let names = files.filter { $0.hasSuffix(".html") }.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        return NearMiss.question(name, among: Set(names))
    }

    /// The path from the site's root that an address on a page means.
    private func resolved(_ address: String, from page: String) -> String {
        var parts = address.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/").map(String.init) where part != "." {
            if part == ".." {
                if !parts.isEmpty { parts.removeLast() }
            } else {
                parts.append(part.replacing("%20", with: " "))
            }
        }
        let path = parts.joined(separator: "/")
        if files.contains(path) { return path }
        let index = path.isEmpty ? "index.html" : path + "/index.html"
        return address.hasSuffix("/") || files.contains(index) ? index : path
    }
}

extension ProseReader {
    /// The links of some prose that lead to the site itself.
    func links(of prose: Prose, page: String) -> [ProseLink] {
        guard let document = Markdown.parse(prose.markdown, firstLine: prose.firstLine) else { return [] }
        let lines = prose.markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return document.links.filter { isOfSite($0.address) }.map { link in
            let index = link.line - prose.firstLine
            return ProseLink(
                address: link.address, page: page, file: prose.source.file, line: link.line,
                excerpt: lines.indices.contains(index) ? String(lines[index]) : nil)
        }
    }

    private func isOfSite(_ address: String) -> Bool {
        !address.isEmpty && !address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.contains(":")
    }
}

extension Block {
    /// The anchors within it.
    fileprivate var anchors: [String] {
        switch self {
        case .heading(_, _, let id): [id].compactMap { $0 }
        case .section(let id, let blocks): [id].compactMap { $0 } + blocks.flatMap(\.anchors)
        case .fold(let fold): fold.anchors
        case .folds(let folds): folds.flatMap(\.anchors)
        case .beside(let parts): parts.flatMap { $0.flatMap(\.anchors) }
        case .table(let table): table.rows.flatMap { $0.compactMap(\.id) }
        case .terms(let terms): terms.flatMap { [$0.id] + $0.meaning.flatMap(\.anchors) }
        case .list(let items, _): items.flatMap { $0.blocks.flatMap(\.anchors) }
        case .prose(let blocks), .quote(let blocks), .note(_, let blocks):
            blocks.flatMap(\.anchors)
        case .words, .figures, .chart, .grid, .code, .rule, .explorer: []
        }
    }
}

extension Fold {
    fileprivate var anchors: [String] { [id] + blocks.flatMap(\.anchors) }
}
