import Markup
import Portfolio
import Report

/// Paragraphs, words and rows, each with its style on it.
extension LetterHTML {
    func paragraph(_ words: [Inline], _ size: Int, _ colour: String = "ink", gap: Int = 6) -> Markup.Node {
        let first = words.first?.words.isEmpty == true ? Array(words.dropFirst()) : words
        return tag("p", [("style", "margin:0 0 \(gap)px 0;" + style.words(size, colour))], first.map(node))
    }

    func node(_ inline: Inline) -> Markup.Node {
        switch inline {
        case .text(let words): .text(words)
        case .link(let inside, let way): link(inside.map(node), way)
        case .figure(let words, let way): link([.text(words)], way)
        case .emphasis(let inside): tag("em", [], inside.map(node))
        case .strong(let inside): tag("strong", [], inside.map(node))
        case .struck(let inside): tag("s", [], inside.map(node))
        case .code(let text): tag("span", [("style", "font-family:'Courier New',monospace")], text)
        case .action(let action, let words):
            tag(
                "span",
                [("style", style.chip(action.rawValue))],
                "\u{a0}\(words)\u{a0}")
        case .small(let words): tag("span", [("style", style.words(12, "muted"))], words)
        case .raised(let words): tag("sup", [], words)
        case .lineBreak: tag("br")
        }
    }

    /// Words that lead somewhere; the words alone where the site stands on no server.
    private func link(_ inside: [Markup.Node], _ way: String) -> Markup.Node {
        links.address(way).map { tag("a", [("href", $0), ("style", "color:\(style.colour("accent"))")], inside) }
            ?? .fragment(inside)
    }

    func row(_ inside: [Markup.Node], padding: Int = 4, line: Bool = false) -> Markup.Node {
        let border = line ? "border-top:1px solid \(style.colour("rule"));" : ""
        return tag(
            "tr", [],
            [
                tag(
                    "td",
                    [
                        ("bgcolor", style.colour("paper")),
                        (
                            "style",
                            border
                                + "padding:\(padding)px \(MailStyle.margin)px \(padding)px \(MailStyle.margin)px;background-color:\(style.colour("paper"));"
                                + style.words(15)
                        ),
                    ], inside)
            ])
    }

    func table(
        width: Int, _ more: [(String, String)], ground: String, extra: String, spacing: Int = 0, _ rows: [Markup.Node]
    ) -> Markup.Node {
        tag(
            "table",
            [
                ("role", "presentation"), ("width", String(width)), ("cellpadding", "0"),
                ("cellspacing", String(spacing)), ("border", "0"), ("bgcolor", style.colour(ground)),
            ] + more + [("style", extra + ";background-color:\(style.colour(ground))")], rows)
    }
}
