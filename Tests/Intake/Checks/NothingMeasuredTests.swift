import Documents
import Testing

@Suite("A cycle in which nothing is measured is a mistake that names what is expected")
struct NothingMeasuredTests {
    private let words = ["cycles/2026-Q3/summary.md": "All is well.\n"]

    private func named(_ files: [String: String]) throws -> [String] {
        let (portfolio, mistakes) = try portfolio(of: words.merging(files) { _, new in new })
        #expect(portfolio == nil)
        return mistakes.map(\.description)
    }

    @Test("without any table the one to write is named")
    func empty() throws {
        #expect(
            try named([:]) == [
                "cycles/2026-Q3/metrics.csv:1:1: error: nothing is measured in this cycle: there is no metrics.csv and "
                    + "no file in snapshots/ (write metrics.csv with the columns model, indicator, value, unit, n)"
            ])
    }

    @Test("a table, or a spreadsheet, under another name is named with what to do")
    func otherName() throws {
        let head =
            "cycles/2026-Q3/metrics.csv:1:1: error: nothing is measured in this cycle: there is no metrics.csv and "
            + "no file in snapshots/ "
        #expect(
            try named(["cycles/2026-Q3/export.csv": "model,indicator,value\na,accuracy,7\n"]) == [
                head + "(rename export.csv to metrics.csv, or add metrics.map.yml beside it with 'file: export.csv')"
            ])
        #expect(
            try named(["cycles/2026-Q3/Numbers.xlsx": "PK"]) == [
                head + "(save Numbers.xlsx as metrics.csv (in a spreadsheet: Save as, CSV, UTF-8))"
            ]
        )
        #expect(
            try named(["cycles/2026-Q3/metric.csv": "model,indicator,value\na,accuracy,7\n"]) == [
                "cycles/2026-Q3/metric.csv:1:1: error: nothing is read from here (did you mean 'metrics.csv'?)"
            ], "a near name is named once")
    }

    @Test("a header alone, and rows without a value")
    func header() throws {
        #expect(
            try named(["cycles/2026-Q3/metrics.csv": "model,indicator,value\n"]) == [
                """
                cycles/2026-Q3/metrics.csv:1:1: error: nothing is measured in this cycle: this table has a header, \
                but no rows
                    1 | model,indicator,value
                      | ^~~~~~~~~~~~~~~~~~~~~ add a row for each model and indicator, such as corvid-mini,accuracy,77.9
                """
            ])
        #expect(
            try named(["cycles/2026-Q3/metrics.csv": "model,indicator,value\na,accuracy,N/A\n"]) == [
                """
                cycles/2026-Q3/metrics.csv:1:1: error: nothing is measured in this cycle: this table has no row with a value
                    1 | model,indicator,value
                      | ^~~~~~~~~~~~~~~~~~~~~ add a row for each model and indicator, such as corvid-mini,accuracy,77.9
                """
            ])
    }

    @Test("a mapping that keeps no row")
    func mapping() throws {
        #expect(
            try named([
                "cycles/2026-Q3/metrics.csv": "Model,Acc\na,7\n",
                "cycles/2026-Q3/metrics.map.yml":
                    "model: Model\nwhere: {Model: [b]}\nmetrics:\n  - {indicator: accuracy, column: Acc}\n",
            ]) == [
                """
                cycles/2026-Q3/metrics.map.yml:1:1: error: nothing is measured in this cycle: \
                no row of cycles/2026-Q3/metrics.csv gives a value
                    1 | model: Model
                      | ^ check 'where', 'between' and 'missing', and the table itself
                """
            ])
    }

    @Test("snapshots alone are figures; a mistake in a table isn't followed by one about the cycle")
    func enough() throws {
        let snapshot = #"{"workload": "chat", "model": "a", "accuracy": {"correct": 7, "n": 9}}"#
        #expect(try portfolio(of: ["cycles/2026-Q3/snapshots/a.json": snapshot]).1 == [])
        #expect(
            try mistakes(of: ["cycles/2026-Q3/metrics.csv": "model,indicator,value\na,accuracy,x\n"]) == [
                "metrics.csv:2 'x' is not a number"
            ])
    }
}
