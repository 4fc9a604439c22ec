import Formulas
import Portfolio
import Statistics

/// The alarms of a model's error budget, from its series of calls (methods.md 8).
enum BurnAssembly {
    /// The finding; nil without a series, or where no share of calls may fail.
    static func finding(_ series: CallSeries?, _ workload: Workload) -> BurnFinding? {
        guard let series, let limit = workload.serviceLevel.errorLimit, limit > 0 else { return nil }
        let alarms = BurnAlarms(calls: series.calls, failed: series.failed, minutes: series.minutes, budget: limit)
        func end(of step: Int?) -> Moment? { step.map { series.start.after(minutes: ($0 + 1) * series.minutes) } }
        let levels = alarms.levels.map { level in
            BurnFinding.Level(
                rate: level.alarm.rate, longWindow: level.alarm.longWindow, shortWindow: level.alarm.shortWindow,
                obstacle: level.obstacle, count: level.count, first: end(of: level.first),
                minutes: level.steps * series.minutes, worst: level.worst, worstEnd: end(of: level.worstStep))
        }
        return BurnFinding(
            levels: levels, start: series.start, end: series.end, step: series.minutes, limit: limit,
            lineage: Lineage(
                sources: [series.source, workload.serviceLevel.source],
                steps: [
                    .burn(
                        .judged(
                            steps: series.calls.count, minutes: series.minutes, start: series.start, end: series.end,
                            calls: series.calls.reduce(0, +), failed: series.failed.reduce(0, +))),
                    .burn(.window(limit: limit)),
                ] + levels.map { .burn(.level($0)) }, methods: [.gates]))
    }
}
