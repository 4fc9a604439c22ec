import Portfolio
import Statistics

/// Differences between two figures of one kind.
enum Differences {
    /// `now` minus `before`: Newcombe for counted shares, else the intervals' half-widths added as squares; both exact:
    /// exact. No interval when a side has no spread.
    static func between(_ before: Estimate, _ now: Estimate, tallies: (before: Tally?, now: Tally?) = (nil, nil))
        -> Difference
    {
        Difference(before: before, now: now, interval: interval(before, now, tallies))
    }

    private static func interval(
        _ before: Estimate, _ now: Estimate, _ tallies: (before: Tally?, now: Tally?)
    ) -> Interval? {
        if let old = tallies.before, let new = tallies.now {
            return Newcombe(first: (new.correct, new.n), second: (old.correct, old.n)).interval.scaled(by: 100)
        }
        guard let old = ends(before), let new = ends(now) else { return nil }
        let difference = now.value - before.value
        func span(_ left: Double, _ right: Double) -> Double { (left * left + right * right).squareRoot() }
        return Interval(
            low: difference - span(now.value - new.low, old.high - before.value),
            high: difference + span(new.high - now.value, before.value - old.low))
    }

    private static func ends(_ estimate: Estimate) -> Interval? {
        if case .exact = estimate.spread { return Interval(low: estimate.value, high: estimate.value) }
        return estimate.interval
    }
}
