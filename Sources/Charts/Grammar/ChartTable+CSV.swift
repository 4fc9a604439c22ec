import Voice

extension ChartTable {
    /// The head of a column of intervals: they are those of the column before it.
    static let interval = "Its interval"

    /// What a column adds to its name in a file that says why a value has no interval.
    private static let none = ": why there is no interval"

    /// As RFC 4180 CSV, one value a column: numbers in full, an interval as its two ends, and beside a column in which some
    /// are missing another that says why.
    public var csv: String {
        let columns = header.indices.flatMap(columns)
        let lines =
            [columns.map { CSVField.text($0.head) }] + rows.indices.map { row in columns.map { $0.fields[row] } }
        return lines.map(CSVField.row).joined()
    }

    /// What a column of a page becomes in a file.
    private func columns(_ place: Int) -> [(head: String, fields: [String])] {
        let cells = rows.map { $0.indices.contains(place) ? $0[place] : Cell("") }
        let head = header[place]
        let words = cells.map { $0.isNumber ? "" : CSVField.text($0.exact ?? $0.words) }
        let isInterval = head == ChartTable.interval && place > 0
        let name = isInterval ? header[place - 1] : head
        guard cells.contains(where: \.isNumber) else {
            return [(isInterval ? name + ChartTable.none : head, words)]
        }
        let said = words.allSatisfy(\.isEmpty)
        guard cells.contains(where: { $0.ends != nil }) else {
            let numbers = cells.map { CSVField.number($0.number) }
            return [(head, numbers)] + (said ? [] : [(head + ": why there is none", words)])
        }
        let ends = [
            (name + ", low", cells.map { CSVField.number($0.ends?.low) }),
            (name + ", high", cells.map { CSVField.number($0.ends?.high) }),
        ]
        return ends + (said ? [] : [(name + ChartTable.none, words)])
    }
}
