import Markup
import Report

/// The charts of a page as a reader meets them, each with what stands around it.
struct PageFigures {
    /// A chart on a page.
    struct Figure {
        /// The heading above it, or the title within it.
        var heading: String
        var node: Node

        /// What a screen reader says of the drawings.
        var descriptions: [String] { drawings.map { $0.value("aria-label") ?? "" } }
        /// Below the chart, or with its table in the fold.
        var caption: String {
            (node.all("figcaption") + node.all("p").filter { $0.value("class") == "caption fine" }).map(\.words)
                .joined()
        }
        var drawings: [Node] { node.all("svg") }
        var csv: String? { node.all("a").first { $0.value("download") != nil }?.value("href") }
    }

    private(set) var figures: [Figure] = []
    private var heading = ""

    init(_ content: Node) { read(content) }

    private mutating func read(_ node: Node) {
        switch node {
        case .text: return
        case .fragment(let nodes): for node in nodes { read(node) }
        case .element(let name, _, let children):
            if ["h1", "h2", "h3", "h4", "summary"].contains(name) { heading = node.words }
            if name == "figure", node.value("class") == "graph" {
                figures.append(Figure(heading: node.all("strong").first?.words ?? heading, node: node))
            } else {
                for child in children { read(child) }
            }
        }
    }
}

extension PageFigures.Figure {
    /// What the chart lacks of what each must have, in words.
    var faults: [String] {
        var faults: [String] = []
        let isQuestion = heading.hasSuffix("?")
        for words in descriptions {
            // What a screen reader says begins with the chart's title.
            let title = words.prefix(upTo: words.firstRange(of: ". ")?.lowerBound ?? words.endIndex)
            if !isQuestion && !heading.lowercased().contains(title.lowercased()) {
                faults.append("its heading is neither a question nor its finding: \(heading)")
            }
            faults += Self.faults(description: words)
        }
        faults += Self.faults(caption: caption)
        let looks = drawings.map { $0.value("class") }
        // In half of a page there is no room for the wide one.
        if looks != ["chart wide", "chart narrow"], looks != ["chart"] { faults.append("neither one drawing nor two") }
        if node.all("table").isEmpty { faults.append("no table") }
        if csv == nil { faults.append("no CSV") }
        for drawing in drawings { faults += Self.faults(marks: drawing) }
        return Array(Set(faults)).sorted()
    }

    /// Range and change; the leader has no word of its own.
    static func faults(description words: String) -> [String] {
        var faults: [String] = []
        if !words.contains(#/\b[Ff]rom .+ to |\bOne /#) { faults.append("its description names no range: \(words)") }
        let change =
            #/[Cc]hange|[Uu]nchanged|\bIn 20\S+ (Q\d )?it was|no earlier cycle|can(?:'t)? be compared|\bfell\b|\brose\b|\bsaves?\b/#
        if !words.contains(change) { faults.append("its description names no change: \(words)") }
        return faults
    }

    /// n, period and source.
    static func faults(caption words: String) -> [String] {
        var faults: [String] = []
        if !words.contains(#/\bn[ \u{A0}]=[ \u{A0}]\d|n not supplied/#) {
            faults.append("its caption has no n: \(words)")
        }
        if !words.contains(#/\b20\d\d/#) { faults.append("its caption has no period: \(words)") }
        if !words.contains("Source: ") { faults.append("its caption has no source: \(words)") }
        return faults
    }

    /// Marks that are named are reached by a keyboard and say their figures, unless they are too many to step through.
    private static func faults(marks drawing: Node) -> [String] {
        let titled = drawing.titledGroups
        let reached = titled.filter { $0.value("tabindex") == "0" && $0.value("role") == "graphics-symbol" }
        guard drawing.value("role") == "graphics-document" else {
            return reached.isEmpty && (titled.isEmpty || titled.count > 24) ? [] : ["marks that nobody reaches"]
        }
        let told = drawing.all("text").count { $0.value("class") == "told" }
        return reached.count == titled.count && told == titled.count && !titled.isEmpty
            ? []
            : [
                "marks without figures: \(titled.count) named, \(reached.count) reached, \(told) told in \(drawing.value("aria-label") ?? "")"
            ]
    }
}

extension Node {
    /// The groups with a name; those inside of another are part of it.
    fileprivate var titledGroups: [Node] {
        switch self {
        case .text: return []
        case .fragment(let nodes): return nodes.flatMap(\.titledGroups)
        case .element(let name, _, let children):
            if name == "g", case .element("title", _, _)? = children.first { return [self] }
            return children.flatMap(\.titledGroups)
        }
    }

    /// The value of an attribute.
    func value(_ name: String) -> String? {
        guard case .element(_, let attributes, _) = self else { return nil }
        return attributes.first { $0.name == name }.map { $0.value ?? "" }
    }

    /// The elements of a name, itself and those inside, in the order of the page.
    func all(_ name: String) -> [Node] {
        switch self {
        case .text: []
        case .fragment(let nodes): nodes.flatMap { $0.all(name) }
        case .element(let own, _, let children): (own == name ? [self] : []) + children.flatMap { $0.all(name) }
        }
    }
}
