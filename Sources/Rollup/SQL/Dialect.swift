/// How an engine writes SQL where engines differ. The rest is ANSI's.
public enum Dialect: String, CaseIterable, Sendable {
    case duckdb, spark, postgresql, trino, bigquery, clickhouse

    /// A column's name.
    func name(_ text: String) -> String {
        switch self {
        case .spark, .bigquery:
            "`\(text.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``"))`"
        default: "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
        }
    }

    /// A text.
    func text(_ text: String) -> String {
        let doubled = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        switch self {
        case .spark, .bigquery, .clickhouse:
            let escaped = text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
            return "'" + escaped.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'") + "'"
        default: return "'\(doubled)'"
        }
    }

    /// A value as text.
    func asText(_ expression: String) -> String {
        switch self {
        case .duckdb, .trino, .postgresql: "CAST(\(expression) AS VARCHAR)"
        case .spark, .bigquery: "CAST(\(expression) AS STRING)"
        case .clickhouse: "toString(\(expression))"
        }
    }

    /// A decimal number as a whole number of units of ten to the power of minus `decimals`, rounded half up; null for none.
    func units(_ expression: String, decimals: Int) -> String {
        let text = "NULLIF(TRIM(\(asText(expression))), '')"
        let factor = "1" + String(repeating: "0", count: decimals)
        switch self {
        case .duckdb, .spark, .trino:
            return "CAST(TRY_CAST(\(text) AS DECIMAL(27, \(decimals))) * \(factor) AS BIGINT)"
        case .postgresql: return "CAST(CAST(\(text) AS NUMERIC(27, \(decimals))) * \(factor) AS BIGINT)"
        case .bigquery: return "CAST(ROUND(SAFE_CAST(\(text) AS BIGNUMERIC) * \(factor)) AS INT64)"
        case .clickhouse: return "toInt64OrNull(toString(round(toDecimal128OrNull(\(text), 12) * \(factor))))"
        }
    }

    /// A whole number; null for none.
    func whole(_ expression: String) -> String {
        switch self {
        case .duckdb, .spark, .trino: "TRY_CAST(\(asText(expression)) AS BIGINT)"
        case .postgresql:
            "CASE WHEN \(asText(expression)) ~ '^[0-9]{1,9}$' THEN CAST(\(asText(expression)) AS BIGINT) END"
        case .bigquery: "SAFE_CAST(\(asText(expression)) AS INT64)"
        case .clickhouse: "toInt64OrNull(\(asText(expression)))"
        }
    }

    /// The type of a double.
    var double: String {
        switch self {
        case .bigquery: "FLOAT64"
        case .clickhouse: "Float64"
        case .postgresql: "DOUBLE PRECISION"
        default: "DOUBLE"
        }
    }

    /// The type of a whole number of 64 bits.
    var integer: String { self == .bigquery ? "INT64" : self == .clickhouse ? "Int64" : "BIGINT" }

    /// A named table of whole numbers, as a part of WITH.
    func table(_ name: String, columns: [String], rows: [[Int]]) -> String {
        let rows = rows.map { "(" + $0.map(String.init).joined(separator: ",") + ")" }.joined(separator: ",\n    ")
        switch self {
        case .bigquery:
            let types = columns.map { "\($0) INT64" }.joined(separator: ", ")
            return "\(name) AS (SELECT * FROM UNNEST(ARRAY<STRUCT<\(types)>>[\n    \(rows)]))"
        case .clickhouse:
            let types = columns.map { "\($0) Int64" }.joined(separator: ", ")
            return "\(name) AS (SELECT * FROM VALUES('\(types)',\n    \(rows)))"
        default: return "\(name)(\(columns.joined(separator: ", "))) AS (VALUES\n    \(rows))"
        }
    }
}
