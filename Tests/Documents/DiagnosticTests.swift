import Documents
import Testing

@Suite("Messages name the place, the mistake and a cure")
struct DiagnosticTests {
    @Test("the line stands below the message, with a mark under the words that are meant")
    func shown() {
        let diagnostic = Diagnostic(
            .error, file: "cycles/2026-Q3/metrics.csv", place: Place(line: 14, column: 36, length: 3),
            excerpt: "tier1,corvid-mini,latency.p95,,0.54,sec,x",
            message: "unit 'sec' is not one of latency's (ms, s)", cure: "did you mean 's'?")
        #expect(
            diagnostic.description == """
                cycles/2026-Q3/metrics.csv:14:36: error: unit 'sec' is not one of latency's (ms, s)
                   14 | tier1,corvid-mini,latency.p95,,0.54,sec,x
                      |                                    ^~~ did you mean 's'?
                """)
    }

    @Test("a line of any length is cut around the place, and control characters can't move the mark")
    func cut() {
        let line = String(repeating: "x", count: 5000) + "\u{1B}[2J" + String(repeating: "y", count: 5000)
        let shown = Diagnostic(
            .warning, file: "a.csv", place: Place(line: 1, column: 5001, length: 9000), excerpt: line, message: "long"
        ).description
        #expect(!shown.contains("\u{1B}"))
        #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 130 })
    }

    @Test("messages follow the order in which one reads")
    func order() {
        let early = Diagnostic(.error, file: "b", place: Place(line: 2, column: 9), message: "z")
        let late = Diagnostic(.error, file: "b", place: Place(line: 10, column: 1), message: "a")
        let other = Diagnostic(.warning, file: "a", place: Place(line: 99, column: 1), message: "m")
        #expect([late, early, other].sorted() == [other, early, late])
    }
}
