import Statistics
import Testing

@Suite("Changes between two samples")
struct ChangeTests {
    @Test("a small sample's noise is no shift, however large the index")
    func noiseIsNoShift() throws {
        let small = try #require(StabilityIndex(baseline: [3, 1, 2, 2], current: [2, 2, 3, 1]))
        #expect(small.smoothed > 0.1 && small.shift == .none)
    }

    @Test("a sure but tiny shift is none; a sure and large one is major")
    func sizeDecides() {
        #expect(
            StabilityIndex(baseline: [50_000, 50_000], current: [52_000, 48_000])?.shift == StabilityIndex.Shift.none)
        #expect(StabilityIndex(baseline: [5000, 5000], current: [6700, 3300])?.shift == .shifted)
        #expect(StabilityIndex(baseline: [5000, 5000], current: [8000, 2000])?.shift == .major)
    }

    @Test(
        "nothing is compared with a single bin, other bins, an empty side or a negative count",
        arguments: [([10], [10]), ([1, 2], [1, 2, 3]), ([0, 0], [1, 2]), ([1, 2], [0, 0]), ([-1, 2], [1, 2])])
    func incomparable(baseline: [Int], current: [Int]) {
        #expect(StabilityIndex(baseline: baseline, current: current) == nil)
    }

    @Test("bins lie at the baseline's deciles, closed on the right, equal ones merged")
    func deciles() {
        let bins = DecileBins(baseline: (1...20).map(Double.init))
        #expect(bins.edges == [2, 4, 6, 8, 10, 12, 14, 16, 18])
        #expect(bins.counts([2, 2.5, 18, 19, 400]) == [1, 1, 0, 0, 0, 0, 0, 0, 1, 2])
        #expect(DecileBins(baseline: [7, 7, 7]).edges == [7])
        #expect(DecileBins(baseline: []).counts([1, 2]) == [2])
    }

    @Test("one run on a side, or no spread at all, gives a difference without an interval")
    func noInterval() throws {
        let one = try #require(Moments([4]))
        let two = try #require(Moments([5, 7]))
        #expect(MeanDifference.welch(control: one, variant: two) == MeanDifference(estimate: 2, test: nil))
        #expect(MeanDifference.paired(control: [1, 2], variant: [2, 3]) == MeanDifference(estimate: 1, test: nil))
        #expect(MeanDifference.ratio(control: [1, 1], variant: [2, 0]) == nil)
        #expect(MeanDifference.paired(control: [1, 2], variant: [2]) == nil)
    }

    @Test("a large mean doesn't eat a small spread")
    func largeMean() {
        #expect(Moments([1e9 + 1, 1e9 + 2, 1e9 + 3])?.variance == 1)
    }

    @Test("a tiny distance is no change, however sure; a large one of few values isn't either")
    func distance() throws {
        let many = (0..<20_000).map { Double($0) }
        let sure = try #require(KolmogorovSmirnov(baseline: many, current: many.map { $0 + 1000 }))
        #expect(sure.distance == 0.05 && sure.pValue < 1e-9 && !sure.isChange())
        let few = try #require(KolmogorovSmirnov(baseline: [1, 2, 3], current: [2.5, 3.5, 4.5]))
        #expect(few.pValue > 0.05 && !few.isChange())
        let clear = try #require(KolmogorovSmirnov(baseline: [1, 2, 3, 4, 5], current: [6, 7, 8, 9, 10]))
        #expect(clear.distance == 1 && clear.isChange())
        #expect(KolmogorovSmirnov(baseline: [], current: [1]) == nil)
    }
}
