import Foundation
import Portfolio
import Testing

@testable import Rollup

@Suite struct ResumeTests {
    @Test(arguments: ["csv", "ndjson", "csv.gz"])
    func `a count that was interrupted anywhere goes on to the same bytes`(_ form: String) throws {
        let bench = try Workbench()
        let path = try log(bench, form)
        let whole = try scan([path]) { $0.malformedShare = 0.5 }
        #expect(whole.rollup.logs.map(\.refused) == [6])
        let checkpoint = bench.folder + "/unfinished"
        var kept: [Data] = []
        let watched = try run(path, checkpoint) {
            if let data = FileManager.default.contents(atPath: checkpoint), kept.last != data { kept.append(data) }
        }
        #expect(RollupFile.bytes(of: watched.rollup) == RollupFile.bytes(of: whole.rollup))
        #expect(kept.count >= 2, "it was noted how far the count was")
        for data in kept {
            try data.write(to: URL(fileURLWithPath: checkpoint))
            let resumed = try run(path, checkpoint)
            #expect(RollupFile.bytes(of: resumed.rollup) == RollupFile.bytes(of: whole.rollup))
            #expect(resumed.refusals == whole.refusals, "lines are numbered from the log's first")
            #expect(resumed.kinds == whole.kinds)
        }
    }

    @Test func `what was noted of another log, or is broken, is passed over`() throws {
        let bench = try Workbench()
        let path = try bench.file("log.csv", smallTable)
        let checkpoint = bench.folder + "/unfinished"
        let expected = RollupFile.bytes(of: try scan([path]).rollup)
        for text in ["", "{", "{\"task\": \"another\"}", "[1]"] {
            _ = try bench.file("unfinished", text)
            #expect(RollupFile.bytes(of: try scan([path]) { $0.checkpoint = checkpoint }.rollup) == expected)
        }
    }

    private func run(
        _ path: String, _ checkpoint: String, watch: () -> Void = {}
    ) throws(RollupError) -> Scan.Outcome {
        guard let cycle = CycleID("2026-Q3") else { throw .overflow }
        var scan = Scan(cycle, threads: 2)
        scan.choices.workload = "chat"
        scan.malformedShare = 0.5
        scan.checkpoint = checkpoint
        (scan.roundBlocks, scan.roundsPerCheckpoint) = (1, 1)
        return try scan.run([path]) { _ in watch() }
    }

    /// A log of several blocks in which some lines can't be read.
    private func log(_ bench: Workbench, _ form: String) throws -> String {
        let isTable = form.hasPrefix("csv")
        var text = isTable ? "timestamp,model,latency_ms,status\n" : ""
        for number in 0..<60_000 {
            let time = "2026-07-0\(1 + number % 9)T\(10 + number % 13):00:00Z"
            if number % 10_000 == 77 {
                text += "nonsense\n"
            } else if isTable {
                text += "\(time),model-\(number % 3),\(number % 997).5,\(number % 50 == 0 ? 500 : 200)\n"
            } else {
                text += "{\"timestamp\":\"\(time)\",\"model\":\"model-\(number % 3)\","
                text += "\"latency_ms\":\(number % 997).5,\"status\":\(number % 50 == 0 ? 500 : 200)}\n"
            }
        }
        let plain = try bench.file("log", text)
        return form.hasSuffix("gz") ? try bench.file("log.gz", bytes: bench.packed(plain, by: "gzip")) : plain
    }
}
