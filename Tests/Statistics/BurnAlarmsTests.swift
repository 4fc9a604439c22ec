import Statistics
import Testing

@Suite("Alarms of an error budget through a series")
struct BurnAlarmsTests {
    /// Ten days of five minutes, 100 calls each, with `failed` of them in the steps of each range.
    private static func alarms(_ trouble: [Range<Int>: Int], minutes: Int = 5, steps: Int = 2_880) -> BurnAlarms {
        var failed = [Int](repeating: 0, count: steps)
        for (range, count) in trouble { for step in range { failed[step] = count } }
        return BurnAlarms(
            calls: [Int](repeating: 100, count: steps), failed: failed, minutes: minutes, budget: 0.005)
    }

    @Test("an hour of trouble rings the fast alarm while both windows burn, and once for each trouble")
    func fast() {
        // 12% failing is 24 times the budget: 14.4 is reached after 8 of 12 steps, and held until the trouble ends.
        let level = Self.alarms([1_000..<1_012: 12, 2_000..<2_012: 12]).levels[0]
        #expect(level.alarm.rate == 14.4 && level.obstacle == nil)
        #expect(level.count == 2 && level.steps == 2 * 5 && level.first == 1_007)
        #expect(abs((level.worst ?? 0) - 24) < 1e-9 && level.worstStep == 1_011)
    }

    @Test("a long window alone doesn't ring: trouble that is over is over")
    func over() {
        let level = Self.alarms([1_000..<1_001: 100]).levels[0]
        // One step of twelve burns the hour at 16.7; the short window sees it for that step alone.
        #expect(level.count == 1 && level.steps == 1)
        #expect(abs((level.worst ?? 0) - 100 / 12.0 / 0.5) < 1e-9)
    }

    @Test("a burn rate of exactly an alarm's rings it")
    func exact() {
        let level = Self.alarms([0..<2_880: 3]).levels[1]
        #expect(level.count == 1 && level.first == 71 && level.steps == 2_880 - 71)
        #expect(Self.alarms([0..<2_880: 2]).levels[1].count == 0)
    }

    @Test("a window that isn't whole within the series is not judged")
    func edges() {
        #expect(Self.alarms([0..<12: 12]).levels[0].first == 11, "only then an hour is over")
        let short = Self.alarms([0..<100: 12], steps: 100)
        #expect(short.levels.map(\.obstacle) == [nil, nil, .shortSeries])
    }

    @Test("steps too long for a level's windows leave it unjudged, the others not")
    func coarse() {
        #expect(Self.alarms([:], minutes: 30).levels.map(\.obstacle) == [.coarseSteps, nil, nil])
        #expect(Self.alarms([:], minutes: 60).levels.map(\.obstacle) == [.coarseSteps, .coarseSteps, nil])
        #expect(Self.alarms([:], minutes: 7).levels.map(\.obstacle) == [.coarseSteps, .coarseSteps, .coarseSteps])
    }

    @Test("a window without calls has no burn rate")
    func silence() {
        let none = BurnAlarms(
            calls: [Int](repeating: 0, count: 1_000), failed: [Int](repeating: 0, count: 1_000), minutes: 5,
            budget: 0.01)
        #expect(none.levels.map(\.count) == [0, 0, 0] && none.levels.map(\.worst) == [nil, nil, nil])
        // Silence in the last five minutes ends the fast alarm, whatever the hour says.
        var calls = [Int](repeating: 100, count: 1_000)
        var failed = [Int](repeating: 50, count: 1_000)
        for step in 500..<510 { (calls[step], failed[step]) = (0, 0) }
        let level = BurnAlarms(calls: calls, failed: failed, minutes: 5, budget: 0.01).levels[0]
        #expect(level.count == 2 && level.steps == 1_000 - 11 - 10)
    }

    @Test("rolling sums give what every window counted anew gives")
    func sums() {
        var random = RandomSource(seed: 5)
        let calls = (0..<1_500).map { _ in Int(random.next() % 40) }
        let failed = calls.map { count in count > 0 && random.next() % 6 == 0 ? Int(random.next() % UInt64(count)) : 0 }
        for level in BurnAlarms(calls: calls, failed: failed, minutes: 5, budget: 0.03).levels {
            func rate(_ end: Int, _ minutes: Int) -> Double? {
                let steps = max(0, end + 1 - minutes / 5)...end
                let total = calls[steps].reduce(0, +)
                return total > 0 ? Double(failed[steps].reduce(0, +)) / Double(total) / 0.03 : nil
            }
            let rings = calls.indices.map { end in
                guard (end + 1) * 5 >= level.alarm.longWindow, let long = rate(end, level.alarm.longWindow),
                    let short = rate(end, level.alarm.shortWindow)
                else { return false }
                return min(long, short) >= level.alarm.rate
            }
            #expect(level.steps == rings.count { $0 })
            #expect(level.first == rings.firstIndex(of: true))
            #expect(level.count == rings.indices.count { rings[$0] && ($0 == 0 || !rings[$0 - 1]) })
        }
    }
}
