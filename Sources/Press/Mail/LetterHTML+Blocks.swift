import Markup
import Report

/// The blocks of a letter as rows of its table.
extension LetterHTML {
    typealias Pictures = EnumeratedSequence<[(width: Int, height: Int)]>.Iterator

    func rows(_ block: Block, _ pictures: inout Pictures) -> [Markup.Node] {
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
}
