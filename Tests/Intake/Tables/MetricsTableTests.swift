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
                "2:20 unit 'sec' is not one of latency.p95's (ms, s) | write 's'",
                "3:3 'acuracy' is no indicator that is declared | did you mean 'accuracy'?",
                "4:12 177 lies outside what accuracy can be (0 to 100) | check the value and its unit",
                "5:12 'x' is not a number | write digits, or N/A where nothing was measured",
                "6:1 'c' is no model that is declared | did you mean 'a'? If not, add it to models of portfolio.yml, or say "
                    + "'others: candidate' there",
                "6:13 2026-10-01 lies outside the cycle (2026-07-01 to 2026-09-30) | correct the day, or move the row to "
                    + "the table of the cycle that holds it",
                "7:13 '2026-07-32' is not a day | July 2026 has 31 days, there is no day 32",
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

    @Test("an export with one column an indicator gets one message that says how such a table is read")
    func otherTable() throws {
        let export = try read(
            "Model,Accuracy (%),Rated answers,P95 latency (ms),Cost per 1k requests\ncorvid-mini,77.9,5150,542,1.60\n")
        #expect(
            export.1.map(\.description) == [
                """
                metrics.csv:1:1: error: this is not the table of model, indicator and value: none of its columns is known
                    1 | Model,Accuracy (%),Rated answers,P95 latency (ms),Cost per 1k requests
                      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ \
                add metrics.map.yml beside it that says which column is what ('quarterdeck help format mapping' says how), \
                or rename the columns: model, indicator, value, unit, n
                """
            ])
        let wide = try read("model,accuracy,cost,n\na,77,1,5\n")
        #expect(
            wide.1.map(\.message) == [
                "this is not the table of model, indicator and value: of its columns only 'model', 'n' are known"
            ])
    }

    @Test("a table that begins with its figures is told to have a header")
    func noHeader() throws {
        #expect(
            try read("a,accuracy,77,percent\nb,accuracy,78,percent\n").1.map(\.description) == [
                """
                metrics.csv:1:1: error: the first line holds figures; the names of the columns were expected
                    1 | a,accuracy,77,percent
                      | ^~~~~~~~~~~~~~~~~~~~~ add a line before it, such as model,indicator,value,unit,n
                """
            ])
    }

    @Test("percent called a share is told so")
    func percentAsShare() throws {
        #expect(
            try read("model,indicator,value,unit\na,accuracy,78.4,share\n").1.map(\.description) == [
                """
                metrics.csv:2:12: error: 78.4 (becomes 7840) lies outside what accuracy can be (0 to 100)
                    2 | a,accuracy,78.4,share
                      |            ^~~~ write the unit percent, or the value as a share
                """
            ])
    }

    @Test("the tidy table's own columns in other words are named one by one, each once")
    func capitals() throws {
        #expect(
            try read("Model,Indicator,Value\na,accuracy,7\n").1.map { "\($0.place.column) \($0.cure ?? "")" } == [
                "1 did you mean 'model'?", "7 did you mean 'indicator'?", "17 did you mean 'value'?",
            ])
    }

    @Test("a quality below 1% is a warning at the first of several, an error rate or a unit that says so is none")
    func belowOnePercent() throws {
        let (rows, mistakes) = try read(
            """
            model,indicator,value,unit
            a,accuracy,0.784,percent
            b,accuracy,0.8,
            c,accuracy,0.05%,
            d,accuracy,0.784,share
            a,errors,0.4,percent
            a,feedback.score,0.05,percent

            """)
        #expect(rows.count == 6)
        #expect(
            mistakes.map(\.description) == [
                """
                metrics.csv:2:12: warning: 0.784 percent is below 1%, and so is 1 more value
                    2 | a,accuracy,0.784,percent
                      |            ^~~~~ write 78.4, or the unit share
                """,
                """
                metrics.csv:7:18: warning: 0.05 percent is below 1%
                    7 | a,feedback.score,0.05,percent
                      |                  ^~~~ write 5, or the unit share
                """,
            ])
    }

    @Test("a decimal comma is named as what it is, thousands stay thousands")
    func decimalComma() throws {
        let (rows, mistakes) = try read(
            "model,indicator,value\na,accuracy,\"78,4\"\nb,latency.p95,\"1,920\"\nc,latency.p95,\"1.234,5\"\n"
                + "d,accuracy,\"0,784\"\n")
        #expect(rows.map(\.value) == [1920])
        #expect(
            mistakes.map { "\($0.place.line):\($0.place.column) \($0.message) | \($0.cure ?? "")" } == [
                "2:12 '78,4' is not a number | write 78.4 (a point, not a comma)",
                "4:15 '1.234,5' is not a number | write 1234.5 (a point, not a comma)",
                "5:12 '0,784' is not a number | write 0.784 (a point, not a comma)",
            ])
    }

    @Test("an amount with another currency's sign is refused, as is a sign where no money is meant")
    func currencySigns() throws {
        let (rows, mistakes) = try read(
            """
            model,indicator,value,unit
            a,cost.per_1k,€0.85,USD
            b,cost.per_1k,0.85 £,
            c,cost.per_1k,¥85,USD
            d,cost.per_1k,US$0.85,USD
            e,cost.per_1k,$0.85,USD
            f,cost.per_1k,A$0.85,USD
            g,latency.p95,$542,ms

            """)
        #expect(rows.map(\.value) == [0.85, 0.85])
        #expect(
            mistakes.map { "\($0.place.line):\($0.place.column) \($0.message) | \($0.cure ?? "")" } == [
                "2:15 '€' stands beside the amount, but its unit is USD | "
                    + "set currency: EUR in site.yml, or convert the amounts to USD",
                "3:15 '£' stands beside the amount, but its unit is USD | "
                    + "set currency: GBP in site.yml, or convert the amounts to USD",
                "4:15 '¥' stands beside the amount, but its unit is USD | "
                    + "set the currency in site.yml, or convert the amounts to USD",
                "7:15 'A$' stands beside the amount, but its unit is USD | "
                    + "set currency: AUD in site.yml, or convert the amounts to USD",
                "8:15 latency.p95 is no amount of money, but '$' stands beside it | remove it",
            ])
    }
}
