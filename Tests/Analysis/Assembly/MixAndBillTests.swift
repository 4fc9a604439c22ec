import Portfolio
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("Costs by bills, and mixes without effect")
struct MixAndBillTests {
    @Test("a model of which nobody states a price costs what its bills say, with their interval and basis")
    func bills() throws {
        func chat(_ adjust: (inout Cycle) -> Void = { _ in }) throws -> WorkloadFinding {
            var entry = Small.entry("new", price: nil, right: 7700)
            var snapshot = Snapshot(
                workload: Small.workload, model: "new", source: Small.source("snapshots/new.json", 1))
            snapshot.accuracy = entry.tally
            snapshot.bill = [100.0, 108, 101].map { amount in
                BillLine(
                    month: Day(ordinal: 0), cost: Cost(amount, currency: .usd, basis: .billed, source: snapshot.source),
                    requests: 50_000, item: nil)
            }
            entry.snapshot = snapshot
            return try Small.chat(
                Small.cycle([Small.entry("old", .production, price: 2, right: 7600), entry], adjust: adjust))
        }
        let cost = try #require(chat()["new"]?.cost)
        #expect(cost.knowledge == .known)
        #expect(cost.basis == .billed)
        #expect(abs((cost.perThousand?.value ?? 0) - 2.06) < 1e-12)
        let interval = try #require(cost.perThousand?.interval)
        #expect(interval.low < 2.06 && interval.high > 2.06)
        // What was billed is a fact.
        #expect(cost.billedPerThousand?.spread == .exact)
        // Tokens twice as dear make the bills so.
        let study = try #require(
            chat { cycle in
                var dearer = Scenario(id: "tokens", title: "Tokens twice as dear")
                dearer.tokenPrice = 2
                cycle.scenarios = [dearer]
            }.scenarios)
        #expect(abs((study.scenarios.first?["new"]?.costPerThousand ?? 0) - 4.12) < 1e-9)
    }

    @Test("a mix over a dimension that quality isn't weighed by is said to change nothing")
    func mix() throws {
        var entry = Small.entry("old", .production, price: 2, right: 7600)
        var snapshot = Snapshot(workload: Small.workload, model: "old", source: Small.source("snapshots/old.json", 1))
        snapshot.slices = ["language=ar", "language=de", "topic=a", "topic=b"].map {
            .init(slice: SliceID($0), tally: Tally(correct: 700, n: 1_000), source: snapshot.source)
        }
        entry.snapshot = snapshot
        let findings = Small.findings(
            try Small.cycle([entry]) { cycle in
                cycle.workloads[0].slices = [
                    Slice(id: "language=ar", title: "Arabic", share: 0.2),
                    Slice(id: "language=de", title: "German", share: 0.8), Slice(id: "topic=a", title: "A"),
                    Slice(id: "topic=b", title: "B"),
                ]
                var languages = Scenario(id: "languages", title: "More Arabic")
                languages.mix = ["language=ar": 0.5, "language=de": 0.5]
                var topics = Scenario(id: "topics", title: "Other topics")
                topics.mix = ["topic=a": 0.9, "topic=b": 0.1]
                cycle.scenarios = [languages, topics]
            })
        let edition = try #require(findings.editions.last)
        let study = try #require(edition[Small.workload]?.scenarios)
        #expect(study.scenarios[0].unweighed == [])
        #expect(study.scenarios[1].unweighed == [.init(dimension: "topic", models: ["old"], isEverybody: true)])
        #expect(
            edition.warnings.map(\.text) == [
                "Chat, Other topics: its mix over topic changes nothing, since quality isn't weighed by topic"
            ])
    }
}
