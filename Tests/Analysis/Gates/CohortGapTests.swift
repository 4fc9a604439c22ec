import Portfolio
import Statistics
import Testing

@testable import Analysis

@Suite("How far a group lies behind the others")
struct CohortGapTests {
    private static func gap(of set: String, _ tallies: [String: Tally], pooled: Tally?) throws -> Estimate? {
        var workload = Workload(id: "vision")
        workload.slices = tallies.keys.sorted().map { Slice(id: SliceID("set=" + $0), title: $0) }
        var figures = GatheredFigures(
            MeasuredByModel(try SmallPortfolio.cycle([]), on: "vision"), of: "m", policy: Policy())
        figures.tally = pooled
        for (name, tally) in tallies {
            let share = 100 * Double(tally.correct) / Double(tally.n)
            figures.slices[SliceID("set=" + name)] = .init(
                accuracy: Estimate(
                    value: share, spread: .notSupplied, unit: .percent, n: tally.n,
                    lineage: Lineage(sources: [], steps: [])), tally: tally)
        }
        let slice = try #require(workload.slices.first { $0.title == set })
        return CohortGap(figures: figures, workload: workload).gap(of: slice)
    }

    @Test("the low end is one of all slices judged together, the high end 95%")
    func oneInterval() throws {
        let gap = try Self.gap(
            of: "a", ["a": Tally(correct: 60, n: 100), "b": Tally(correct: 240, n: 300)],
            pooled: Tally(correct: 300, n: 400))
        let low = Newcombe(first: (240, 300), second: (60, 100), level: 1 - 0.05 / 2).interval.low
        let high = Newcombe(first: (240, 300), second: (60, 100)).interval.high
        #expect(gap?.interval == Interval(low: 100 * low, high: 100 * high))
    }

    @Test("parts of the whole are compared with the rest of it")
    func parts() throws {
        let gap = try Self.gap(
            of: "a", ["a": Tally(correct: 60, n: 100), "b": Tally(correct: 240, n: 300)],
            pooled: Tally(correct: 300, n: 400))
        #expect(abs((gap?.value ?? 0) - 20) < 1e-9)
    }

    @Test("sets with examples of their own are compared with the other sets, not with what they are no part of")
    func setsOfTheirOwn() throws {
        let sets = ["usual": Tally(correct: 400, n: 500), "drawn": Tally(correct: 150, n: 600)]
        let gap = try Self.gap(of: "drawn", sets, pooled: Tally(correct: 400, n: 500))
        #expect(abs((gap?.value ?? 0) - 55) < 1e-9)
    }

    @Test("what can't be a part of the whole has no gap")
    func noPart() throws {
        // 250 wrong here, 100 in all: the rest would be right more often than always.
        let sets = ["drawn": Tally(correct: 50, n: 300), "other": Tally(correct: 100, n: 100)]
        #expect(try Self.gap(of: "drawn", sets, pooled: Tally(correct: 400, n: 500)) == nil)
    }
}
