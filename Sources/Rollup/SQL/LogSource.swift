/// Logs as an engine's FROM clause names them.
public enum LogSource {
    /// What a file's columns are, for an engine that reads files.
    public struct Files: Hashable, Sendable {
        /// Where they lie; patterns and addresses of object stores are the engine's to read.
        public var paths: [String]
        /// How they are written.
        public var form: Form
        /// The names of the columns.
        public var names: [String]

        /// Makes files.
        public init(paths: [String], form: Form, names: [String]) {
            self.paths = paths
            self.form = form
            self.names = names
        }
    }

    /// How files are written, as far as an engine must be told.
    public enum Form: Hashable, Sendable {
        /// Fields parted by this text.
        case table(separator: String)
        /// A JSON object a line.
        case json
        /// Parquet, which names its own columns.
        case parquet
    }

    /// DuckDB's table function. Every value is read as text, so that no engine's reading of numbers differs.
    public static func duckdb(_ files: Files) -> String {
        let sql = Dialect.duckdb
        let paths = "[" + files.paths.map(sql.text).joined(separator: ", ") + "]"
        switch files.form {
        case .table(let separator):
            let columns = files.names.map { "\(sql.text($0)): 'VARCHAR'" }.joined(separator: ", ")
            return
                "read_csv(\(paths), header = true, auto_detect = false, delim = \(sql.text(separator)), quote = '\"', escape = '\"', columns = {\(columns)})"
        case .json:
            let columns = files.names.map { "\(sql.text($0)): 'VARCHAR'" }.joined(separator: ", ")
            return "read_json(\(paths), format = 'newline_delimited', columns = {\(columns)})"
        case .parquet: return "read_parquet(\(paths))"
        }
    }

    /// Spark's statements that make a view `request_log` of the files.
    public static func spark(_ files: Files) -> [String] {
        let sql = Dialect.spark
        let columns = "(" + files.names.map { "\(sql.name($0)) STRING" }.joined(separator: ", ") + ")"
        return files.paths.enumerated().map { index, path in
            let view = "CREATE OR REPLACE TEMPORARY VIEW request_log_\(index)"
            switch files.form {
            case .table(let separator):
                return
                    "\(view) \(columns) USING csv OPTIONS (path \(sql.text(path)), header 'true', sep \(sql.text(separator)), escape '\"', multiLine 'false')"
            case .json: return "\(view) \(columns) USING json OPTIONS (path \(sql.text(path)))"
            case .parquet: return "\(view) USING parquet OPTIONS (path \(sql.text(path)))"
            }
        } + [
            "CREATE OR REPLACE TEMPORARY VIEW request_log AS "
                + files.paths.indices.map { "SELECT * FROM request_log_\($0)" }.joined(separator: " UNION ALL ")
        ]
    }
}
