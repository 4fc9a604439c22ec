import Documents
import Portfolio

/// The same thing measured twice over the same days, in two files: which one counts is for the author to say.
enum Duplicates {
    /// Measurements of a table that stand in another table already.
    static func mistakes(_ rows: [Measurement], beside others: [Measurement], _ file: TextFile) -> [Diagnostic] {
        guard !others.isEmpty else { return [] }
        var first: [[String]: Source] = [:]
        for other in others { first[key(other)] = first[key(other)] ?? other.source }
        return rows.compactMap { row in
            first[key(row)].map { source in
                file.diagnostic(
                    .error, at: Place(line: row.source.line, column: 1),
                    "the same model, indicator, slice and days stand in \(source.file), line \(source.line), already",
                    cure: "drop one")
            }
        }
    }

    /// Parts of a snapshot that another snapshot of the model and workload has over the same days.
    static func mistakes(_ snapshot: Snapshot, beside others: [Snapshot], _ file: TextFile) -> [Diagnostic] {
        let rivals = others.filter { $0.model == snapshot.model && $0.workload == snapshot.workload }
        return parts(snapshot).compactMap { part in
            guard let rival = rivals.first(where: { parts($0).contains { $0.name == part.name && $0.of == part.of } })
            else { return nil }
            return file.diagnostic(
                .error, at: Place(line: part.line, column: 1),
                "\(part.name) of \(snapshot.model) over the same days stands in \(rival.source.file) already",
                cure: "drop one, or correct its days")
        }
    }

    private static func key(_ row: Measurement) -> [String] {
        [
            row.workload.name, row.model.name, row.indicator.name, row.slice?.name ?? "",
            row.source.window.map { "\($0.first) \($0.last)" } ?? "",
        ]
    }

    /// What a snapshot measures: in words, of what (suite and days, or a bill's month), and the line.
    private static func parts(_ snapshot: Snapshot) -> [(name: String, of: String, line: Int)] {
        let days = snapshot.source.window.map { "\($0.first) \($0.last)" } ?? ""
        var parts: [(name: String, of: String, line: Int)] = []
        if snapshot.calls != nil { parts.append(("the count of calls", days, 1)) }
        if snapshot.accuracy != nil {
            parts.append(("the accuracy", "\(days) \(snapshot.suite ?? "")", snapshot.accuracySource?.line ?? 1))
        }
        for latency in snapshot.latency {
            parts.append(("the latency of the window '\(latency.span.rawValue)'", days, latency.source.line))
        }
        if let series = snapshot.series { parts.append(("the series of calls", days, series.source.line)) }
        for input in snapshot.inputs { parts.append(("the input '\(input.name)'", days, input.source.line)) }
        if !snapshot.week.isEmpty { parts.append(("the week", days, 1)) }
        for line in snapshot.bill {
            parts.append(
                ("the bill of \(line.month)", "\(line.month) \(line.item ?? "")", line.cost.source?.line ?? 1))
        }
        return parts
    }
}
