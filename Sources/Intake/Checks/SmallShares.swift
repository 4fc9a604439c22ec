import Documents
import Portfolio

/// Qualities of less than one percent: `0.784` is more often a share than the percent that it is read as.
struct SmallShares {
    /// How the cure says to give the unit: a table says it in a column, a mapping once.
    let unitCure: String
    /// Whether all values of a column are in one unit: a small one among many that aren't is then just small.
    let isOneUnit: Bool
    private var found: [String: Column] = [:]

    private struct Column {
        var first: Diagnostic?
        var small = 0
        var all = 0
    }

    /// Makes an empty one.
    init(unitCure: String, isOneUnit: Bool) {
        self.unitCure = unitCure
        self.isOneUnit = isOneUnit
    }

    /// Notes a value in percent, as written in `cell` of a column. Only qualities count: error rates may well be small.
    mutating func note(
        _ value: Double, _ indicator: Indicator, _ column: String, _ cell: CSVTable.Cell, _ file: TextFile
    ) {
        guard indicator.unit == .percent, indicator.better == .higher else { return }
        var noted = found[column] ?? Column()
        noted.all += 1
        if value > 0, value < 1 {
            noted.small += 1
            if noted.first == nil {
                noted.first = file.diagnostic(
                    .warning, at: Place(line: cell.place.line, column: cell.place.column, length: cell.text.count),
                    "\(cell.text) percent is below 1%",
                    cure: (Self.shifted(cell.text).map { "write \($0), or " } ?? "") + unitCure)
            }
        }
        found[column] = noted
    }

    /// One warning a column, at the first of its values.
    var warnings: [Diagnostic] {
        found.values.compactMap { column in
            guard var warning = column.first, !isOneUnit || column.small * 2 > column.all else { return nil }
            let more = column.small - 1
            if more > 0 { warning.message += ", and so \(more == 1 ? "is 1 more value" : "are \(more) more values")" }
            return warning
        }.sorted()
    }

    /// The digits of a share below 1 as percent: `0.784` is `78.4`, exactly as written; nil for anything fancier.
    private static func shifted(_ text: String) -> String? {
        guard text.hasPrefix("0.") || text.hasPrefix(".") else { return nil }
        let digits = text.drop { $0 != "." }.dropFirst()
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        let padded = digits + String(repeating: "0", count: max(0, 2 - digits.count))
        let whole = padded.prefix(2).drop { $0 == "0" }
        let rest = padded.dropFirst(2)
        return (whole.isEmpty ? "0" : String(whole)) + (rest.isEmpty ? "" : "." + rest)
    }
}
