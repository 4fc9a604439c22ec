import Formulas
import Portfolio
import Statistics

/// How fast failed calls spend what the service level allows of them (methods.md 8).
enum BurnFigure {
    /// The rate over the window with its interval, and the slow alarm where the mean week rings it; nil without a limit or
    /// calls.
    static func of(_ figures: GatheredFigures, _ workload: Workload) -> Estimate? {
        guard let limit = workload.serviceLevel.errorLimit, limit > 0, let errors = figures.figures[.errors] else {
            return nil
        }
        let rate =
            figures.calls.flatMap { BurnRate.rate(failed: $0.failed, calls: $0.total, objective: 1 - limit) }
            ?? errors.value / 100 / limit
        // A series says when it burned; the mean week only stands in for one.
        let ringing = figures.series == nil ? alarm(figures.week, limit) : nil
        return Estimate(
            value: rate, spread: errors.spread.shifted(by: 0, scale: 1 / (100 * limit)), unit: .number, n: errors.n,
            window: errors.window,
            lineage: Lineage(
                sources: errors.lineage.sources + [workload.serviceLevel.source].compactMap { $0 },
                steps: [
                    .formula(.burnRate, Term.share.of(errors.value) / Term.allowed.of(100 * limit)),
                    .burn(
                        figures.series.map { .series($0.calls.count) } ?? ringing.map { .ringing($0) }
                            ?? (figures.week.contains { $0.failed != nil } ? .quiet : .unknown)),
                ], methods: [.gates]),
            remarks: errors.remarks + (ringing.map { [.slowAlarm($0)] } ?? []))
    }

    /// The alarm that the mean week rings. Windows below an hour aren't recorded, so that those that need them ring nothing.
    private static func alarm(_ week: [HourOfWeek], _ limit: Double) -> Remark.SlowAlarm? {
        guard week.contains(where: { $0.failed != nil }) else { return nil }
        var calls = [Double](repeating: 0, count: 168)
        var failed = calls
        for hour in week where (0..<168).contains(hour.hour) {
            calls[hour.hour] += hour.requests
            failed[hour.hour] += hour.failed ?? 0
        }
        /// The rate of the `minutes` that end with the hour `end`, around the week.
        func rate(_ minutes: Int, _ end: Int) -> Double? {
            guard minutes >= 60 else { return nil }
            let hours = (0..<(minutes / 60)).map { (end - $0 + 168 * 2) % 168 }
            let total = hours.reduce(0) { $0 + calls[$1] }
            return total > 0 ? hours.reduce(0) { $0 + failed[$1] } / total / limit : nil
        }
        for end in 0..<168 {
            guard let alarm = BurnRate.ringing({ rate($0, end) }), let long = rate(alarm.longWindow, end),
                let short = rate(alarm.shortWindow, end)
            else { continue }
            return .init(
                rate: alarm.rate, longHours: alarm.longWindow / 60, shortHours: alarm.shortWindow / 60,
                longRate: (long * 100).rounded() / 100, shortRate: (short * 100).rounded() / 100)
        }
        return nil
    }
}
