import Documents
import Intake
import Portfolio
import Testing

@Suite("The tidy table becomes measurements")
struct MetricsTableTests {
    private func read(_ text: String, models: Set<ModelID> = []) throws -> ([Measurement], [Diagnostic]) {
        let cycle = try #require(CycleID("2026-Q3"))
        return MetricsTable.read(
            TextFile(path: "metrics.csv", bytes: Array(text.utf8)),
            .init(
                window: cycle.window, currency: .usd, indicators: Indicator.builtIn, workload: "chat", workloads: [],
                models: models))
    }

    @Test("units become the indicator's, the source keeps the line")
    func units() throws {
        let (rows, mistakes) = try read(
            "model,indicator,value,unit,n\na,latency.p95,0.54,s,\"1,200\"\na,accuracy,77.9%,,5150\n")
        #expect(mistakes == [])
        #expect(rows.map(\.value) == [540, 77.9])
        #expect(rows.map(\.n) == [1200, 5150])
        #expect(rows.map(\.source.line) == [2, 3])
        #expect(rows.first?.source.window?.first.description == "2026-07-01")
    }

    @Test("a cost of 0 is unknown, and a missing value is no zero")
    func unknown() throws {
        let rows = try read("model,indicator,value\na,cost.per_1k,0\nb,cost.per_1k,N/A\nc,accuracy,0\n").0
        #expect(rows.map(\.value) == [nil, nil, 0])
        #expect(rows.map(\.unknown) == ["0 means unknown", "not measured", nil])
    }

    @Test("every mistake is named in one run, with its place and cure")
    func mistakes() throws {
        let text = """
            model,indicator,value,unit,from,valu
            a,latency.p95,0.54,sec,,
            a,acuracy,77,,,
            b,accuracy,177,,,
            b,accuracy,x,,,
            c,errors,1,,2026-10-01,
            c,errors,1,,2026-07-32,

            """
        let (rows, mistakes) = try read(text, models: ["a", "b"])
        #expect(rows == [])
        #expect(
            mistakes.map { "\($0.place.line):\($0.place.column) \($0.message) | \($0.cure ?? "")" } == [
                "1:33 'valu' is no column of this table (\(MetricsTable.columns.joined(separator: ", "))) "
                    + "| did you mean 'value'?",
                "2:20 unit 'sec' is not one of latency.p95's (ms, s) | write 'ms'",
                "3:3 'acuracy' is no indicator that is declared | did you mean 'accuracy'?",
                "4:12 177 lies outside what accuracy can be (0.0 to 100.0) | check the value and its unit",
                "5:12 'x' is not a number | write digits, or N/A where nothing was measured",
                "6:1 'c' is no model that is declared | did you mean 'a'?",
                "6:13 2026-10-01 lies outside the cycle (2026-07-01 to 2026-09-30) | ",
                "7:1 'c' is no model that is declared | did you mean 'a'?",
                "7:13 '2026-07-32' is not a day | write it like 2026-07-01",
            ])
    }

    @Test("the same thing measured twice over the same days is a mistake, over other days it is not")
    func duplicates() throws {
        let (rows, mistakes) = try read(
            "model,indicator,value,to\na,accuracy,70,\na,accuracy,71,\na,accuracy,72,2026-07-31\n")
        #expect(rows.map(\.value) == [70, 72])
        #expect(
            mistakes.map(\.message) == ["the same model, indicator, slice and days stand in line 2 already"])
    }
}
