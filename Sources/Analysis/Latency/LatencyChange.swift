import Portfolio
import Statistics

/// The change of a latency quantile since the last cycle, drawn inside the buckets (methods.md 12).
enum LatencyChange {
    /// `now` less `before` of an indicator such as `latency.busy.p95`; without an interval where calls are too few. It is no
    /// difference of two buckets' values: what moved inside a bucket counts.
    static func between(
        _ before: Estimate, of old: [LatencyMeasurement], _ now: Estimate, of new: [LatencyMeasurement],
        _ indicator: IndicatorID, random: RandomSource
    ) -> Difference {
        guard let (probability, isBusy) = indicator.quantile, case let span:ServiceLevel.Span = isBusy ? .busy : .all,
            let then = old.first(where: { $0.span == span }).flatMap(QuantileChange.Calls.init),
            let today = new.first(where: { $0.span == span }).flatMap(QuantileChange.Calls.init)
        else { return Differences.between(before, now) }
        var random = random
        guard let found = QuantileChange(probability, from: then, to: today, random: &random), let first = found.before,
            let change = found.change
        else { return Difference(before: before, now: now, interval: nil) }
        let interval = found.low.flatMap { low in
            found.high.map { Interval(low: first * low, high: first * $0) }
        }
        var difference = Difference(before: before, now: now, interval: interval)
        difference.value = first * change
        return difference
    }
}
