/// How the alarms of an error budget rang through a series of equal steps (methods.md 8, source S22).
///
/// A level rings at the end of each step whose long and short window, both whole within the series, both burn at its rate
/// or faster. A window without calls has no burn rate and rings nothing.
public struct BurnAlarms: Hashable, Sendable {
    /// Why a level can't be judged.
    public enum Obstacle: String, Hashable, Sendable {
        /// Its windows can't be put together from steps of this length.
        case coarseSteps
        /// The series is shorter than its long window.
        case shortSeries
    }

    /// What came of one level.
    public struct Level: Hashable, Sendable {
        /// The level.
        public var alarm: BurnRate.Alarm
        /// Why it can't be judged; nil when it can.
        public var obstacle: Obstacle?
        /// How often it began to ring.
        public var count = 0
        /// The steps at whose end it rang.
        public var steps = 0
        /// The step at whose end it rang first, from 0; nil when it never did.
        public var first: Int?
        /// The highest burn rate of a long window, whether it rang or not; nil without calls.
        public var worst: Double?
        /// The last step of that window.
        public var worstStep: Int?
    }

    /// The levels, most urgent first.
    public let levels: [Level]

    /// Judges every level. `failed` has a count for each of `calls`, steps last `minutes`, `budget` is the share of calls
    /// that may fail, above 0. O(steps): sums roll.
    public init(calls: [Int], failed: [Int], minutes: Int, budget: Double) {
        levels = BurnRate.alarms.map { alarm in
            guard alarm.longWindow.isMultiple(of: minutes), alarm.shortWindow.isMultiple(of: minutes) else {
                return Level(alarm: alarm, obstacle: .coarseSteps)
            }
            guard alarm.longWindow / minutes <= calls.count else { return Level(alarm: alarm, obstacle: .shortSeries) }
            return BurnAlarms.judged(
                alarm, calls, failed, budget: budget,
                long: Window(steps: alarm.longWindow / minutes), short: Window(steps: alarm.shortWindow / minutes))
        }
    }

    private static func judged(
        _ alarm: BurnRate.Alarm, _ calls: [Int], _ failed: [Int], budget: Double, long: Window, short: Window
    ) -> Level {
        var level = Level(alarm: alarm)
        var (long, short) = (long, short)
        var rang = false
        for step in calls.indices {
            long.add(step, calls, failed)
            short.add(step, calls, failed)
            let rate = step + 1 >= long.steps ? long.rate(budget) : nil
            if let rate, rate > level.worst ?? -1 { (level.worst, level.worstStep) = (rate, step) }
            // A share of exactly the limit rings, whatever the last digit of the quotient.
            let least = alarm.rate * (1 - 1e-12)
            let rings = rate.map { $0 >= least } == true && short.rate(budget).map { $0 >= least } == true
            if rings {
                level.steps += 1
                if !rang { level.count += 1 }
                if level.first == nil { level.first = step }
            }
            rang = rings
        }
        return level
    }

    /// The sums of the last steps.
    private struct Window {
        let steps: Int
        var calls = 0
        var failed = 0

        mutating func add(_ step: Int, _ all: [Int], _ failures: [Int]) {
            calls += all[step] - (step >= steps ? all[step - steps] : 0)
            failed += failures[step] - (step >= steps ? failures[step - steps] : 0)
        }

        func rate(_ budget: Double) -> Double? { calls > 0 ? Double(failed) / Double(calls) / budget : nil }
    }
}
