import Portfolio
import Statistics
import Testing

@testable import Analysis

private typealias Small = SmallPortfolio

@Suite("Spread over groups, and the error budget")
struct UnequalAndFailedTests {
    private static func chat(_ adjust: (inout Snapshot) -> Void) throws -> ModelFinding {
        var entry = Small.entry("old", .production, price: 2, right: 7600)
        var snapshot = Snapshot(workload: Small.workload, model: "old", source: Small.source("snapshots/old.json", 1))
        adjust(&snapshot)
        entry.snapshot = snapshot
        let chat = try Small.chat(
            Small.cycle([entry]) { $0.workloads[0].serviceLevel = ServiceLevel(errorLimit: 0.01) })
        return try #require(chat["old"])
    }

    private static func groups(_ shares: [Int], of n: Int) -> (inout Snapshot) -> Void {
        { snapshot in
            snapshot.slices = shares.enumerated().map {
                .init(
                    slice: SliceID("language=\($0.offset)"), tally: Tally(correct: $0.element, n: n),
                    source: snapshot.source)
            }
        }
    }

    @Test("groups that differ by no more than chance spread by nothing, and those that do by what is left")
    func spread() throws {
        let alike = try Self.chat(Self.groups([70, 74, 72, 70], of: 100))
        #expect(alike.figures["spread.language"]?.value == 0)
        let apart = try #require(Self.chat(Self.groups([900, 700, 500], of: 1_000)).figures["spread.language"])
        // Sample variance 0.04, less the mean of 0.09, 0.21 and 0.25 over 999.
        let expected = 100 * (0.04 - (0.09 + 0.21 + 0.25) / 3 / 999).squareRoot()
        #expect(abs(apart.value - expected) < 1e-9)
        #expect(apart.unit == .points)
        #expect(apart.n == 3_000)
    }

    @Test("two groups have no spread")
    func twoGroups() throws {
        #expect(try Self.chat(Self.groups([900, 500], of: 1_000)).figures["spread.language"] == nil)
    }

    @Test("failed calls spend the budget at their share over the allowed one, with its interval")
    func burn() throws {
        let model = try Self.chat { $0.calls = (total: 10_000, failed: 50) }
        let burn = try #require(model.figures["errors.burn"])
        #expect(abs(burn.value - 0.5) < 1e-12)
        let share = Wilson(correct: 50, n: 10_000).interval
        #expect(abs((burn.interval?.low ?? 0) - share.low / 0.01) < 1e-12)
        #expect(abs((burn.interval?.high ?? 0) - share.high / 0.01) < 1e-12)
        #expect(!burn.remarks.contains { if case .slowAlarm = $0 { true } else { false } })
    }

    @Test("a series of calls judges the alarms itself, and gives the share of failed calls where nothing else does")
    func series() throws {
        let model = try Self.chat { snapshot in
            snapshot.series = CallSeries(
                start: Moment(Day(ordinal: 20_000)), minutes: 60, calls: [Int](repeating: 100, count: 168),
                failed: (0..<168).map { $0 < 84 ? 3 : 0 }, source: snapshot.source)
        }
        let burn = try #require(model.burn)
        #expect(burn.levels.map(\.obstacle) == [.coarseSteps, .coarseSteps, nil])
        #expect(burn.levels.map(\.count) == [0, 0, 1])
        #expect(burn.levels[2].first == Moment(Day(ordinal: 20_003)))
        #expect(burn.levels[2].minutes == 60 * (84 - 71 + 4))
        #expect(model.figures["errors"]?.value == 1.5)
        #expect(abs((model.figures["errors.burn"]?.value ?? 0) - 1.5) < 1e-9)
    }

    @Test("three days and six hours of the mean week that spend too fast ring the slow alarm, one bad hour doesn't")
    func alarm() throws {
        func remarks(_ isBad: @escaping (Int) -> Bool) throws -> [Remark] {
            let model = try Self.chat { snapshot in
                snapshot.calls = (total: 10_000, failed: 50)
                snapshot.week = (0..<168).map {
                    HourOfWeek(hour: $0, requests: 100, failed: isBad($0) ? 2 : 0)
                }
            }
            return try #require(model.figures["errors.burn"]).remarks.filter {
                if case .slowAlarm = $0 { true } else { false }
            }
        }
        #expect(
            try remarks { $0 < 72 } == [
                .slowAlarm(.init(rate: 1, longHours: 72, shortHours: 6, longRate: 1, shortRate: 2))
            ])
        #expect(try remarks { $0 == 10 } == [])
    }
}
