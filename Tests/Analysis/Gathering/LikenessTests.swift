import Portfolio
import Testing

@testable import Analysis

@Suite("Like is compared with like")
struct LikenessTests {
    private typealias Small = SmallPortfolio

    /// A cycle with a model in production and a candidate whose snapshot is changed.
    private func cycle(
        in name: String = "2026-Q3", suite: String = "v4", _ adjust: (inout Snapshot) -> Void
    ) throws -> Cycle {
        var old = Small.entry("old", .production, price: 3, right: 7600)
        var new = Small.entry("new", price: 2, right: 7700)
        for (entry, isNew) in [(old, false), (new, true)] {
            var snapshot = Snapshot(
                workload: Small.workload, model: entry.model.id,
                source: Small.measured(try #require(CycleID(name))))
            snapshot.suite = suite
            snapshot.load = "all calls"
            snapshot.latency = [
                LatencyMeasurement(span: .all, failed: 0, record: .samples([100, 200, 300]), source: snapshot.source)
            ]
            if isNew {
                adjust(&snapshot)
                new.snapshot = snapshot
            } else {
                old.snapshot = snapshot
            }
        }
        return try Small.cycle([old, new], in: name)
    }

    @Test("measured alike, nothing is said")
    func alike() throws {
        let chat = try Small.chat(cycle { _ in })
        #expect(chat.models.flatMap(\.unlike) == [])
        #expect(chat["new"]?.isOnFrontier == true)
    }

    @Test("answers to other questions are not compared, and the rules say why")
    func otherSuite() throws {
        let chat = try Small.chat(cycle { $0.suite = "v5" })
        let new = try #require(chat["new"])
        #expect(
            new.unlike == [Unlike(.suite("v5", other: "v4"), from: "old")])
        let suite = try #require(new.unlike.first)
        #expect(suite.isBarred && suite.figure == .quality)
        #expect(new.isOnFrontier == nil)
        #expect(new.score.rank == nil)
        #expect(new.recommendation.reason == .data([.unlike(suite)]))
        #expect(chat.ladder.leftOut.map(\.reason) == [.unlike(suite)])
        #expect(new.quality?.remarks == [.unlike(suite)])
    }

    @Test("another load and other days are marked, and go with the figure")
    func otherLoad() throws {
        let chat = try Small.chat(
            cycle { snapshot in
                snapshot.load = "3% of calls"
                let days = Window(from: Day("2026-07-01")!, to: Day("2026-08-22")!)
                snapshot.latency[0].source = Small.source("snapshots/a.json", 7, days)
            })
        let new = try #require(chat["new"])
        #expect(
            new.unlike == [
                Unlike(.load("3% of calls", other: "all calls"), from: "old"),
                Unlike(
                    .timed(
                        Window(from: Day("2026-07-01")!, to: Day("2026-08-22")!)!,
                        other: Window(from: Day("2026-07-01")!, to: Day("2026-09-30")!)!), from: "old"),
            ])
        #expect(new.unlike.allSatisfy { !$0.isBarred && $0.figure == .latency })
        #expect(new.isOnFrontier == true)
        #expect(
            new.figures["latency.p50"]?.remarks == [.independentCalls] + new.unlike.map { .unlike($0) })
    }

    @Test("a cost of another basis enters no comparison")
    func otherBasis() throws {
        var other = Small.entry("other", price: nil, right: 7700)
        other.model.pricePerThousand = Cost(2, currency: .usd, basis: .billed, source: Small.source("portfolio.yml", 9))
        let chat = try Small.chat(Small.cycle([Small.entry("old", .production, price: 3, right: 7600), other]))
        let found = try #require(chat["other"])
        #expect(found.cost.notAlike == Unlike(.basis(.billed, other: .list), from: "old"))
        #expect(found.cost.perThousand?.value == 2)
        #expect(found.cost.comparable == nil)
        #expect(found.score.score == nil)
        #expect(chat.frontier == ["old"])
        #expect(found.recommendation.reason == .data([.unlike(Unlike(.basis(.billed, other: .list), from: "old"))]))
    }

    @Test("a change since the last cycle is none when the questions are others")
    func overCycles() throws {
        let chat = try Small.chat(cycle(in: "2026-Q2", suite: "v3") { _ in }, cycle { _ in })
        #expect(chat["new"]?.qualityChange == nil)
        #expect(chat["new"]?.costChange?.value == 0)
        let same = try Small.chat(cycle(in: "2026-Q2") { _ in }, cycle { _ in })
        #expect(same["new"]?.qualityChange?.value == 0)
    }
}
