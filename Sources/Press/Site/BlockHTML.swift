import Charts
import Markup
import Report

extension [Block] {
    /// The blocks as HTML.
    package var html: String { node.html }

    /// The blocks as the elements of a page.
    package var node: Markup.Node { .fragment(map(\.node)) }
}

extension Block {
    /// The block as elements of a page.
    package var node: Markup.Node {
        switch self {
        case .heading(let level, let words, let id):
            tag("h\(level)", Block.anchor(id), level == 1 ? words.map(Block.unbroken) : words.map(\.node))
        case .words(let words, let role): Block.paragraph(words, role)
        case .list(let items, let list): Block.list(items, list)
        case .figures(let figures): tag("dl", class: "figures", figures.map(\.node))
        case .table(let table): table.node
        case .chart(let placed): placed.node(isNarrow: placed.isSlim)
        case .beside(let parts):
            tag("div", class: "beside", parts.map { tag("div", [], $0.map(\.halfNode)) })
        case .fold(let fold): fold.node
        case .folds(let folds): tag("div", class: "folds", folds.map(\.node))
        case .prose(let blocks): tag("div", class: "prose", blocks.map(\.node))
        case .grid(let grid): grid.node
        case .note(let mark, let blocks): tag("div", class: "fine", [tag("p", [], mark)] + blocks.map(\.node))
        case .quote(let blocks): tag("blockquote", [], blocks.map(\.node))
        case .code(let text, let name): Block.code(text, name)
        case .terms(let terms):
            tag(
                "dl", class: "terms",
                terms.flatMap { term in
                    [tag("dt", [("id", term.id)], term.word), tag("dd", [], term.meaning.map(\.node))]
                })
        case .section(let id, let blocks): tag("section", Block.anchor(id), blocks.map(\.node))
        case .explorer(let explorer): explorer.node
        case .rule: tag("hr", [], [Markup.Node]())
        }
    }

    /// The block in half of the page's width, where a chart has no room for its wide drawing.
    private var halfNode: Markup.Node {
        if case .chart(let placed) = self { return placed.node(isNarrow: true) }
        return node
    }

    /// Words of which a name such as "gauge-v3" never breaks at its hyphen, where letters are large; a longer one may break
    /// after a sign, and so not within "22k".
    private static func unbroken(_ words: Inline) -> Markup.Node {
        guard case .text(let text) = words else { return words.node }
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        return .fragment(
            parts.enumerated().flatMap { place, part -> [Markup.Node] in
                (place == 0 ? [] : [.text(" ")]) + word(String(part))
            })
    }

    private static func word(_ word: String) -> [Markup.Node] {
        guard word.count > longestUnbroken else {
            return word.contains("-") ? [tag("span", class: "name", word)] : [.text(word)]
        }
        var parts: [Markup.Node] = []
        var part = ""
        for letter in word {
            part.append(letter)
            guard "_/.:@".contains(letter) else { continue }
            parts += [.text(part), tag("wbr", [], [Markup.Node]())]
            part = ""
        }
        return parts + [.text(part)]
    }

    /// A longer word must break somewhere on a phone.
    private static let longestUnbroken = 18

    private static func anchor(_ id: String?) -> [(String, String)] { id.map { [("id", $0)] } ?? [] }

    private static func paragraph(_ words: [Inline], _ role: Role) -> Markup.Node {
        let inside = words.map(\.node)
        return switch role {
        case .plain: tag("p", [], inside)
        case .lede: tag("p", class: "lede", inside)
        case .question: tag("p", class: "q", inside)
        case .finding: tag("p", class: "finding", inside)
        case .fine: tag("p", class: "fine", inside)
        case .bare: .fragment(inside)
        }
    }

    private static func list(_ items: [Item], _ list: List) -> Markup.Node {
        let children = items.map { tag("li", [], $0.blocks.map(\.node)) }
        return switch list {
        case .bullets: tag("ul", [], children)
        case .numbers(let first): tag("ol", first == 1 ? [] : [("start", String(first))], children)
        case .warnings: tag("ul", class: "warnings", children)
        case .points: tag("ul", class: "points", children)
        case .contents: tag("ul", class: "contents", children)
        case .steps: tag("ol", class: "steps", children)
        case .sources: tag("ul", class: "fine", children)
        }
    }

    private static func code(_ text: String, _ name: String?) -> Markup.Node {
        let name = name.map { [("role", "region"), ("aria-label", $0)] } ?? []
        return tag("pre", [("tabindex", "0")] + name, [tag("code", [], text)])
    }
}

extension PlacedChart {
    fileprivate func node(isNarrow: Bool) -> Markup.Node {
        chart.figure(csvPath: file, showsTitle: showsTitle, foldsCaption: foldsCaption, isNarrow: isNarrow)
    }
}

extension Fold {
    /// A section whose closed line tells its title and its finding.
    fileprivate var node: Markup.Node {
        tag(
            "details", opensForLinks ? [] : [("id", id)],
            [
                tag("summary", [], [tag("b", [], title), .text(" "), tag("span", [], finding)]),
                tag("div", (opensForLinks ? [("id", id)] : []) + [("class", "body")], blocks.map(\.node)),
            ])
    }
}

extension KeyFigure {
    /// A group of a description list.
    fileprivate var node: Markup.Node {
        var body: [Markup.Node] = [
            tag("dd", class: "big", [way.map { tag("a", [("href", $0)], value) } ?? .text(value)])
        ]
        if let change {
            let style = side.map { $0 == .good ? " up" : " down" } ?? ""
            body.append(tag("dd", class: "delta" + style, change))
        }
        body.append(tag("dd", class: "fine", fine))
        return tag("div", [], [tag("dt", [], [Spark.node(history), .text(title)])] + body)
    }
}
