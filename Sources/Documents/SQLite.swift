import CSQLite

/// Tables of an SQLite database, read by a query that can change nothing and see no other file.
///
/// The database is read from the bytes at hand: what was fingerprinted is what is read.
public enum SQLite {
    /// No more rows are taken.
    public static let mostRows = 1_000_000
    /// Nor more text.
    public static let mostBytes = 256_000_000
    /// Steps of SQLite's machine, in millions, after which a query is given up: some seconds.
    static let mostSteps = 300

    /// Whether bytes are a database.
    public static func isDatabase(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("SQLite format 3\u{0}".utf8)) }

    /// The rows of a query as a table of text in `delimiter`, under the name and the fingerprint of the database.
    public static func read(_ file: TextFile, query: String, delimiter: Character = ",") throws(Diagnostic) -> TextFile
    {
        let (columns, rows) = try rows(of: file, query: query)
        var out = row(columns, delimiter)
        for cells in rows { out += row(cells.map { $0 ?? "" }, delimiter) }
        return TextFile(path: file.path, bytes: Array(out.utf8), sha256: file.sha256)
    }

    /// The names of a query's columns and its rows; nil for what is NULL or a blob.
    public static func rows(
        of file: TextFile, query: String
    ) throws(Diagnostic) -> (columns: [String], rows: [[String?]]) {
        func mistake(_ message: String, _ cure: String?) -> Diagnostic {
            Diagnostic(.error, file: file.path, place: Place(line: 1, column: 1), message: message, cure: cure)
        }
        guard isDatabase(file.bytes) else {
            throw mistake("this is no database of SQLite", "name one, or leave 'sqlite' out")
        }
        // Bytes 18 and 19 say whether newer pages may lie in a file beside it.
        if file.bytes.count > 19, file.bytes[18] == 2 || file.bytes[19] == 2 {
            throw mistake(
                "the database keeps its newest rows in a file beside it (write-ahead log)",
                "copy it first: sqlite3 \(file.path) \"VACUUM INTO 'copy.db'\"")
        }
        var handle: OpaquePointer?
        guard sqlite3_open(":memory:", &handle) == SQLITE_OK, let database = handle else {
            throw mistake("SQLite doesn't start", nil)
        }
        defer { sqlite3_close_v2(database) }
        // What a damaged file says of itself is not believed.
        sqlite3_exec(
            database, "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA query_only=ON", nil, nil, nil)
        guard let copy = sqlite3_malloc64(UInt64(file.bytes.count)) else {
            throw mistake("there is no memory for it", nil)
        }
        file.bytes.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
        }
        let size = sqlite3_int64(file.bytes.count)
        let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
        guard
            sqlite3_deserialize(
                database, "main", copy.assumingMemoryBound(to: UInt8.self), size, size, flags) == SQLITE_OK
        else { throw mistake("the database can't be read: \(message(database))", nil) }
        sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 10_000_000)
        sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0)
        sqlite3_set_authorizer(
            database,
            { _, action, _, function, _, _ in
                switch action {
                case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
                case SQLITE_FUNCTION:
                    let name = function.map { String(cString: $0).lowercased() } ?? ""
                    return name == "load_extension" ? SQLITE_DENY : SQLITE_OK
                default: return SQLITE_DENY
                }
            }, nil)
        let steps = Steps()
        let counter = Unmanaged.passUnretained(steps).toOpaque()
        sqlite3_progress_handler(
            database, 1_000_000,
            { context in
                guard let context else { return 1 }
                let steps = Unmanaged<Steps>.fromOpaque(context).takeUnretainedValue()
                steps.millions += 1
                return steps.millions > SQLite.mostSteps ? 1 : 0
            }, counter)
        defer { withExtendedLifetime(steps) {} }
        let (columns, rows, failure) = step(database, query)
        if let failure {
            throw mistake(
                steps.millions > mostSteps ? "the query takes too long" : failure,
                "correct the query after 'sqlite:'; it must be one SELECT")
        }
        return (columns, rows)
    }

    /// How far a query has come.
    private final class Steps { var millions = 0 }

    private static func step(
        _ database: OpaquePointer, _ query: String
    ) -> (columns: [String], rows: [[String?]], failure: String?) {
        var prepared: OpaquePointer?
        guard sqlite3_prepare_v2(database, query, -1, &prepared, nil) == SQLITE_OK, let statement = prepared else {
            return ([], [], "the query can't be run: \(message(database))")
        }
        defer { sqlite3_finalize(statement) }
        let count = sqlite3_column_count(statement)
        guard count > 0 else { return ([], [], "the query gives no columns") }
        let columns = (0..<count).map { sqlite3_column_name(statement, $0).map { String(cString: $0) } ?? "" }
        var rows: [[String?]] = []
        var bytes = 0
        while true {
            let status = sqlite3_step(statement)
            if status == SQLITE_DONE { return (columns, rows, nil) }
            guard status == SQLITE_ROW else { return ([], [], "the query stopped: \(message(database))") }
            let row = (0..<count).map { cell(statement, $0) }
            bytes += row.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
            guard rows.count < mostRows, bytes <= mostBytes else {
                return ([], [], "the query gives more than \(mostRows) rows or \(mostBytes / 1_000_000) MB")
            }
            rows.append(row)
        }
    }

    private static func cell(_ statement: OpaquePointer, _ column: Int32) -> String? {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return String(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT:
            // The shortest text that reads back; SQLite's own has 15 digits.
            return "\(sqlite3_column_double(statement, column))"
        case SQLITE_TEXT:
            guard let text = sqlite3_column_text(statement, column) else { return nil }
            let count = Int(sqlite3_column_bytes(statement, column))
            return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
        default: return nil
        }
    }

    private static func message(_ database: OpaquePointer) -> String {
        sqlite3_errmsg(database).map { String(cString: $0) } ?? "no reason is given"
    }

    private static func row(_ cells: [String], _ delimiter: Character) -> String {
        cells.map { cell in
            let isPlain = !cell.unicodeScalars.contains { "\"\r\n".unicodeScalars.contains($0) }
            return isPlain && !cell.contains(delimiter)
                ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: String(delimiter)) + "\n"
    }
}
