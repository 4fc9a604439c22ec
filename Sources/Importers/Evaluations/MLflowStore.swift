import Documents
import Portfolio

/// MLflow's tracking store in SQLite: its active runs in the form of `run.json`.
struct MLflowStore {
    let file: ForeignFile

    /// Whether a database holds runs of MLflow.
    static func isOne(_ file: ForeignFile) -> Bool {
        guard case .database = file.shape else { return false }
        let query = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('runs', 'latest_metrics')"
        return (try? SQLite.rows(of: file.file, query: query))?.rows.first?.first == "2"
    }

    /// The runs by the time of their end, with the last logged value of each metric.
    func runs(_ log: inout FileLog) -> [Value] {
        do throws(Diagnostic) {
            let runs = try rows(
                """
                SELECT run_uuid, name, status, end_time, lifecycle_stage FROM runs WHERE lifecycle_stage = 'active'
                ORDER BY end_time, run_uuid
                """)
            // Of a metric that was no number the column holds a placeholder.
            let metrics = try grouped(
                "SELECT run_uuid, key, value, timestamp, step, is_nan FROM latest_metrics ORDER BY run_uuid, key")
            let tags = try grouped("SELECT run_uuid, key, value FROM tags ORDER BY run_uuid, key")
            let params = try grouped("SELECT run_uuid, key, value FROM params ORDER BY run_uuid, key")
            let deleted = try rows("SELECT count(*) FROM runs WHERE lifecycle_stage <> 'active'").first?.first
            if let deleted, let deleted, deleted != "0" { log.note("\(deleted) deleted runs don't count") }
            return runs.enumerated().map { index, run in
                value(run, metrics, tags, params, at: Place(line: index + 1, column: 1))
            }
        } catch {
            log.add(.refused, at: 1, "database", error.message)
            return []
        }
    }

    private func rows(_ query: String) throws(Diagnostic) -> [[String?]] {
        try SQLite.rows(of: file.file, query: query).rows
    }

    private func grouped(_ query: String) throws(Diagnostic) -> [String: [[String?]]] {
        Dictionary(grouping: try rows(query)) { ($0.first ?? nil) ?? "" }
    }

    private func value(
        _ run: [String?], _ metrics: [String: [[String?]]], _ tags: [String: [[String?]]],
        _ params: [String: [[String?]]], at place: Place
    ) -> Value {
        func text(_ cell: String?) -> Value { cell.map { .string($0, place) } ?? .null(place) }
        func object(_ members: [(String, Value)]) -> Value {
            .object(members.map { Value.Member(key: $0.0, keyPlace: place, value: $0.1) }, place)
        }
        let id = run[0] ?? ""
        func pairs(_ rows: [[String?]]) -> Value { object(rows.map { ($0[1] ?? "", text($0[2])) }) }
        let logged = (metrics[id] ?? []).map { row in
            let step = object([
                ("value", text(row[2])), ("timestamp", text(row[3])), ("step", text(row[4])),
                ("is_nan", .bool(row[5] == "1", place)),
            ])
            return (row[1] ?? "", Value.array([step], place))
        }
        let info = object([
            ("run_id", text(id)), ("run_name", text(run[1])), ("status", text(run[2])), ("end_time", text(run[3])),
            ("lifecycle_stage", text(run[4])),
        ])
        return object([
            ("info", info), ("metrics", object(logged)), ("tags", pairs(tags[id] ?? [])),
            ("params", pairs(params[id] ?? [])),
        ])
    }
}
