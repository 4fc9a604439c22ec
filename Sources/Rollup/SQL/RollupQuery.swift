import Portfolio

/// The same counts as one GROUP BY, for an engine that an organisation runs already (methods.md 4.6).
///
/// An engine's logarithm may differ in its last digit, so it only guesses a time's bucket; a table of whole nanoseconds,
/// `BucketScale`'s, says whether the guess is right or one off. So all engines count alike.
public struct RollupQuery: Sendable {
    /// Which column says what.
    public var layout: LogLayout
    /// The buckets.
    public var scale: BucketScale
    /// The days that count.
    public var window: Window
    /// How the engine writes SQL.
    public var dialect: Dialect
    /// What stands after FROM.
    public var source: String

    /// Makes a query.
    public init(layout: LogLayout, scale: BucketScale, window: Window, dialect: Dialect, source: String) {
        self.layout = layout
        self.scale = scale
        self.window = window
        self.dialect = dialect
        self.source = source
    }

    /// The columns of its result, in their order.
    static let columns = [
        "kind", "workload", "model", "call_hour", "slice", "bucket", "times", "calls", "failed", "cost", "cost_calls",
        "input",
        "input_calls", "cached", "cached_calls", "output", "output_calls",
    ]

    /// The kinds of latency that the log has; the whole answer's where it has none, so that calls are counted.
    private var kinds: [LatencyKind] {
        let found = LatencyKind.allCases.filter { layout.columns[$0.role] != nil }
        return found.isEmpty ? [.whole] : found
    }

    /// The statement, without a semicolon.
    public var sql: String {
        var parts = [dialect.table("edges", columns: ["edge", "low", "high"], rows: edges)]
        parts.append("calls AS (\n  SELECT\n    " + calls.joined(separator: ",\n    ") + "\n  FROM \(source)\n)")
        parts.append(
            """
            kept AS (
              SELECT * FROM calls
              WHERE model IS NOT NULL AND workload IS NOT NULL
                AND call_hour >= '\(window.first)T00' AND call_hour < '\(Day(ordinal: window.last.ordinal + 1))T00'
            )
            """)
        for kind in kinds { parts.append(bucketed(kind)) }
        var selects: [String] = []
        for (index, kind) in kinds.enumerated() {
            selects.append(select(kind, slice: nil, isFirst: index == 0))
            for number in layout.slices.indices {
                selects.append(select(kind, slice: number, isFirst: index == 0))
            }
        }
        return "WITH " + parts.joined(separator: ",\n") + "\n" + selects.joined(separator: "\nUNION ALL\n")
    }

    /// Key, lower and upper edge of each bucket in whole nanoseconds.
    private var edges: [[Int]] {
        scale.edges.indices.map { index in
            [scale.firstKey + index, index == 0 ? 0 : scale.edges[index - 1], scale.edges[index]]
        }
    }

    private var calls: [String] {
        func column(_ role: LogRole) -> String? { layout.columns[role].map { dialect.name($0.name) } }
        func name(_ role: LogRole, _ constant: String?) -> String {
            let found = column(role).map { "NULLIF(\(dialect.asText($0)), '')" }
            return "\(found ?? constant.map(dialect.text) ?? "NULL") AS \(role.name)"
        }
        var list = [name(.model, layout.model), name(.workload, layout.workload)]
        let time = column(.time).map(dialect.asText) ?? "NULL"
        list.append("REPLACE(SUBSTR(\(time), 1, 13), ' ', 'T') AS call_hour")
        for (number, slice) in layout.slices.enumerated() {
            list.append("NULLIF(\(dialect.asText(dialect.name(slice))), '') AS slice_\(number)")
        }
        list.append("\(failed) AS failed")
        for (role, decimals) in [(LogRole.cost, 6), (.input, 0), (.cached, 0), (.output, 0)] {
            list.append((column(role).map { dialect.units($0, decimals: decimals) } ?? noNumber) + " AS \(role.name)")
        }
        for kind in LatencyKind.allCases {
            let decimals = layout.columns[kind.role]?.unit?.decimals ?? 6
            let found = column(kind.role).map { dialect.units($0, decimals: decimals) }
            list.append("\(found ?? noNumber) AS \(kind.column)")
        }
        return list
    }

    private var noNumber: String { "CAST(NULL AS \(dialect.integer))" }

    private var failed: String {
        var tests: [String] = []
        if let status = layout.columns[.status]?.name {
            let text = dialect.asText(dialect.name(status))
            tests.append("\(dialect.whole(dialect.name(status))) >= 400")
            tests.append("LOWER(\(text)) IN (\(listed(CallStatus.bad)))")
        }
        if let error = layout.columns[.error]?.name {
            tests.append("LOWER(\(dialect.asText(dialect.name(error)))) NOT IN (\(listed(CallStatus.none)))")
        }
        return tests.isEmpty ? "0" : "CASE WHEN \(tests.joined(separator: " OR ")) THEN 1 ELSE 0 END"
    }

    private func listed(_ words: [String]) -> String { words.map(dialect.text).joined(separator: ", ") }

    private func bucketed(_ kind: LatencyKind) -> String {
        let time = "kept.\(kind.column)"
        let guess =
            "CAST(CEIL(LN(CAST(CASE WHEN \(time) > 0 THEN \(time) ELSE 1 END AS \(dialect.double)) / 1000000.0) / LN(CAST(\(scale.gamma) AS \(dialect.double)))) AS \(dialect.integer))"
        return """
            \(kind.column)_keyed AS (
              SELECT kept.*,
                CASE WHEN failed = 1 OR \(time) IS NULL THEN NULL
                  WHEN \(time) = 0 THEN \(BucketScale.zeroKey)
                  WHEN \(time) <= low THEN edge - 1
                  WHEN \(time) > high THEN edge + 1
                  ELSE edge END AS bucket
              FROM kept LEFT JOIN edges ON edge = \(guess)
            )
            """
    }

    private func select(_ kind: LatencyKind, slice: Int?, isFirst: Bool) -> String {
        let hour = slice == nil ? "call_hour" : "NULL"
        let name = slice.map { "CONCAT(\(dialect.text(layout.slices[$0] + "=")), slice_\($0))" } ?? "NULL"
        var list = ["'\(kind.name)' AS kind", "workload", "model"]
        list.append("CAST(\(hour) AS \(textType)) AS call_hour")
        list.append("CAST(\(name) AS \(textType)) AS slice")
        // A call is summed once, whatever kinds of latency it has.
        list += ["bucket", "COUNT(*) AS times", (isFirst ? "COUNT(*)" : "0") + " AS calls"]
        list.append(isFirst ? "SUM(failed) AS failed" : "0 AS failed")
        for role in [LogRole.cost, .input, .cached, .output] {
            list.append(isFirst ? "SUM(\(role.name)) AS \(role.name)" : "0 AS \(role.name)")
            list.append(isFirst ? "COUNT(\(role.name)) AS \(role.name)_calls" : "0 AS \(role.name)_calls")
        }
        let part = slice.map { "slice_\($0)" } ?? "call_hour"
        let having = slice.map { "\nWHERE slice_\($0) IS NOT NULL" } ?? ""
        return "SELECT " + list.joined(separator: ", ")
            + "\nFROM \(kind.column)_keyed\(having)\nGROUP BY workload, model, \(part), bucket"
    }

    private var textType: String {
        switch dialect {
        case .spark, .bigquery: "STRING"
        case .clickhouse: "Nullable(String)"
        default: "VARCHAR"
        }
    }
}

extension LatencyKind {
    /// The name of its column within the query.
    var column: String { "\(name)_ns" }
}
