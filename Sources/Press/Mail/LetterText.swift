import Charts
import Report

/// A letter as plain text: what a reader gets whose mail program shows no HTML, and what reads aloud. At most 72 characters a line.
struct LetterText {
    private let letter: Letter
    private let links: MailLinks
    private static let width = 72

    init(_ letter: Letter) {
        self.letter = letter
        links = MailLinks(letter)
    }

    /// The text with the letter's first parts.
    func text(parts count: Int) -> String {
        var paragraphs = [wrap(letter.masthead + ", " + letter.edition)]
        for part in letter.parts.prefix(count) { paragraphs += part.flatMap(lines) }
        if count < letter.parts.count { paragraphs.append("More stands in the report.") }
        if let address = links.report {
            paragraphs.append("Read the report, where every figure leads to its source:\n" + address)
        }
        if let share = letter.share { paragraphs.append("On the file server:\n" + share) }
        paragraphs.append("-- \n" + letter.closing.map { wrap($0) }.joined(separator: "\n"))
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// The paragraphs of a block.
    private func lines(_ block: Block) -> [String] {
        switch block {
        case .heading(let level, let words, _):
            let text = wrap(plain(words))
            guard level == 2 else { return [text] }
            return [text + "\n" + String(repeating: "-", count: text.split(separator: "\n").map(\.count).max() ?? 0)]
        case .words(let words, let role): return role == .fine && isWay(words) ? [] : [wrap(plain(words))]
        case .list(let items, let list):
            let points = items.map { item in
                list == .points
                    ? wrap(plain(LetterWords.inline(item.blocks)))
                    : wrap(plain(LetterWords.inline(item.blocks)), first: "- ", then: "  ")
            }
            return [points.joined(separator: "\n")]
        case .figures(let figures): return [self.figures(figures)]
        case .table(let table): return table.form == .records ? records(table) : grid(table)
        case .chart(let placed): return [wrap(placed.chart.spoken)]
        case .explorer: return []
        case .rule: return [String(repeating: "-", count: 20)]
        case .code(let text, _): return [text]
        case .grid(let grid): return [grid.rows.map { $0.map(plain).joined(separator: " · ") }.joined(separator: "\n")]
        case .fold(let fold): return [wrap(fold.title + ": " + fold.finding)]
        case .folds(let folds): return folds.flatMap { lines(.fold($0)) }
        case .beside(let parts): return parts.joined().flatMap(lines)
        case .prose(let blocks), .quote(let blocks), .section(_, let blocks),
            .note(_, let blocks):
            return blocks.flatMap(lines)
        case .terms(let terms): return terms.map { wrap($0.word + ": " + plain(LetterWords.inline($0.meaning))) }
        }
    }

    /// Whether it only leads elsewhere: a text has no links, and one address at its end.
    private func isWay(_ words: [Inline]) -> Bool {
        words.contains { if case .link = $0 { true } else { false } }
    }

    /// The figures below each other: what it is, the figure beside it, its change and interval below.
    private func figures(_ figures: [KeyFigure]) -> String {
        let title = figures.map(\.title.count).max() ?? 0
        return figures.map { figure in
            let value = plain([.text(figure.value)])
            let fits = title + 3 + value.count <= Self.width
            let first =
                fits
                ? figure.title + String(repeating: " ", count: title - figure.title.count + 3) + value
                : wrap(figure.title + ": " + value)
            let more = [figure.change, figure.fine].compactMap { $0 }.filter { !$0.isEmpty }
            return ([first] + (more.isEmpty ? [] : [wrap(more.joined(separator: "; "), first: "   ", then: "   ")]))
                .joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private func records(_ table: Table) -> [String] {
        table.rows.map { cells in
            let record = LetterWords.Record(table, cells)
            var lines = [wrap(plain(record.title), first: "* ", then: "  ")]
            lines += record.reasons.map { wrap(plain($0), first: "  ", then: "  ") }
            lines += record.facts.map {
                wrap(plain([.text($0.head + ": ")] + $0.words + $0.small), first: "  ", then: "  ")
            }
            return lines.joined(separator: "\n")
        }
    }

    /// A table of few columns, aligned; record by record where its columns don't fit.
    private func grid(_ table: Table) -> [String] {
        let rows = [table.heads.map(\.head)] + table.rows.map { $0.map { plain([LetterWords.words($0)]) } }
        let widths = table.heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        guard widths.reduce(0, +) + 2 * (widths.count - 1) <= Self.width else {
            return [wrap(table.caption + ":")] + records(table)
        }
        let lines = rows.map { cells -> String in
            let line = zip(table.heads, zip(widths, cells)).map { head, pair in
                let blanks = String(repeating: " ", count: pair.0 - pair.1.count)
                return head.kind == .number ? blanks + pair.1 : pair.1 + blanks
            }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
        return [wrap(table.caption + ":") + "\n" + lines.joined(separator: "\n")]
    }

    private func plain(_ words: [Inline]) -> String { words.map(\.words).joined() }

    /// The words in lines of at most 72 characters; a blank that holds two words together stays in its line.
    private func wrap(_ text: String, first: String = "", then: String = "") -> String {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
            if !isEmpty, line.count + 1 + word.count > Self.width {
                lines.append(line)
                (line, isEmpty) = (then, true)
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
