import Portfolio
import Testing

@testable import Analysis

@Suite("What an edition adds up")
struct EditionTests {
    private typealias Small = SmallPortfolio

    @Test("a year's money before and after the advice, and the change between")
    func money() throws {
        func cycle(_ name: String) throws -> Cycle {
            try Small.cycle(
                [Small.entry("old", .production, price: 2, right: 7600), Small.entry("new", price: 1.5, right: 7900)],
                in: name)
        }
        let money = try #require(Small.findings(cycle("2026-Q2"), cycle("2026-Q3")).editions.last?.money)
        #expect(money.before?.value == 24_000)
        #expect(money.after?.value == 18_000)
        #expect(money.change?.value == -6_000)
        #expect(money.missing == [])
        #expect(money.history.map(\.value) == [24_000, 18_000])
    }

    @Test("an unknown part leaves no total, and is named")
    func unknownPart() throws {
        let money = try #require(
            Small.findings(try Small.cycle([Small.entry("old", .production, price: nil, right: 7600)])).editions.last?
                .money)
        #expect(money.before == nil)
        #expect(money.after == nil)
        #expect(money.missing == [.noCost(of: "old")])
    }

    @Test("a forecast is settled by the figures of the cycle that it named, and by nothing before")
    func outcomes() throws {
        func cycle(_ name: String, right: Int, decision: Bool = false) throws -> Cycle {
            try Small.cycle([Small.entry("old", .production, price: 2, right: right)], in: name) { cycle in
                guard decision, let due = CycleID("2026-Q3") else { return }
                let source = Small.source("decisions/retrain.md", 1)
                var taken = Decision(
                    id: "2026-Q1/retrain", cycle: cycle.id, title: "Retrain", action: .retrain, state: .inForce,
                    rationale: Prose(markdown: "", firstLine: 1, source: source), source: source)
                taken.model = "old"
                taken.workload = Small.workload
                taken.forecast = Forecast(
                    indicator: "accuracy", slice: nil, kind: .change, expectation: .range(low: 1, high: 5, level: 0.9),
                    unit: "points",
                    due: due)
                cycle.decisions = [taken]
            }
        }
        let first = try cycle("2026-Q1", right: 7600, decision: true)
        let second = try cycle("2026-Q2", right: 7700)
        func results(_ last: Int) throws -> [OutcomeFinding.Result?] {
            Small.findings(first, second, try cycle("2026-Q3", right: last)).editions.map { $0.outcomes.first?.result }
        }
        #expect(try results(7900) == [.pending, .pending, .hit])
        #expect(try results(7500) == [.pending, .pending, .miss])
        // Half a point more, or two: the interval reaches into the forecast and out of it.
        #expect(try results(7650) == [.pending, .pending, .cannotTell])
    }

    @Test("the quality is weighed by the traffic's mix, not by the test set's")
    func liveMix() throws {
        var old = Small.entry("old", .production, price: 2, right: 0)
        old.tally = nil
        var snapshot = Snapshot(workload: Small.workload, model: "old", source: Small.source("snapshots/old.json", 1))
        snapshot.slices = [
            .init(slice: "language=en", tally: Tally(correct: 90, n: 100), source: snapshot.source),
            .init(slice: "language=ar", tally: Tally(correct: 500, n: 1000), source: snapshot.source),
        ]
        old.snapshot = snapshot
        let chat = try Small.chat(
            Small.cycle([old]) {
                $0.workloads[0].slices = [
                    Slice(id: "language=en", title: "English", share: 0.9),
                    Slice(id: "language=ar", title: "Arabic", share: 0.1),
                ]
            })
        let quality = try #require(chat["old"]?.quality)
        #expect(abs(quality.value - 86) < 1e-9)
        #expect(quality.n == 1100)
        #expect((quality.interval?.low ?? 0) < 86)
        #expect((quality.interval?.low ?? 0) > 78)
        #expect(
            quality.lineage.steps.first
                == .traffic(.slice(title: "English", share: 0.9, Tally(correct: 90, n: 100))))
    }

    @Test("the ladder stops where a point costs more than it is worth")
    func ladder() throws {
        let chat = try Small.chat(
            Small.cycle([
                Small.entry("low", .production, price: 2, right: 7600), Small.entry("mid", price: 5, right: 8200),
                Small.entry("high", price: 20, right: 8500), Small.entry("poor", price: 21, right: 8000),
            ]))
        #expect(chat.ladder.rungs.map(\.model) == ["low", "mid", "high"])
        #expect(chat.ladder.rungs.map { ($0.pricePerPoint ?? 0).rounded() } == [0, 1, 5])
        #expect(abs((chat.ladder.rungs[1].pricePerPoint ?? 0) - 0.5) < 1e-9)
        #expect(chat.ladder.choice == "mid")
        #expect(chat.ladder.firstTooDear?.model == "high")
        #expect(chat.ladder.status["poor"] == .dominated)
        #expect((chat.ladder.rungs[1].pays ?? 0) > 0.99)
        #expect((chat.ladder.rungs[2].pays ?? 1) < 0.01)
    }
}
