import Portfolio
import Report

/// How tables and lists are told where there is no room for columns: shared by a mail's HTML and its text.
enum LetterWords {
    /// A row of a table as words.
    struct Record {
        /// What it is about: the action, then the name.
        var title: [Inline]
        /// Why, and who decided.
        var reasons: [[Inline]]
        /// The other cells with their heads.
        var facts: [(head: String, words: [Inline], small: [Inline])]

        init(_ table: Table, _ cells: [Table.Cell]) {
            title = []
            reasons = []
            facts = []
            for (place, (column, cell)) in zip(table.heads, cells).enumerated() {
                if let action = cell.action {
                    title = [.action(action, cell.words), .text(" ")] + title
                } else if place == table.naming {
                    title += [.strong([LetterWords.words(cell)])] + (cell.small.map { [.text(" · " + $0)] } ?? [])
                } else if cell.kind == .reason {
                    reasons.append([LetterWords.words(cell)])
                    if let small = cell.small, !small.isEmpty { reasons.append([.text(small + ".")]) }
                } else if !cell.words.isEmpty {
                    let small = cell.small.flatMap { $0.isEmpty ? nil : $0 }
                    // Cells that say the same are said once, under their heads.
                    if let same = facts.last, cell.href == nil, small == nil, same.small.isEmpty,
                        same.words == [.text(cell.words)]
                    {
                        facts[facts.count - 1].head +=
                            ", " + column.head.prefix(1).lowercased() + column.head.dropFirst()
                        continue
                    }
                    facts.append((column.head, [LetterWords.words(cell)], small.map { [.text(", " + $0)] } ?? []))
                }
            }
        }
    }

    /// The words of a cell; what a limit says of them is said first.
    static func words(_ cell: Table.Cell) -> Inline {
        let state: String? =
            cell.kind == .check
            ? cell.state.map {
                switch $0 {
                case .pass: "✓ "
                case .fail: "✕ misses it: "
                case .open: "? can't be told: "
                }
            } : nil
        let words = (state ?? "") + cell.words
        return cell.href.map { .link(words, to: $0) } ?? .text(words)
    }

    /// The words of blocks that stand in a line.
    static func inline(_ blocks: [Block]) -> [Inline] {
        blocks.flatMap { block -> [Inline] in
            switch block {
            case .words(let words, _), .heading(_, let words, _): words
            case .list(let items, _): items.flatMap { LetterWords.inline($0.blocks) + [.text("; ")] }
            default: []
            }
        }
    }
}
