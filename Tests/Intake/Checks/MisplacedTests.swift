import Testing

@Suite("What lies beside the cycles is named where it belongs into one")
struct MisplacedTests {
    private let table = "model,indicator,value\na,accuracy,7\n"

    @Test("a table that lies in no cycle's folder is to be moved there")
    func outside() throws {
        #expect(
            try portfolio(of: ["metrics.csv": table]).1.map(\.description) == [
                "cycles:1:1: error: there is no cycle here "
                    + "(make a folder such as cycles/2026-Q3, and move metrics.csv into it)"
            ])
        #expect(
            try portfolio(of: ["cycles/metrics.csv": table]).1.map(\.description) == [
                "cycles/metrics.csv:1:1: error: 'metrics.csv' is not the name of a cycle "
                    + "(move it into a cycle's folder, such as cycles/2026-Q3)"
            ])
    }

    @Test("a folder that is named otherwise is a mistake, a file of notes among the cycles is none")
    func names() throws {
        #expect(
            try portfolio(of: ["cycles/Q3/metrics.csv": table, "cycles/NOTES.md": "Notes.\n"]).1.map(\.description) == [
                "cycles/Q3:1:1: error: 'Q3' is not the name of a cycle (call it 2026-Q3, 2026-H2, 2026-07 or 2026)"
            ])
        #expect(try portfolio(of: ["cycles/2026-Q3/metrics.csv": table, "cycles/NOTES.md": "Notes.\n"]).1 == [])
    }
}
