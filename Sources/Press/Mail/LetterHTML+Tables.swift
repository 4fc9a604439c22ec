import Charts
import Markup
import Report

/// Figures, records, tables and pictures of charts.
extension LetterHTML {
    /// Two figures a row: as wide as a phone, each is still read at a glance.
    func figures(_ figures: [KeyFigure]) -> Markup.Node {
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
    func records(_ table: Table) -> [Markup.Node] {
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
    func grid(_ table: Table) -> Markup.Node {
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
    func picture(_ placed: PlacedChart, _ place: Int, _ size: (width: Int, height: Int)) -> Markup.Node {
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
}
