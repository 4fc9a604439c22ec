import Documents
import Portfolio
import Testing

@testable import Intake

@Suite("What a model was asked is read by property, or refused where it stands")
struct InputEntryTests {
    private func read(_ inputs: String) throws -> (Snapshot?, [String]) {
        let cycle = try #require(CycleID("2026-Q3"))
        let text = "{\"workload\": \"chat\", \"model\": \"corvid\",\n \"inputs\": \(inputs)}"
        let (snapshot, mistakes) = SnapshotFile.read(
            TextFile(path: "snapshots/a.json", bytes: Array(text.utf8)),
            .init(window: cycle.window, currency: .usd, workloads: ["chat"], models: ["corvid"]))
        return (
            snapshot, mistakes.sorted().map { "\($0.place.line):\($0.place.column) \($0.message); \($0.cure ?? "")" }
        )
    }

    @Test("values and counts are kept by name, with their line")
    func whole() throws {
        let (snapshot, mistakes) = try read(
            "{\"tokens\": {\"values\": [212, -0.5, 1e3]},\n \"meter\": {\"counts\": {\"water\": 0, \"dials\": 900}}}")
        #expect(mistakes == [])
        #expect(snapshot?.inputs.map(\.name) == ["meter", "tokens"])
        #expect(snapshot?.inputs.map(\.source.line) == [3, 2])
        #expect(
            snapshot?.inputs.map(\.record) == [
                .counts([.init(name: "dials", count: 900), .init(name: "water", count: 0)]),
                .values([212, -0.5, 1000]),
            ])
    }

    @Test(
        "a mistake is named with its place and a cure",
        arguments: [
            (
                "{\"a\": {}}",
                "2:13 the input 'a' has neither 'values' nor 'counts'; give the values of single requests, or how many "
                    + "requests were of each kind"
            ),
            (
                "{\"a\": {\"values\": [1], \"counts\": {\"b\": 1}}}",
                "2:13 the input 'a' has both 'values' and 'counts'; give the values of single requests, or how many "
                    + "requests were of each kind"
            ),
            (
                "{\"a\": {\"values\": []}}",
                "2:29 'values' has 0 values, 1 to 1,000,000 were expected; give a sample"
            ),
            (
                "{\"a\": {\"values\": [1, \"2\"]}}",
                "2:33 this is text; a number was expected; drop it, or count kinds"
            ),
            ("{\"a\": {\"counts\": {}}}", "2:29 the input 'a' has 0 kinds, 1 to 1,000 were expected; count its kinds"),
            ("{\"a\": {\"counts\": {\"b\": 0}}}", "2:29 no request of 'a' is counted; give counts, or drop it"),
            (
                "{\"a\": {\"counts\": {\"b\": -1}}}",
                "2:35 'b' is -1; 0 or more was expected; check the value"
            ),
            ("{\"a\": [1]}", "2:18 the input 'a' is a list; a map was expected; write 'key: value' lines"),
            ("{\"a\": {\"value\": [1]}}", "2:13 the input 'a' has neither"),
        ])
    func mistakes(_ inputs: String, _ message: String) throws {
        let found = try read(inputs).1
        #expect(found.first?.hasPrefix(message) == true, "\(found)")
    }

    @Test("two files that record one input over the same days are refused")
    func twice() throws {
        let inputs = "{\"a\": {\"counts\": {\"b\": 1}}}"
        let one = try #require(read(inputs).0)
        let mistakes = Duplicates.mistakes(one, beside: [one], TextFile(path: "snapshots/b.json", bytes: []))
        #expect(
            mistakes.map(\.message) == ["the input 'a' of corvid over the same days stands in snapshots/a.json already"]
        )
    }
}
