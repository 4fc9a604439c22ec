public import Portfolio

/// A new cycle that carries on what the last one said (A01): its portfolio word for word, its policy by standing still, its
/// sources as a checklist, and the figures that it measured as rows to fill in.
public enum NextCycle {
    /// The files of `id`, after `last`; `portfolio` and `mapping` are the texts of the last cycle's `portfolio.yml` and
    /// `metrics.map.yml`, nil where there is none. With a mapping the next export takes the place of the rows to fill in.
    public static func files(_ id: CycleID, after last: Cycle, portfolio: String?, mapping: String?) -> [DraftFile] {
        let folder = "cycles/\(id.name)/"
        var files = [
            DraftFile(path: folder + "cycle.yml", text: cycle(id, after: last)),
            mapping.map {
                let note =
                    "# Carried on from \(last.id.name): put the new export beside it as metrics.csv, and look at dates and source.\n"
                return DraftFile(path: folder + "metrics.map.yml", text: note + $0)
            } ?? DraftFile(path: folder + "metrics.csv", text: rows(of: last)),
            DraftFile(
                path: folder + "summary.md",
                text:
                    "What should the reader of \(id.name) know that no figure says? Two short paragraphs are enough.\n"),
        ]
        if let portfolio {
            let note = "# Carried on from \(last.id.name): look at stages, traffic, replicas and prices.\n"
            files.append(DraftFile(path: folder + "portfolio.yml", text: note + portfolio))
        }
        return files
    }

    private static func cycle(_ id: CycleID, after last: Cycle) -> String {
        var lines = [
            "# The policy is that of \(last.id.name) as long as there is no policy.yml here.",
            "status: draft",
            "# collected: \(id.window.last)       # day on which the figures were collected; ages count from here",
        ]
        lines += last.preparedBy.map { ["prepared_by: \(quoted($0))"] } ?? ["# prepared_by: a person or team"]
        lines += ["# approvals:", "#   - {by: Name, on: \(id.window.last), note: and on which condition}"]
        if !last.baseline.isEmpty {
            lines.append("baseline:")
            lines += last.baseline.sorted { $0.key.name < $1.key.name }.map {
                "  \(quoted($0.key.name)): \(quoted($0.value.name))"
            }
        }
        if !last.refresh.isEmpty {
            lines += ["# What was due in \(last.id.name): renew each, then write its next day.", "refresh:"]
            lines += last.refresh.map { item in
                let owner = item.owner.map { ", owner: \(quoted($0))" } ?? ""
                let mark = item.due <= id.window.last ? "      # due by the end of this cycle" : ""
                return "  - {source: \(quoted(item.what)), due: \(item.due)\(owner)}\(mark)"
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The header, and a row without value for each figure that the last table held.
    private static func rows(of last: Cycle) -> String {
        var seen: Set<String> = []
        let rows = last.measurements.compactMap { row -> String? in
            let cells =
                [row.workload.name, row.model.name, row.indicator.name, row.slice?.name ?? ""].map(field) + [
                    "", "", "", "",
                ]
            let line = cells.joined(separator: ",")
            return seen.insert(line).inserted ? line : nil
        }
        return (["workload,model,indicator,slice,value,unit,n,source"] + rows).joined(separator: "\n") + "\n"
    }

    private static func field(_ text: String) -> String {
        text.contains { ",\"\n\r".contains($0) } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
    }
}
