import Analysis
import Portfolio

/// A comparison as plain text: the blocks of its page, for a terminal.
package struct CompareText {
    private let page: Page

    /// The comparison of an edition with an earlier one; nil where there is no such edition.
    package init?(_ comparison: EditionComparison, findings: Findings, portfolio: Portfolio) {
        guard let edition = findings.editions.first(where: { $0.cycle.id == comparison.to }) else { return nil }
        page = ComparePage(
            context: EditionContext(findings: findings, portfolio: portfolio, edition: edition), comparison: comparison
        ).page()
    }

    /// The text, each part below its heading.
    package var text: String { page.content.flatMap(lines).joined(separator: "\n") + "\n" }

    private func lines(_ block: Block) -> [String] {
        switch block {
        case .heading(let level, let words, _): (level > 1 ? [""] : []) + [plain(words)]
        // The way to other pages is none in a terminal.
        case .words(let words, _): words.contains(where: \.leads) ? [] : [plain(words)]
        case .list(let items, _): items.flatMap { $0.blocks.flatMap(lines).map { "- " + $0 } }
        case .table(let table): rows(table)
        case .folds(let folds):
            folds.flatMap { fold in ["", "\(fold.title): \(fold.finding)"] + fold.blocks.flatMap(lines) }
        default: []
        }
    }

    /// A line a row, each cell after its column's name.
    private func rows(_ table: Table) -> [String] {
        table.rows.map { row in
            zip(table.heads, row).map { column, cell in
                "\(column.head): \(cell.words)" + (cell.small.map { " (\($0))" } ?? "")
            }.joined(separator: " | ")
        }.map { "  " + $0 }
    }

    private func plain(_ words: [Inline]) -> String { words.map(\.words).joined() }
}

extension Inline {
    /// Whether it leads somewhere.
    fileprivate var leads: Bool { if case .link = self { true } else { false } }
}
