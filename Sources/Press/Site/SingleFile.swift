import Cores
import Markup
public import Report

extension Press {
    /// The whole edition of a cycle as one HTML file: every page a part of it, links between them kept (A06). What isn't in it, the
    /// CSV files, the what-if page and other editions, is no link there.
    ///
    /// Throws `PressError` when the theme can't be read.
    public static func single(of publication: Publication, cycle: String, theme: Theme) throws(PressError) -> [UInt8] {
        // A page with a script of its own is none without it, and one file has one script.
        let pages = publication.pages.filter { $0.path.hasPrefix(cycle + "/") && $0.script == nil }
        let summary = cycle + "/index.html"
        let ordered = pages.filter { $0.path == summary } + pages.filter { $0.path != summary }
        let file = SingleFile(ordered)
        return try Skeleton(theme).html(
            of: file.frame, content: file.body, home: "#content", language: publication.language)
    }
}

extension Press {
    /// Puts a file in the place of the one before it, in one step. Throws `PressError`; what stood there then still does.
    public static func replace(_ path: String, with bytes: [UInt8]) throws(PressError) {
        if Disk.kind(of: path, following: true) == .folder { throw .notOurs(path) }
        let real = Disk.realPath(path)
        try Disk.makeFolders(SitePath.folder(of: real))
        let fresh = FolderLock.place(beside: real, "new")
        do throws(PressError) {
            try Disk.write(bytes, to: fresh)
            try Disk.move(fresh, to: real)
        } catch {
            Disk.remove(fresh)
            throw error
        }
    }
}

/// Pages as parts of one page: anchors get names of their own, and links follow them.
struct SingleFile {
    private let pages: [Page]
    /// The name of each page in the file.
    private let names: [String: String]
    /// The short name of each anchor: by page, then by its own name.
    private let anchors: [String: [String: String]]

    init(_ pages: [Page]) {
        self.pages = pages
        var all: [String: [String: String]] = [:]
        // Short, since a page of sources names a few of them thousands of times.
        var count = 0
        for page in pages {
            var ids: [String: String] = [:]
            page.content.node.eachID { id in if ids[id] == nil { ids[id] = "a" + String(count, radix: 36); count += 1 }
            }
            all[page.path] = ids
        }
        anchors = all
        names = Dictionary(
            pages.enumerated().map { ($1.path, "p\($0)") }, uniquingKeysWith: { first, _ in first })
    }

    /// What stands around the parts: the summary's own frame, whose links lead to the parts.
    var frame: Page {
        var page =
            pages.first
            ?? Page(
                path: "", title: "", summary: "", masthead: "", edition: nil, navigation: [], states: [], notice: nil,
                content: [], footer: [])
        page.path = ""
        page.navigation = page.navigation.compactMap { place in
            names[place.path].map { Page.Place(title: place.title, path: "#" + $0, isCurrent: false) }
        }
        page.editions = []
        page.states = page.states.map { state in
            Page.State(text: state.text, isWarning: state.isWarning, path: state.path.flatMap { way($0) })
        }
        return page
    }

    /// The parts.
    var body: String {
        let parts = Concurrent.map(Array(pages.enumerated())) { place, page in
            let part = Part(page: page, number: place, anchors: anchors, names: names)
            return tag("section", [("id", "p\(place)")], [part.rewritten(page.content.node)]).compactHTML
        }
        return parts.joined(separator: "\n")
    }

    /// The anchor that a place of the site has in the file; nil where it isn't in it.
    private func way(_ place: String) -> String? {
        let parts = place.split(separator: "#", maxSplits: 1).map(String.init)
        guard let page = parts.first, let name = names[page] else { return nil }
        return "#" + (parts.count == 2 ? anchors[page]?[parts[1]] ?? name : name)
    }
}

/// A page on its way into the file.
private struct Part {
    let page: Page
    let number: Int
    let anchors: [String: [String: String]]
    let names: [String: String]

    /// Attributes that name anchors of the same page.
    private static let references: Set<String> = [
        "aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "for", "headers",
    ]

    /// The node with its anchors and links as they are in the file; a link out of it is its words alone.
    func rewritten(_ node: Markup.Node, isInPicture: Bool = false) -> Markup.Node {
        switch node {
        case .text: return node
        case .fragment(let nodes): return .fragment(nodes.map { rewritten($0, isInPicture: isInPicture) })
        case .element(let name, let attributes, let children):
            // Here a chart is a picture: the words of its marks stand in its table too, and are a tenth of the file.
            if isInPicture, name == "title" || attributes.contains(where: Part.isTold) { return .nothing }
            if name == "svg", let style = attributes.first(where: { $0.name == "class" })?.value {
                // One drawing for all widths: a second for phones would be a third of the file.
                if style == "chart narrow" { return .nothing }
                if style == "chart wide" || style == "chart" {
                    let rest = attributes.filter { $0.name != "class" && $0.name != "role" }.map(renamed)
                    return .element(
                        name: name, attributes: [.init("class", "chart"), .init("role", "img")] + rest,
                        children: children.map { rewritten($0, isInPicture: true) })
                }
            }
            let inside = children.map { rewritten($0, isInPicture: isInPicture) }
            if isInPicture {
                let kept = attributes.filter { $0.name != "tabindex" && $0.value != "graphics-symbol" }
                return .element(name: name, attributes: kept.map(renamed), children: inside)
            }
            if name == "a", let href = attributes.first(where: { $0.name == "href" })?.value {
                guard let way = way(href) else { return .fragment(inside) }
                let rest = attributes.filter { !["href", "download"].contains($0.name) }.map(renamed)
                return .element(name: name, attributes: [.init("href", way)] + rest, children: inside)
            }
            return .element(name: name, attributes: attributes.map(renamed), children: inside)
        }
    }

    /// Whether it marks the words that a chart shows of a mark that is reached.
    private static func isTold(_ attribute: Markup.Node.Attribute) -> Bool {
        attribute.name == "class" && attribute.value?.hasPrefix("told") == true
    }

    private func renamed(_ attribute: Markup.Node.Attribute) -> Markup.Node.Attribute {
        guard let value = attribute.value, let own = anchors[page.path] else { return attribute }
        if attribute.name == "id" { return .init("id", own[value] ?? value) }
        if Self.references.contains(attribute.name) {
            return .init(
                attribute.name, value.split(separator: " ").map { own[String($0)] ?? String($0) }.joined(separator: " ")
            )
        }
        if value.contains("url(#") {
            var text = value
            for (id, name) in own { text = text.replacing("url(#\(id))", with: "url(#\(name))") }
            return .init(attribute.name, text)
        }
        if value.hasPrefix("#"), attribute.name == "href" || attribute.name == "xlink:href" {
            return .init(attribute.name, own[String(value.dropFirst())].map { "#" + $0 } ?? value)
        }
        return attribute
    }

    private func way(_ href: String) -> String? {
        if href.contains(":") { return href }
        let place = SitePath.resolved(href, from: page.path)
        let parts = place.split(separator: "#", maxSplits: 1).map(String.init)
        guard let path = parts.first, let name = names[path] else { return nil }
        guard parts.count == 2 else { return "#" + name }
        return "#" + (anchors[path]?[parts[1]] ?? name)
    }
}

extension Markup.Node {
    /// Visits the anchors below, in their order.
    fileprivate func eachID(_ visit: (String) -> Void) {
        switch self {
        case .text: return
        case .fragment(let nodes): for node in nodes { node.eachID(visit) }
        case .element(_, let attributes, let children):
            if let id = attributes.first(where: { $0.name == "id" })?.value { visit(id) }
            for child in children { child.eachID(visit) }
        }
    }
}
