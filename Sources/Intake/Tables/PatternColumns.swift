import Documents
import Portfolio
import Reading

/// Metrics whose column has a `*`: one for each column of the table that fits, the text in its place put into the slice.
struct PatternColumns {
    let mapping: Mapping
    /// The mapping file.
    let file: TextFile

    /// The mapping's metrics with patterns replaced by what they stand for; a column that another metric of the same indicator
    /// names is that metric's.
    func metrics(_ columns: MappedTable.Columns, _ result: inout MappedTable.Result) -> [Mapping.Metric] {
        var list: [Mapping.Metric] = []
        for metric in mapping.metrics {
            guard isPattern(metric) else {
                list.append(metric)
                continue
            }
            let taken = Set(
                mapping.metrics.filter { $0.indicator == metric.indicator && !isPattern($0) }.map(\.column))
            let found = columns.names.filter { !taken.contains($0) }.compactMap { name in
                Self.middle(of: name, in: metric.column).map { (name, $0) }
            }
            if found.isEmpty {
                result.diagnostics.append(
                    file.diagnostic(
                        .error, at: metric.place, "no column of the table is like '\(metric.column)'",
                        cure: MappedTable.cure(metric.column, among: columns.names)))
            }
            for (name, middle) in found {
                if let one = one(metric, name, middle, &result) { list.append(one) }
            }
        }
        return list
    }

    private func isPattern(_ metric: Mapping.Metric) -> Bool {
        metric.column.contains("*") && metric.slice?.name.contains("*") == true
    }

    private func one(
        _ metric: Mapping.Metric, _ column: String, _ middle: String, _ result: inout MappedTable.Result
    ) -> Mapping.Metric? {
        var one = metric
        one.column = column
        let slice = (metric.slice?.name ?? "*").replacing("*", with: PlainName.trimmed(middle))
        if slice.count > 120 || PlainName.mistake(slice, what: "the slice") != nil {
            result.diagnostics.append(
                file.diagnostic(
                    .error, at: metric.place,
                    "the column '\(column)' gives the slice '\(slice.prefix(60))', which is no plain name",
                    cure: "give that column a metric of its own, with a slice that you name"))
            return nil
        }
        one.slice = SliceID(slice)
        if case .column(let name)? = metric.n { one.n = .column(name.replacing("*", with: middle)) }
        if case .column(let name)? = metric.divideBy { one.divideBy = .column(name.replacing("*", with: middle)) }
        return one
    }

    /// "Live" of "Live Acc" in "* Acc"; nil where the name doesn't fit.
    static func middle(of name: String, in pattern: String) -> String? {
        let parts = pattern.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, name.hasPrefix(parts[0]), name.hasSuffix(parts[1]),
            name.count > parts[0].count + parts[1].count
        else { return nil }
        return String(name.dropFirst(parts[0].count).dropLast(parts[1].count))
    }
}
