import Documents
import Portfolio
import Testing

@testable import Intake

@Suite("Calls through time are read whole, or refused where they stand")
struct SeriesEntryTests {
    private func read(_ series: String, calls: String = "") throws -> (Snapshot?, [String]) {
        let cycle = try #require(CycleID("2026-Q3"))
        let text = "{\"workload\": \"chat\", \"model\": \"corvid\",\(calls)\n \"series\": \(series)}"
        let (snapshot, mistakes) = SnapshotFile.read(
            TextFile(path: "snapshots/a.json", bytes: Array(text.utf8)),
            .init(window: cycle.window, currency: .usd, workloads: ["chat"], models: ["corvid"]))
        return (
            snapshot, mistakes.sorted().map { "\($0.place.line):\($0.place.column) \($0.message); \($0.cure ?? "")" }
        )
    }

    @Test("steps, counts and the first minute are kept, with the line")
    func whole() throws {
        let (snapshot, mistakes) = try read(
            "{\"start\": \"2026-07-02T10:30\", \"minutes\": 5, \"calls\": [10, 0, 7], \"failed\": [1, 0, 7]}")
        #expect(mistakes == [])
        let series = try #require(snapshot?.series)
        #expect(series.calls == [10, 0, 7] && series.failed == [1, 0, 7] && series.minutes == 5)
        #expect(series.end.description == "2026-07-02T10:45" && series.source.line == 2)
    }

    @Test(
        "a mistake is named with its place and a cure",
        arguments: [
            (
                "{\"start\": \"2026-07-02\", \"minutes\": 5, \"calls\": [1], \"failed\": [0]}",
                "2:22 'start' is '2026-07-02'; a day and a time were expected; write it like 2026-07-01T00:00"
            ),
            (
                "{\"start\": \"2026-07-02T00:00\", \"minutes\": 0, \"calls\": [1], \"failed\": [0]}",
                "2:53 'minutes' is 0; 1 to 1440 was expected; check the value"
            ),
            (
                "{\"start\": \"2026-07-02T00:00\", \"minutes\": 5, \"calls\": [1, 2], \"failed\": [0]}",
                "2:83 'calls' and 'failed' differ in length: 2 and 1; give one count a step in both"
            ),
            (
                "{\"start\": \"2026-07-02T00:00\", \"minutes\": 5, \"calls\": [1, 2], \"failed\": [0, 3]}",
                "2:87 3 failed calls of 2 in step 2; check the counts"
            ),
            (
                "{\"start\": \"2026-07-02T00:00\", \"minutes\": 5, \"calls\": [1, 2.5], \"failed\": [0, 3]}",
                "2:69 step 2 of 'calls' is no count; write a whole number of 0 or more"
            ),
            (
                "{\"start\": \"2026-07-02T00:00\", \"minutes\": 5, \"calls\": [], \"failed\": [0]}",
                "2:65 'calls' is empty; give counts"
            ),
            (
                "{\"start\": \"2026-09-30T23:05\", \"minutes\": 60, \"calls\": [1, 2], \"failed\": [0, 0]}",
                "2:22 the series runs from 2026-09-30T23:05 to 2026-10-01T01:05, outside the window of 2026-07-01 to "
                    + "2026-09-30; correct 'start' or 'minutes', or the window's 'from' and 'to'"
            ),
        ])
    func mistakes(_ series: String, _ message: String) throws {
        #expect(try read(series).1 == [message])
    }

    @Test("a total is no less than its series")
    func total() throws {
        let series = "{\"start\": \"2026-07-02T00:00\", \"minutes\": 5, \"calls\": [10, 20], \"failed\": [0, 3]}"
        #expect(try read(series, calls: " \"calls\": {\"total\": 30, \"failed\": 3},").1 == [])
        #expect(
            try read(series, calls: " \"calls\": {\"total\": 29, \"failed\": 3},").1 == [
                "2:12 the series has 30 calls, 3 failed; 'calls' has 29, 3 failed; check the counts"
            ])
    }
}
