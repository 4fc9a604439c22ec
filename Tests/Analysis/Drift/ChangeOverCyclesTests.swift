import Portfolio
import Testing

@testable import Analysis

@Suite("What changed since the last cycle")
struct ChangeOverCyclesTests {
    private typealias Small = SmallPortfolio

    private static func cycle(_ name: String, arabic: Int, german: Int = 780) throws -> Cycle {
        var old = Small.entry("old", .production, price: 2, right: 7600)
        guard let id = CycleID(name) else { throw Small.NoSuchCycle(name: name) }
        var snapshot = Snapshot(workload: Small.workload, model: "old", source: Small.measured(id))
        snapshot.slices = [
            .init(slice: "language=ar", tally: Tally(correct: arabic, n: 1000), source: snapshot.source),
            .init(slice: "language=de", tally: Tally(correct: german, n: 1000), source: snapshot.source),
        ]
        old.snapshot = snapshot
        return try Small.cycle([old], in: name) { cycle in
            cycle.workloads[0].slices = [
                Slice(id: "language=ar", title: "Arabic"), Slice(id: "language=de", title: "German"),
            ]
        }
    }

    @Test("a group that got worse raises an alert with its owner; one that moved by chance does not")
    func groupGotWorse() throws {
        let findings = Small.findings(
            try Self.cycle("2026-Q2", arabic: 720), try Self.cycle("2026-Q3", arabic: 640, german: 770))
        let edition = try #require(findings.editions.last)
        let alerts = try #require(edition[Small.workload]?.alerts)
        #expect(alerts.map { $0.slice?.id } == ["language=ar"])
        #expect(alerts.first?.isLoss == true)
        #expect(alerts.first?.change.isSeparated == true)
        #expect(
            edition.warnings == [
                Warning(
                    matter: .loss(try #require(alerts.first)), model: "old",
                    source: alerts.first?.change.now.lineage.sources.first)
            ])
        #expect(alerts.first?.owner == "Platform")
    }

    @Test("a break in the figures leaves nothing to alert of")
    func noAlertAcrossABreak() throws {
        var broken = try Self.cycle("2026-Q3", arabic: 640)
        broken.breakReason = "a new evaluation set"
        let edition = try #require(
            Small.findings(try Self.cycle("2026-Q2", arabic: 720), broken).editions.last)
        #expect(edition[Small.workload]?.alerts == [])
        #expect(edition[Small.workload]?["old"]?.changes == [:])
        #expect(edition.warnings == [])
    }

    @Test("two models on the same examples are compared pair by pair, which tells apart what separate tests can't")
    func pairedExamples() throws {
        // 940 and 920 right of 1000, 40 against 20 discordant (methods.md 4.3).
        func items(_ isRight: (Int) -> Bool) -> [Snapshot.Item] {
            (0..<1000).map { .init(id: "\(1000 + $0)", correct: isRight($0)) }
        }
        func entry(
            _ id: ModelID, _ stage: Model.Stage, _ items: [Snapshot.Item]
        ) -> Small.Entry {
            var entry = Small.entry(id, stage, price: 2, right: 0)
            entry.tally = nil
            var snapshot = Snapshot(
                workload: Small.workload, model: id, source: Small.source("snapshots/\(id).json", 1))
            snapshot.items = items
            entry.snapshot = snapshot
            return entry
        }
        let chat = try Small.chat(
            Small.cycle([
                entry("old", .production, items { $0 < 900 || (940..<960).contains($0) }),
                entry("new", .candidate, items { $0 < 940 }),
            ]))
        let change = try #require(chat["new"]?.recommendation.qualityChange)
        #expect(abs(change.value - 2) < 1e-9)
        #expect(abs((change.interval?.low ?? 0) - 0.5) < 0.05)
        #expect(abs((change.interval?.high ?? 0) - 3.6) < 0.05)
        #expect(change.isSeparated == true)
        #expect((chat["new"]?.recommendation.sureness ?? 0) > 0.99)
    }
}
