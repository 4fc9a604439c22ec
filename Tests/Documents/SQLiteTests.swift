import CSQLite
@testable import Documents
import Testing

@Suite struct SQLiteTests {
    /// A database of a table `t(model, acc, note)` as the bytes of its file.
    private static func database(_ statements: String = "") throws -> TextFile {
        var handle: OpaquePointer?
        try #require(sqlite3_open(":memory:", &handle) == SQLITE_OK)
        defer { sqlite3_close_v2(handle) }
        let text = """
            CREATE TABLE t(model TEXT, acc REAL, note TEXT);
            INSERT INTO t VALUES ('a', 77.125, 'one, "two"'), ('b', NULL, '3');
            """
        try #require(sqlite3_exec(handle, text + statements, nil, nil, nil) == SQLITE_OK)
        var size: sqlite3_int64 = 0
        let bytes = try #require(sqlite3_serialize(handle, "main", &size, 0))
        defer { sqlite3_free(bytes) }
        return TextFile(path: "runs.db", bytes: Array(UnsafeBufferPointer(start: bytes, count: Int(size))))
    }

    @Test func `a query's rows are a table under the database's own fingerprint`() throws {
        let database = try Self.database()
        let table = try SQLite.read(database, query: "SELECT model, acc, note FROM t ORDER BY model")
        #expect(table.text == "model,acc,note\na,77.125,\"one, \"\"two\"\"\"\nb,,3\n")
        #expect(table.sha256 == database.sha256 && table.path == "runs.db")
    }

    @Test(arguments: [
        ("DROP TABLE t", "the query can't be run: not authorized"),
        ("ATTACH 'other.db' AS o", "the query can't be run: not authorized"),
        ("PRAGMA user_version", "the query can't be run: not authorized"),
        ("SELECT load_extension('x')", "the query can't be run: not authorized to use function: load_extension"),
        ("SELECT missing FROM t", "the query can't be run: no such column: missing"),
        ("", "the query can't be run: not an error"),
        (
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
            "the query takes too long"
        ),
    ])
    func `what changes something, reaches for another file or never ends is refused`(
        query: String, message: String
    ) throws {
        let database = try Self.database()
        do throws(Diagnostic) {
            _ = try SQLite.rows(of: database, query: query)
            Issue.record("the query was run")
        } catch { #expect(error.message == message) }
    }

    @Test func `damaged databases give a message or rows, never a crash`() throws {
        let whole = try Self.database(
            "CREATE INDEX i ON t(acc); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500) INSERT INTO t SELECT 'm' || i, i, NULL FROM n;"
        ).bytes
        var random = SystemlessRandom(state: 7)
        for _ in 0..<500 {
            var bytes = whole
            for _ in 0..<4 {
                bytes[16 + Int(random.next() % UInt64(bytes.count - 16))] = UInt8(truncatingIfNeeded: random.next())
            }
            if random.next() % 4 == 0 { bytes.removeLast(Int(random.next() % UInt64(bytes.count - 20))) }
            let file = TextFile(path: "x.db", bytes: bytes)
            _ = try? SQLite.rows(of: file, query: "SELECT model, acc FROM t WHERE acc > 3 ORDER BY acc")
        }
    }

    /// The same numbers on every run.
    private struct SystemlessRandom {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 20
        }
    }
}
