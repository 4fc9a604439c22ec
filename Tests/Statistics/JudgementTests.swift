import Statistics
import Testing

@Suite("Judgements beyond a single figure")
struct JudgementTests {
    @Test("slices that differ by chance alone have no dispersion; unequal ones keep theirs")
    func dispersion() throws {
        #expect(SliceDispersion.deviation([(9, 10), (8, 10), (9, 10)]) == 0)
        let unequal = try #require(SliceDispersion.deviation([(9000, 10_000), (8000, 10_000), (7000, 10_000)]))
        #expect(abs(unequal - 0.1) < 0.001)
        #expect(SliceDispersion.deviation([(9, 10), (8, 10), (1, 1)]) == nil)
    }

    @Test("a noisy winner's promise shrinks, a sure one's hardly, and order of equals in noise stays")
    func shrinkage() throws {
        let promised = try #require(Shrinkage.promised([10, 0, 0, 0], errors: [5, 1, 1, 1]))
        // Variance 25, mean of squared errors 7: 18 / (18 + 25) of the way from the mean.
        #expect(abs(promised[0] - (2.5 + 18.0 / 43 * 7.5)) < 1e-12)
        #expect(Shrinkage.promised([10, 0, 0], errors: [5, 1, 1]) == [10, 0, 0])
        #expect(Shrinkage.promised([1, 2, 3, 4], errors: [9, 9, 9, 9]) == [2.5, 2.5, 2.5, 2.5])
        #expect(Shrinkage.promised([1], errors: []) == nil)
    }

    @Test("an alarm needs both windows, and calls in both")
    func burnRate() {
        #expect(BurnRate.rate(failed: 1, calls: 100, objective: 0.5) == 0.02)
        #expect(BurnRate.rate(failed: 0, calls: 0, objective: 0.999) == nil)
        #expect(BurnRate.ringing { _ in 20 } == BurnRate.alarms[0])
        #expect(BurnRate.ringing { $0 == 5 ? 2 : 20 } == BurnRate.alarms[1])
        #expect(BurnRate.ringing { $0 == 5 || $0 == 30 ? nil : 20 } == BurnRate.alarms[2])
        #expect(BurnRate.ringing { _ in 0.5 } == nil)
    }

    @Test("outcomes count from ten on; a miss costs twenty times its size at 90%")
    func calibration() {
        let hit = Calibration.Outcome(predicted: Interval(low: 1, high: 3), realised: 2)
        let miss = Calibration.Outcome(predicted: Interval(low: 1, high: 3), realised: 4)
        #expect(Calibration.score(hit) == 2)
        #expect(abs(Calibration.score(miss) - 22) < 1e-9)
        let ten = Array(repeating: hit, count: 9) + [miss]
        #expect(Calibration.meanScore(ten).map { abs($0 - 4) < 1e-9 } == true)
        #expect(Calibration.brier(Array(repeating: (0.5, true), count: 10)) == 0.25)
        #expect(Calibration.brier([(0.5, true)]) == nil)
    }

    @Test("every change of a choice is found, also two between neighbouring points")
    func switches() {
        let found = SwitchPoints.find(in: 0...1000) { $0 < 301 ? "a" : $0 < 303 ? "b" : $0 < 800.5 ? "c" : "a" }
        #expect(found.map(\.before) == ["a", "b", "c"] && found.map(\.after) == ["b", "c", "a"])
        #expect(zip(found.map(\.input), [301, 303, 800.5]).allSatisfy { abs($0 - $1) <= 1 })
        #expect(SwitchPoints.find(in: 0...1) { _ in 1 } == [])
    }
}
