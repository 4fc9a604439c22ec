import Documents
import Portfolio
import Reading

/// A cycle without a single figure: its report would be empty, and stand in a good one's place.
struct NothingMeasured {
    let folder: ContentFolder
    /// The cycle's folder, with a slash at its end.
    let path: String
    /// The table that was read; nil when there is none.
    let table: TextFile?
    /// The mapping that was read; nil when there is none.
    let mapping: TextFile?

    /// The message that names the file that is expected.
    func mistake() -> Diagnostic {
        let top = Place(line: 1, column: 1)
        guard let table else {
            return Diagnostic(
                .error, file: path + "metrics.csv", place: top,
                message: "nothing is measured in this cycle: there is no metrics.csv and no file in snapshots/",
                cure: cure())
        }
        let lines = (1...).lazy.map { table.line($0) }.prefix { $0 != nil }.count { $0?.isEmpty == false }
        if lines > 1, let mapping {
            return mapping.diagnostic(
                .error, at: top, "nothing is measured in this cycle: no row of \(table.path) gives a value",
                cure: "check 'where', 'between' and 'missing', and the table itself")
        }
        return table.diagnostic(
            .error, at: Place(line: 1, column: 1, length: table.line(1)?.count ?? 1),
            "nothing is measured in this cycle: this table has "
                + (lines > 1 ? "no row with a value" : "a header, but no rows"),
            cure: mapping == nil
                ? "add a row for each model and indicator, such as corvid-mini,accuracy,77.9"
                : "add a row for each model, or name another table in metrics.map.yml")
    }

    /// Whether a file with nearly a right name is one that would have been measured from.
    static func isMeant(by misnamed: Misnamed.Mistake) -> Bool {
        misnamed.path.contains("/snapshots/")
            || ["metrics.csv", "metrics.map.yml", "snapshots"].contains(misnamed.meant)
    }

    /// What to do with the table that lies there under another name, or where to begin.
    private func cure() -> String {
        let names = folder.names(in: path)
        func first(_ endings: [String]) -> String? {
            names.first { name in endings.contains { name.lowercased().hasSuffix("." + $0) } }
        }
        if let name = first(["csv"]), name != "metrics.csv" {
            return "rename \(name) to metrics.csv, or add metrics.map.yml beside it with 'file: \(name)'"
        }
        if let name = first(["xlsx", "xls", "ods", "numbers", "tsv", "txt"]) {
            return "save \(name) as metrics.csv (in a spreadsheet: Save as, CSV, UTF-8)"
        }
        return "write metrics.csv with the columns model, indicator, value, unit, n"
    }
}
