import Markup

/// A table that stands on a page and as CSV beside it, from the same cells.
struct Table {
    /// A cell: what a reader sees, and the exact value for a program.
    struct Cell {
        var words: String
        var href: String?
        var small: String?
        var style: String?
        var chip: String?
        var exact: String?
        var id: String?

        /// Words, a link, a smaller line below, and the value for CSV where it differs from the words.
        init(
            _ words: String, href: String? = nil, small: String? = nil, style: String? = nil, chip: String? = nil,
            exact: String? = nil, id: String? = nil
        ) {
            self.words = words
            self.href = href
            self.small = small
            self.style = style
            self.chip = chip
            self.exact = exact
            self.id = id
        }
    }

    var caption: String
    /// The heads; a name that begins with "#" is of a column of numbers.
    var heads: [String]
    var rows: [[Cell]]
    var style: String?

    init(caption: String, heads: [String], rows: [[Cell]], style: String? = nil) {
        self.caption = caption
        self.heads = heads
        self.rows = rows
        self.style = style
    }

    /// The table in a scroller that the keyboard reaches; the column `header` names its row.
    func node(header: Int = 0) -> Node {
        let head = tag(
            "thead", [],
            [
                tag(
                    "tr", [],
                    heads.map { head in
                        isNumber(head)
                            ? tag("th", [("scope", "col"), ("class", "num")], String(head.dropFirst()))
                            : tag("th", [("scope", "col")], head)
                    })
            ])
        let body = tag(
            "tbody", [],
            rows.map { row in
                tag(
                    "tr", [],
                    zip(heads, row).enumerated().map { index, pair in
                        cell(pair.1, isHeader: index == header, isNumber: isNumber(pair.0), head: pair.0)
                    })
            })
        let table = tag("table", style.map { [("class", $0)] } ?? [], [tag("caption", [], caption), head, body])
        return tag(
            "div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)], [table])
    }

    /// The table for spreadsheets (RFC 4180), with exact values; a text can't start a formula.
    var csv: [UInt8] {
        var lines = [heads.map { CSVText.field(isNumber($0) ? String($0.dropFirst()) : $0) }]
        for row in rows { lines.append(row.map { $0.exact ?? CSVText.field($0.words) }) }
        return Array(lines.map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
    }

    private func isNumber(_ head: String) -> Bool { head.hasPrefix("#") }

    private func cell(_ cell: Cell, isHeader: Bool, isNumber: Bool, head: String) -> Node {
        var styles: [String] = []
        if isNumber { styles.append("num") }
        if let style = cell.style { styles.append(style) }
        var attributes: [(String, String)] = isHeader ? [("scope", "row")] : []
        // On a phone a row is a card without heads, so its numbers carry theirs.
        if isNumber, style == "cards" { attributes.append(("data-head", String(head.dropFirst()))) }
        if let id = cell.id { attributes.append(("id", id)) }
        if !styles.isEmpty { attributes.append(("class", styles.joined(separator: " "))) }
        var words: Node = .text(cell.words)
        if let chip = cell.chip { words = tag("span", class: "chip \(chip)", cell.words) }
        if let href = cell.href { words = tag("a", [("href", href)], [words]) }
        var children = [words]
        if let small = cell.small, !small.isEmpty { children.append(tag("small", [], small)) }
        return tag(isHeader ? "th" : "td", attributes, children)
    }
}

/// Text as a field of a CSV file.
enum CSVText {
    /// Quoted where needed; a text that a spreadsheet would read as a formula gets an apostrophe before it.
    static func field(_ text: String) -> String {
        let bytes = text.utf8
        let starts: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A]
        let safe = bytes.first.map(starts.contains) == true ? "'" + text : text
        guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B }) else {
            return safe
        }
        var quoted: [UInt8] = [0x22]
        for byte in safe.utf8 {
            if byte == 0x22 { quoted.append(0x22) }
            quoted.append(byte)
        }
        quoted.append(0x22)
        return String(decoding: quoted, as: UTF8.self)
    }

    /// A number in full; empty for none.
    static func field(_ number: Double?) -> String {
        guard let number, number.isFinite else { return "" }
        return "\(number)"
    }
}
