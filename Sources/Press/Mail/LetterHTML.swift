import Charts
import Markup
import Portfolio
import Report

/// A letter as HTML for mail programs: one table, widths as attributes, a style on every cell, no rule that Word drops (N10).
struct LetterHTML {
    private let letter: Letter
    private let links: MailLinks
    private let style: MailStyle
    private let source: (Int) -> String

    /// `source` is the address of the letter's chart of that place: `cid:` in a mail, a file beside a page.
    init(_ letter: Letter, theme: Theme, source: @escaping (Int) -> String) {
        self.letter = letter
        links = MailLinks(letter)
        style = MailStyle(theme)
        self.source = source
    }

    /// The document with the letter's first parts; what is left out is said to stand in the report. `sizes` are those of the
    /// charts' pictures, pixels.
    func text(parts count: Int, sizes: [(width: Int, height: Int)]) -> String {
        var pictures = sizes.enumerated().makeIterator()
        var rows = [row(masthead, padding: 16)]
        for part in letter.parts.prefix(count) {
            for block in part { rows += self.rows(block, &pictures) }
        }
        if count < letter.parts.count {
            rows.append(row([paragraph([.text("More stands in the report.")], 15)]))
        }
        rows += closing
        let table = table(
            width: MailStyle.width, [("align", "center")], ground: "paper",
            extra: "width:100%;max-width:\(MailStyle.width)px", rows)
        let body = tag(
            "body",
            [
                ("bgcolor", style.colour("paper")),
                ("style", "margin:0;padding:0;background-color:\(style.colour("paper"))"),
            ],
            [preheader, table])
        let head = tag(
            "head", [],
            [
                tag("meta", [("charset", "utf-8")]),
                tag("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
                tag("meta", [("name", "color-scheme"), ("content", "light")]), tag("title", [], letter.subject),
            ])
        return "<!doctype html>\n" + tag("html", [("lang", letter.language)], [head, body]).html + "\n"
    }

    // MARK: Frame

    /// Shown beside the subject in a list of mails, and nowhere else.
    private var preheader: Markup.Node {
        let ground = style.colour("paper")
        return tag(
            "div",
            [
                (
                    "style",
                    "display:none;mso-hide:all;font-size:1px;line-height:1px;color:\(ground);background-color:\(ground)"
                )
            ],
            letter.preheader)
    }

    private var masthead: [Markup.Node] {
        [paragraph([.text(letter.masthead + " · " + letter.edition)], 13, "muted")]
    }

    private var closing: [Markup.Node] {
        var rows: [Markup.Node] = []
        if let address = links.report {
            rows.append(
                row(
                    [
                        paragraph([.strong([.link("Read the report", to: address)])], 15),
                        paragraph([.text("Every figure leads there to where it comes from.")], 13, "muted"),
                    ], padding: 12))
        }
        if let share = letter.share {
            rows.append(row([paragraph([.text("On the file server: " + share)], 13, "muted")]))
        }
        return rows + [row(letter.closing.map { paragraph([.text($0)], 12, "muted") }, padding: 16, line: true)]
    }

    // MARK: Blocks

    private typealias Pictures = EnumeratedSequence<[(width: Int, height: Int)]>.Iterator

    private func rows(_ block: Block, _ pictures: inout Pictures) -> [Markup.Node] {
        switch block {
        case .heading(let level, let words, _):
            let size = level == 1 ? 23 : level == 2 ? 19 : 16
            return [
                row(
                    [
                        tag(
                            "h\(level)",
                            [("style", "margin:0;" + style.words(size, isBold: level > 1, isSerif: level == 1))],
                            words.map(node))
                    ], padding: level == 1 ? 4 : 12, line: level == 2)
            ]
        case .words(let words, let role):
            let (size, colour) =
                switch role {
                case .lede: (17, "ink")
                case .fine, .question: (13, "muted")
                case .plain, .finding, .bare: (15, "ink")
                }
            return [row([paragraph(words, size, colour)])]
        case .list(let items, let list):
            // Bullets of lists stand elsewhere in every program; points need none.
            let mark = list == .points ? "" : "• "
            return [
                row(items.map { item in paragraph([.text(mark)] + LetterWords.inline(item.blocks), 15) })
            ]
        case .figures(let figures): return [row([self.figures(figures)], padding: 12)]
        case .table(let table):
            return table.form == .records ? records(table) : [row([grid(table)], padding: 8)]
        case .chart(let placed):
            guard let (place, size) = pictures.next() else { return [] }
            return [row([picture(placed, place, size)], padding: 8)]
        // A mail follows no hand.
        case .explorer: return []
        case .rule: return [row([], padding: 4, line: true)]
        case .code(let text, _): return [row([paragraph([.code(text)], 13)])]
        case .grid(let grid):
            return [
                row(
                    grid.rows.map { cells in
                        paragraph(cells.enumerated().flatMap { ($0 > 0 ? [.text(" · ")] : []) + $1 }, 14)
                    })
            ]
        case .fold(let fold):
            return [row([paragraph([.strong([.text(fold.title)]), .text(" " + fold.finding)], 15)])]
        case .folds(let folds): return folds.flatMap { rows(.fold($0), &pictures) }
        case .beside(let parts):
            var all: [Markup.Node] = []
            for part in parts.joined() { all += rows(part, &pictures) }
            return all
        case .prose(let blocks), .quote(let blocks), .section(_, let blocks),
            .note(_, let blocks):
            var all: [Markup.Node] = []
            for block in blocks { all += rows(block, &pictures) }
            return all
        case .terms(let terms):
            return terms.map { term in
                row([paragraph([.strong([.text(term.word)]), .text(" ")] + LetterWords.inline(term.meaning), 15)])
            }
        }
    }

    /// Two figures a row: as wide as a phone, each is still read at a glance.
    private func figures(_ figures: [KeyFigure]) -> Markup.Node {
        let cells = figures.map { figure -> Markup.Node in
            let change = figure.change.map {
                paragraph([.text($0)], 14, figure.side.map { $0 == .good ? "good" : "bad" } ?? "ink", gap: 0)
            }
            let value = tag(
                "p", [("style", "margin:0;" + style.words(22, isSerif: true))],
                [node(figure.way.map { .figure(figure.value, to: $0) } ?? .text(figure.value))])
            let parts =
                [paragraph([.text(figure.title)], 13, "muted", gap: 0), value] + [change].compactMap { $0 }
                + [paragraph([.text(figure.fine)], 12, "muted", gap: 0)]
            return tag(
                "td",
                [
                    ("width", "50%"), ("valign", "top"), ("bgcolor", style.colour("wash")),
                    ("style", "padding:10px;background-color:\(style.colour("wash"));" + style.words(13)),
                ], parts)
        }
        let rows = stride(from: 0, to: cells.count, by: 2).map { first in
            tag("tr", [], Array(cells[first..<min(first + 2, cells.count)]))
        }
        return table(width: MailStyle.inner, [], ground: "paper", extra: "width:100%", spacing: 4, rows)
    }

    /// A record a row: what it is about, then its cells below each other, each with its head.
    private func records(_ table: Table) -> [Markup.Node] {
        [row([paragraph([.text(table.caption)], 13, "muted")])]
            + table.rows.map { cells in
                let record = LetterWords.Record(table, cells)
                var parts = [paragraph(record.title, 16)]
                parts += record.reasons.map { paragraph($0, 15) }
                parts += record.facts.map { paragraph([.text($0.head + ": "), .strong($0.words)] + $0.small, 14) }
                return row(parts, padding: 8, line: true)
            }
    }

    /// A table of few columns as it is.
    private func grid(_ table: Table) -> Markup.Node {
        let border = "border-bottom:1px solid \(style.colour("rule"));padding:4px 6px 4px 0;"
        func align(_ column: Table.Column) -> String { column.kind == .number ? "right" : "left" }
        let head = tag(
            "tr", [],
            table.heads.map { column in
                tag(
                    "th",
                    [
                        ("scope", "col"), ("align", align(column)), ("valign", "bottom"),
                        ("style", border + style.words(12, "muted", isBold: true)),
                    ], column.head)
            })
        let body = table.rows.map { cells in
            tag(
                "tr", [],
                zip(table.heads, cells).enumerated().map { place, pair in
                    let (column, cell) = pair
                    let isHead = place == table.naming
                    var inside = [node(LetterWords.words(cell))]
                    if let small = cell.small, !small.isEmpty {
                        inside += [tag("br"), tag("span", [("style", style.words(12, "muted"))], small)]
                    }
                    return tag(
                        isHead ? "th" : "td",
                        (isHead ? [("scope", "row")] : [])
                            + [
                                ("align", align(column)), ("valign", "top"),
                                ("style", border + style.words(13) + ";font-weight:normal"),
                            ], inside)
                })
        }
        let caption = paragraph([.text(table.caption)], 13, "muted")
        return .fragment([
            caption,
            tag(
                "table",
                [
                    ("width", "100%"), ("cellpadding", "0"), ("cellspacing", "0"), ("border", "0"),
                    ("style", "border-collapse:collapse"),
                ], [head] + body),
        ])
    }

    /// A chart's picture with its title above it; what it shows is said for who can't see it.
    private func picture(_ placed: PlacedChart, _ place: Int, _ size: (width: Int, height: Int)) -> Markup.Node {
        let image = tag(
            "img",
            [
                ("src", source(place)), ("width", String(size.width / 2)), ("height", String(size.height / 2)),
                ("alt", placed.chart.spoken), ("border", "0"),
                ("style", "display:block;width:100%;max-width:\(size.width / 2)px;height:auto"),
            ])
        return .fragment([
            paragraph([.strong([.text(placed.chart.title)])], 14), image,
            paragraph([.text(placed.chart.caption)], 12, "muted"),
        ])
    }

    // MARK: Pieces

    private func paragraph(_ words: [Inline], _ size: Int, _ colour: String = "ink", gap: Int = 6) -> Markup.Node {
        let first = words.first?.words.isEmpty == true ? Array(words.dropFirst()) : words
        return tag("p", [("style", "margin:0 0 \(gap)px 0;" + style.words(size, colour))], first.map(node))
    }

    private func node(_ inline: Inline) -> Markup.Node {
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
                [("style", "background-color:\(style.colour(action.rawValue));color:#ffffff;font-weight:bold")],
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

    private func row(_ inside: [Markup.Node], padding: Int = 4, line: Bool = false) -> Markup.Node {
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

    private func table(
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
