import Documents
import Markup

/// Markdown as a tree of a page, with the figures that it names put in; headings start below the page's own.
struct ProseTree {
    /// The figures by what stands between their braces.
    var figures: [String: Node]

    /// The blocks of a document.
    func nodes(_ document: MarkdownDocument) -> [Node] { blocks(document.blocks) }

    private func blocks(_ blocks: [MarkdownDocument.Block], isTight: Bool = false) -> [Node] {
        blocks.flatMap { block($0.kind, isTight: isTight) }
    }

    private func block(_ kind: MarkdownDocument.Kind, isTight: Bool) -> [Node] {
        switch kind {
        case .paragraph(let words): paragraph(words, isTight: isTight)
        // A page has one h1, the decision, and no level may be skipped.
        case .heading(let level, let words): [tag(level <= 2 ? "h2" : "h3", [], inlines(words))]
        case .list(let start, let tight, let items): [list(start, tight, items)]
        case .quote(let inside): [tag("blockquote", [], blocks(inside))]
        case .code(let text, _): [tag("pre", [("tabindex", "0")], [tag("code", [], text)])]
        case .table(let alignments, let header, let rows): [table(alignments, header, rows)]
        case .thematicBreak: [tag("hr", [], [Node]())]
        case .footnote(let label, let inside):
            [tag("div", class: "fine", [tag("p", [], "Note \(label):")] + blocks(inside))]
        }
    }

    /// A paragraph; a chart that stands in it alone stands as a block of its own.
    private func paragraph(_ words: [MarkdownDocument.Inline], isTight: Bool) -> [Node] {
        let nodes = inlines(words).filter { $0 != .text("") }
        if nodes.contains(where: isFigure) { return nodes.map { isFigure($0) ? $0 : tag("p", [], [$0]) } }
        return isTight ? nodes : [tag("p", [], nodes)]
    }

    private func isFigure(_ node: Node) -> Bool {
        if case .element("figure", _, _) = node { return true }
        return false
    }

    private func list(_ start: Int?, _ tight: Bool, _ items: [MarkdownDocument.Item]) -> Node {
        let children = items.map { item -> Node in
            let mark = item.isChecked.map { [Node.text($0 ? "☑ " : "☐ ")] } ?? []
            return tag("li", [], mark + blocks(item.blocks, isTight: tight))
        }
        guard let start else { return tag("ul", [], children) }
        return tag("ol", start == 1 ? [] : [("start", String(start))], children)
    }

    private func table(
        _ alignments: [MarkdownDocument.Alignment], _ header: [[MarkdownDocument.Inline]],
        _ rows: [[[MarkdownDocument.Inline]]]
    ) -> Node {
        func style(_ column: Int) -> [(String, String)] {
            column < alignments.count && alignments[column] == .right ? [("class", "num")] : []
        }
        let head = header.enumerated().map { tag("th", [("scope", "col")] + style($0.offset), inlines($0.element)) }
        let body = rows.map { row in
            tag("tr", [], row.enumerated().map { tag("td", style($0.offset), inlines($0.element)) })
        }
        let table = tag("table", [], [tag("thead", [], [tag("tr", [], head)]), tag("tbody", [], body)])
        let name = header.first.map { inlines($0).map(\.words).joined() } ?? ""
        return tag(
            "div",
            [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Table: \(name)")], [table])
    }

    private func inlines(_ inlines: [MarkdownDocument.Inline]) -> [Node] {
        // The parser may cut text at any character, a placeholder included.
        var joined: [MarkdownDocument.Inline] = []
        for inline in inlines {
            if case .text(let more) = inline, case .text(let before)? = joined.last {
                joined[joined.count - 1] = .text(before + more)
            } else {
                joined.append(inline)
            }
        }
        return joined.flatMap(inline)
    }

    private func inline(_ inline: MarkdownDocument.Inline) -> [Node] {
        switch inline {
        case .text(let text): Placeholder.fill(text, with: figures)
        case .softBreak: [.text("\n")]
        case .lineBreak: [tag("br", [], [Node]())]
        case .code(let text): [tag("code", [], text)]
        case .emphasis(let inside): [tag("em", [], inlines(inside))]
        case .strong(let inside): [tag("strong", [], inlines(inside))]
        case .strikethrough(let inside): [tag("s", [], inlines(inside))]
        case .link(let address, _, let inside):
            address.isEmpty ? inlines(inside) : [tag("a", [("href", address)], inlines(inside))]
        // A page loads nothing, so an image stands as its words.
        case .image(_, _, let inside): inlines(inside)
        case .footnoteReference(let label): [tag("sup", [], label)]
        }
    }
}
