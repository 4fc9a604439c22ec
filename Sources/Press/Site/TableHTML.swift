import Charts
import Markup
import Portfolio
import Report

extension Table {
    /// The table in a scroller that the keyboard reaches; the column `naming` names its row.
    var node: Markup.Node {
        let head = tag(
            "thead", [],
            [
                tag(
                    "tr", [],
                    heads.map { column in
                        let style = column.kind == .number ? [("class", "num")] : []
                        return tag("th", [("scope", "col")] + style, column.head)
                    })
            ])
        let body = tag(
            "tbody", [],
            rows.map { row in
                tag("tr", [], zip(heads, row).enumerated().map { cell($1.1, under: $1.0, at: $0) })
            })
        let parts = [tag("caption", [], caption), head, body]
        return Table.scroller(caption, tag("table", style.map { [("class", $0)] } ?? [], parts))
    }

    private var style: String? {
        switch form {
        case .rows: nil
        case .records: "cards"
        case .matrix: "matrix"
        }
    }

    /// What may be wider than a phone scrolls by itself, and says what it is.
    static func scroller(_ name: String, _ table: Markup.Node) -> Markup.Node {
        tag("div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", name)], [table])
    }

    private func cell(_ cell: Cell, under column: Column, at place: Int) -> Markup.Node {
        let isHeader = place == naming
        let styles = [column.kind == .number ? "num" : nil, Table.style(cell)].compactMap { $0 }
        var attributes: [(String, String)] = isHeader ? [("scope", "row")] : []
        // On a phone a row is a card without heads, so its numbers carry theirs.
        if column.kind == .number, form != .rows { attributes.append(("data-head", column.head)) }
        if let id = cell.id { attributes.append(("id", id)) }
        if !styles.isEmpty { attributes.append(("class", styles.joined(separator: " "))) }
        var words: Markup.Node = .text(cell.words)
        if let action = cell.action { words = tag("span", class: "chip " + action.rawValue, cell.words) }
        if let href = cell.href { words = tag("a", [("href", href)], [words]) }
        if cell.kind == .check, let state = cell.state { words = .fragment(Table.mark(state) + [words]) }
        var children = cell.history.count > 1 ? [Spark.node(cell.history), words] : [words]
        if let small = cell.small, !small.isEmpty { children.append(tag("small", [], small)) }
        return tag(isHeader ? "th" : "td", attributes, children)
    }

    /// A sign for who sees it and a word for who hears it: never colour alone.
    private static func mark(_ state: Cell.State) -> [Markup.Node] {
        let (sign, word) =
            switch state {
            case .pass: ("✓", "meets it: ")
            case .fail: ("✕", "misses it: ")
            case .open: ("?", "can't be told: ")
            }
        return [tag("span", [("class", "mark"), ("aria-hidden", "true")], sign), tag("span", class: "sr", word)]
    }

    private static func style(_ cell: Cell) -> String? {
        switch cell.kind {
        case .plain, .check: cell.state?.rawValue
        case .reason: "why"
        case .fingerprint: "hash"
        }
    }
}

extension Block.Grid {
    /// An author's table in a scroller.
    var node: Markup.Node {
        func style(_ column: Int) -> [(String, String)] { numbers.contains(column) ? [("class", "num")] : [] }
        let head = heads.enumerated().map { tag("th", [("scope", "col")] + style($0), $1.map(\.node)) }
        let body = rows.map { row in tag("tr", [], row.enumerated().map { tag("td", style($0), $1.map(\.node)) }) }
        let name = heads.first.map { $0.map(\.words).joined() } ?? ""
        return Table.scroller(
            "Table: " + name, tag("table", [], [tag("thead", [], [tag("tr", [], head)]), tag("tbody", [], body)]))
    }
}
