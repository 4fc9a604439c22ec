import Portfolio
import Statistics
import Testing

@testable import Rollup

@Suite struct QueryTests {
    @Test(arguments: [
        (
            Dialect.duckdb,
            "CAST(TRY_CAST(NULLIF(TRIM(CAST(\"cost\" AS VARCHAR)), '') AS DECIMAL(27, 6)) * 1000000 AS BIGINT) AS cost"
        ),
        (
            .spark,
            "CAST(TRY_CAST(NULLIF(TRIM(CAST(`cost` AS STRING)), '') AS DECIMAL(27, 6)) * 1000000 AS BIGINT) AS cost"
        ),
        (
            .postgresql,
            "CAST(CAST(NULLIF(TRIM(CAST(\"cost\" AS VARCHAR)), '') AS NUMERIC(27, 6)) * 1000000 AS BIGINT) AS cost"
        ),
    ])
    func `money is summed as whole millionths in every engine`(_ case: (dialect: Dialect, sql: String)) throws {
        #expect(try query(`case`.dialect).sql.contains(`case`.sql))
    }

    @Test func `a call is summed once and timed once for each kind of latency`() throws {
        let sql = try query(.duckdb).sql
        #expect(sql.components("COUNT(*) AS calls") == 2, "by hour and by slice, with the first kind")
        #expect(sql.components("0 AS calls") == 2, "not again with the second")
        #expect(sql.components("COUNT(*) AS times") == 4)
        #expect(sql.contains("call_hour >= '2026-07-01T00' AND call_hour < '2026-10-01T00'"))
        #expect(sql.contains("CONCAT('region=', slice_0)"))
    }

    @Test func `names and texts can't leave their quotes`() {
        #expect(Dialect.duckdb.name("a\"b") == "\"a\"\"b\"")
        #expect(Dialect.spark.name("a`b") == "`a``b`")
        #expect(Dialect.postgresql.text("it's") == "'it''s'")
        #expect(Dialect.bigquery.text("it's \\") == "'it\\'s \\\\'")
    }

    @Test func `the buckets are those of every sketch`() throws {
        for alpha in [0.01, 0.05] {
            let scale = try #require(BucketScale(alpha: alpha))
            let sketch = LatencySketch(alpha: alpha)
            var random = Shuffled(state: 3)
            for _ in 0..<20_000 {
                let time = Int(random.next() >> (15 + random.next() % 45)) % BucketScale.longest + 1
                let key = scale.key(of: time)
                // A logarithm may be off at an edge, a whole number of nanoseconds isn't.
                #expect(abs(key - sketch.key(of: Double(time) / 1e6)) <= 1)
                let place = key - scale.firstKey
                #expect(time <= scale.edges[place])
                #expect(place == 0 || time > scale.edges[place - 1])
            }
        }
    }

    @Test func `the result of a query becomes the roll-up of the embedded count`() throws {
        let bench = try Workbench()
        let scale = try #require(BucketScale(alpha: 0.01))
        let head = RollupQuery.columns.joined(separator: ",")
        let (long, zero) = (scale.key(of: 100_000_000), BucketScale.zeroKey)
        let rows = [
            "whole,chat,corvid,2026-07-01T10,,\(long),2,2,0,101,2,30,2,,0,5,1",
            "whole,chat,corvid,2026-07-01T10,,,1,1,1,0,1,30,1,,0,0,1",
            "whole,chat,corvid,2026-07-01T11,,\(zero),1,1,0,15,1,40,1,,0,9,1",
            "whole,chat,gauge,2026-07-01T10,,\(scale.key(of: 250_500_000)),1,1,0,,0,1,1,,0,1,1",
        ]
        let table = try bench.file("cells.csv", ([head] + rows + [""]).joined(separator: "\n"))
        let embedded = try scan([try bench.file("log.csv", smallTable)]).rollup
        #expect(try RollupFile.read(at: table, alpha: 0.01).cells == embedded.cells)
        let broken = try bench.file("broken.csv", head + "\nwhole,chat\n")
        #expect(
            throws: RollupError.columns(
                path: "\(broken):2", reason: "this is no row of the query's result", cure: "save the result anew as CSV"
            )
        ) { try RollupFile.read(at: broken, alpha: 0.01) }
    }

    private func query(_ dialect: Dialect) throws -> RollupQuery {
        let names = ["timestamp", "model", "region", "latency_ms", "ttft_ms", "cost", "status"]
        let choices = LogLayout.Choices(slices: ["region"], workload: "chat")
        return RollupQuery(
            layout: try LogLayout(names: names, choices: choices, path: "requests"),
            scale: try #require(BucketScale(alpha: 0.01)), window: try #require(CycleID("2026-Q3")).window,
            dialect: dialect, source: "requests")
    }
}

extension String {
    /// How often a part stands in it.
    fileprivate func components(_ part: String) -> Int {
        self.split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
