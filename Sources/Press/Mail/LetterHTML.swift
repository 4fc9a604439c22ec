import Charts
import Markup
import Portfolio
import Report

/// A letter as HTML for mail programs: one table, widths as attributes, a style on every cell, no rule that Word drops (N10).
struct LetterHTML {
    private let letter: Letter
    let links: MailLinks
    let style: MailStyle
    let source: (Int) -> String

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
}
