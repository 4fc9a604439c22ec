import Documents
import Portfolio
import Reading

/// Figures that fall out of their column by orders of magnitude: most often a slip of scale, such as seconds among
/// milliseconds, or a comma that was meant as a decimal one.
struct ColumnDoubts {
    private struct Entry {
        var value: Double
        var cell: CSVTable.Cell
        var file: TextFile
    }

    private struct Column {
        var entries: [Entry] = []
        var unit: Indicator.Unit
        var style: NumberStyle
    }

    private var columns: [String: Column] = [:]

    /// Times its column's median from which a figure is doubted.
    private static let far = 100.0
    /// Times its nearest neighbour: a column that is wide but has no gap holds no slip.
    private static let gap = 10.0

    /// Notes a figure of a column. Counts and gaps may differ by any factor; shares are looked at by `SmallShares`.
    mutating func note(
        _ value: Double, _ indicator: Indicator, in column: String, _ cell: CSVTable.Cell, _ file: TextFile,
        _ style: NumberStyle
    ) {
        guard [.moneyPerThousand, .milliseconds, .perSecond].contains(indicator.unit), value > 0 else { return }
        columns[column, default: Column(unit: indicator.unit, style: style)].entries.append(
            Entry(value: value, cell: cell, file: file))
    }

    /// The warnings, each at its cell.
    var warnings: [Diagnostic] { columns.values.flatMap { scale($0) + commas($0) }.sorted() }

    private func scale(_ column: Column) -> [Diagnostic] {
        let rising = column.entries.sorted { $0.value < $1.value }
        guard rising.count > 1 else { return [] }
        if rising.count == 2 {
            // Of two nobody can tell which one slipped.
            guard rising[1].value >= Self.far * rising[0].value else { return [] }
            let ratio = (rising[1].value / rising[0].value).rounded()
            let first = rising[1].cell.place
            return [
                rising[0].file.diagnostic(
                    .warning, at: rising[0].cell.meant,
                    "\(rising[0].cell.text) is a \(Self.ordinal(ratio)) of the column's other value, "
                        + "\(rising[1].cell.text) in line \(first.line)",
                    cure: "check the units of both")
            ]
        }
        let median = rising[rising.count / 2].value
        var found: [(Entry, String)] = []
        if let cut = rising.indices.dropFirst().first(where: { index in
            rising[index].value >= Self.far * median && rising[index].value >= Self.gap * rising[index - 1].value
        }) {
            found += rising[cut...].map { ($0, "\(Self.whole($0.value / median)) times") }
        }
        if let cut = rising.indices.dropLast().last(where: { index in
            rising[index].value * Self.far <= median && rising[index].value * Self.gap <= rising[index + 1].value
        }) {
            found += rising[...cut].map { ($0, "a \(Self.ordinal((median / $0.value).rounded())) of") }
        }
        // Half a column is no slip, it is another thing.
        guard found.count * 2 < rising.count else { return [] }
        return found.map { entry, words in
            entry.file.diagnostic(
                .warning, at: entry.cell.meant,
                "\(entry.cell.text) is \(words) what is usual in its column (\(NumberCure.plain(median)))",
                cure: "check the value and its unit")
        }
    }

    /// `1,850` where the others are decimals with a point.
    private func commas(_ column: Column) -> [Diagnostic] {
        guard column.style == .plain else { return [] }
        let decimals = column.entries.count { $0.cell.text.contains(".") && !$0.cell.text.contains(",") }
        let grouped = column.entries.filter { $0.cell.text.contains(",") && !$0.cell.text.contains(".") }
        guard decimals > grouped.count else { return [] }
        return grouped.map { entry in
            entry.file.diagnostic(
                .warning, at: entry.cell.meant,
                "\(entry.cell.text) is read as \(NumberCure.plain(entry.value)), but the column's other values are decimals",
                cure: "write it without a comma, or with a point if the comma stood for one")
        }
    }

    /// "1000th" for a thousand.
    private static func ordinal(_ number: Double) -> String { "\(whole(number))th" }

    /// A ratio as a whole number; of tiny and huge figures it may be more than an integer holds.
    private static func whole(_ ratio: Double) -> Int { Int(min(ratio.rounded(), 1e15)) }
}
