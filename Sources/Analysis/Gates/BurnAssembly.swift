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
                    "\(count(series.calls.count)) steps of \(series.minutes) min from \(series.start) to \(series.end), "
                        + "\(count(series.calls.reduce(0, +))) calls, \(count(series.failed.reduce(0, +))) failed",
                    "burn rate of a window: failed / calls / \(FormulaNumber.text(limit)) allowed",
                ] + levels.map(step), methods: [.gates]))
    }

    private static func count(_ number: Int) -> String { FormulaNumber.count(number) }

    private static func step(_ level: BurnFinding.Level) -> String {
        let text = FormulaNumber.text
        let name = "level \(text(level.rate)) over \(level.longWindow) and \(level.shortWindow) min: "
        switch level.obstacle {
        case .coarseSteps: return name + "steps are too long for its windows"
        case .shortSeries: return name + "the series is shorter than its long window"
        case nil: break
        }
        let worst =
            level.worst.map {
                "worst \(text($0)), in the \(level.longWindow) min to \(level.worstEnd?.description ?? "")"
            }
            ?? "no calls"
        guard let first = level.first else { return name + "never rang; \(worst)" }
        return name
            + "rang \(level.count == 1 ? "once" : "\(level.count) times"), for \(level.minutes) min in all, first at \(first); \(worst)"
    }
}
