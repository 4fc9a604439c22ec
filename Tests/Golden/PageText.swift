import Report

/// What a page says, as lines: headings, sentences, figures, and the first rows of its tables. For goldens alone: a letter's text
/// leaves out what a mail has no room for.
struct PageText {
    /// So many rows stand for a table: one code makes them all.
    private static let rows = 4

    /// The page's lines.
    static func text(of page: Page) -> String {
        ([page.title, page.summary] + page.states.map { "state: " + $0.text } + page.content.flatMap(lines))
            .joined(separator: "\n") + "\n"
    }

    private static func lines(_ block: Block) -> [String] {
        switch block {
        case .heading(let level, let words, _): ["", String(repeating: "#", count: level) + " " + plain(words)]
        case .words(let words, _): [plain(words)]
        case .list(let items, _): items.flatMap { item in indented(item.blocks.flatMap(lines), first: "- ") }
        case .figures(let figures): figures.map(line)
        case .table(let table): self.table(table)
        case .chart(let placed): ["chart: " + placed.chart.spoken]
        case .explorer: ["(what follows the reader's hand)"]
        case .rule: ["---"]
        case .code(let text, _): ["code of \(text.split(separator: "\n").count) lines"]
        case .grid(let grid): grid.rows.map { row($0.map(plain)) }
        case .fold(let fold): ["> " + fold.title + ": " + fold.finding] + indented(fold.blocks.flatMap(lines))
        case .folds(let folds): folds.flatMap { lines(.fold($0)) }
        case .beside(let parts): parts.joined().flatMap(lines)
        case .prose(let blocks), .quote(let blocks), .section(_, let blocks), .note(_, let blocks):
            blocks.flatMap(lines)
        case .terms(let terms):
            terms.map { $0.word + ": " + $0.meaning.flatMap(lines).joined(separator: " ") }
        }
    }

    /// "Portfolio score, of 100: 58; 3 more than in Q2; 95% interval 55 to 61".
    private static func line(_ figure: KeyFigure) -> String {
        "\(figure.title): "
            + [figure.value, figure.change ?? "", figure.fine].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private static func table(_ table: Table) -> [String] {
        let rest = table.rows.count - rows
        return ["table: " + table.caption, row(table.heads.map(\.head))]
            + table.rows.prefix(rows).map { cells in
                row(cells.map { $0.words + ($0.small.map { " (\($0))" } ?? "") + ($0.state.map { " [\($0)]" } ?? "") })
            } + (rest > 0 ? ["  and \(rest) more rows"] : [])
    }

    private static func row(_ cells: [String]) -> String { "  " + cells.joined(separator: " | ") }

    private static func indented(_ lines: [String], first: String = "  ") -> [String] {
        lines.enumerated().map { ($0 == 0 ? first : "  ") + $1 }
    }

    private static func plain(_ words: [Inline]) -> String { words.map(\.words).joined() }
}
