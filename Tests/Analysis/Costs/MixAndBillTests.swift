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

    @Test(
        "a mix moves quality by the groups' answers, over another dimension than it is weighed by too, else it says so")
    func mix() throws {
        var entry = Small.entry("old", .production, price: 2, right: 7600)
        var snapshot = Snapshot(workload: Small.workload, model: "old", source: Small.source("snapshots/old.json", 1))
        snapshot.slices = [
            ("language=ar", 600), ("language=de", 700), ("topic=a", 800), ("topic=b", 600),
        ].map { .init(slice: $0.0, tally: Tally(correct: $0.1, n: 1_000), source: snapshot.source) }
        entry.snapshot = snapshot
        let findings = Small.findings(
            try Small.cycle([entry]) { cycle in
                cycle.workloads[0].slices = [
                    Slice(id: "language=ar", title: "Arabic", share: 0.2),
                    Slice(id: "language=de", title: "German", share: 0.8), Slice(id: "topic=a", title: "A"),
                    Slice(id: "topic=b", title: "B"), Slice(id: "age=old", title: "Old"),
                    Slice(id: "age=new", title: "New"),
                ]
                cycle.scenarios = [
                    ("languages", ["language=ar": 0.5, "language=de": 0.5]),
                    ("topics", ["topic=a": 0.9, "topic=b": 0.1]),
                    ("ages", ["age=old": 0.9, "age=new": 0.1]),
                ].map { (id: String, mix: [SliceID: Double]) in
                    var scenario = Scenario(id: ScenarioID(id), title: id.capitalized)
                    scenario.mix = mix
                    return scenario
                }
            })
        let edition = try #require(findings.editions.last)
        let study = try #require(edition[Small.workload]?.scenarios)
        let qualities = study.scenarios.map { $0["old"]?.quality ?? 0 }
        #expect(abs((study.planned["old"]?.quality ?? 0) - 68) < 1e-9)
        #expect(abs(qualities[0] - 65) < 1e-9)
        // Rated half and half: 0.4 more of 80%, 0.4 less of 60%.
        #expect(abs(qualities[1] - 76) < 1e-9)
        #expect(abs(qualities[2] - 68) < 1e-9)
        #expect(
            study.scenarios.map(\.unweighed) == [
                [], [], [.init(dimension: "age", models: ["old"], isEverybody: true)],
            ])
        #expect(
            edition.warnings.map(\.matter) == [
                .mixWithoutEffect(Small.workload, study.scenarios[2].scenario, dimension: "age")
            ])
    }
}
