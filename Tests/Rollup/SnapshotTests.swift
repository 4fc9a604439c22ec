import Documents
import Intake
import Portfolio
import Testing

@testable import Rollup

@Suite struct RollupSnapshotTests {
    @Test func `a content folder reads the snapshots of a roll-up without a message`() throws {
        let bench = try Workbench()
        let log = try bench.file("log.csv", smallTable)
        let rollup = try scan([log]) { $0.choices.slices = ["region"] }.rollup
        let files = RollupSnapshots.files(of: rollup, name: "july", currency: "USD")
        #expect(files.map(\.name) == ["july-chat-corvid.json", "july-chat-gauge.json"])
        try bench.folders("cycles/2026-Q3/snapshots")
        for file in files { _ = try bench.file("cycles/2026-Q3/snapshots/" + file.name, file.text) }
        let (portfolio, mistakes) = Intake.draft(folder: bench.folder)
        #expect(mistakes.filter { $0.file.contains("snapshots") }.map(\.description) == [])
        let snapshot = try #require(portfolio.cycles.first?.snapshots.first { $0.model.name == "corvid" })
        #expect(snapshot.calls?.total == 4)
        #expect(snapshot.calls?.failed == 1)
        #expect(snapshot.series?.calls == [3, 1])
        let scale = try #require(BucketScale(alpha: 0.01))
        #expect(
            snapshot.latency.map(\.record)
                == [.sketch(alpha: 0.01, zero: 1, first: scale.key(of: 100_000_000), counts: [2])])
        #expect(snapshot.latency.map(\.failed) == [1])
        // Wednesday, 10 to 11 and 11 to 12.
        #expect(snapshot.week.map(\.hour) == [58, 59])
        #expect(snapshot.week.map(\.requests) == [3, 1])
        #expect(snapshot.bill.map(\.cost.exact) == [0.000116])
    }
}
