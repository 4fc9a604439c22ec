import Portfolio
import Statistics

/// The change of a latency quantile since the last cycle: by the bootstrap where both sides have counts of enough calls
/// (methods.md 4.5).
enum LatencyChange {
    /// `now` less `before` of an indicator such as `latency.busy.p95`; without an interval where calls are too few.
    static func between(
        _ before: Estimate, of old: [LatencyMeasurement], _ now: Estimate, of new: [LatencyMeasurement],
        _ indicator: IndicatorID, random: RandomSource
    ) -> Difference {
        guard let (probability, isBusy) = indicator.quantile, case let span:ServiceLevel.Span = isBusy ? .busy : .all,
            let then = old.first(where: { $0.span == span }).flatMap(side),
            let today = new.first(where: { $0.span == span }).flatMap(side)
        else { return Differences.between(before, now) }
        var random = random
        let found = QuantileDifference(probability, from: then, to: today, random: &random)
        return Difference(before: before, now: now, interval: found?.interval)
    }

    /// Ranks to values; nil for records without counts, and for buckets, which don't say where in them a value is.
    private static func side(_ measurement: LatencyMeasurement) -> QuantileDifference.Side? {
        switch measurement.record {
        case .samples(let values):
            let sorted = values.sorted()
            return .init(n: sorted.count + measurement.failed) { $0 <= sorted.count ? sorted[$0 - 1] : nil }
        case .sketch(let alpha, let zero, let first, let counts):
            let sketch = LatencySketch(alpha: alpha)
            var ends: [Int] = []
            var values: [Double] = []
            var sum = zero
            if zero > 0 {
                ends.append(zero)
                values.append(0)
            }
            for (offset, count) in counts.enumerated() where count > 0 {
                sum += count
                ends.append(sum)
                values.append(sketch.representative(of: first + offset))
            }
            return .init(n: sum + measurement.failed) { rank in
                var (low, high) = (0, ends.count)
                while low < high {
                    let middle = (low + high) / 2
                    if ends[middle] < rank { low = middle + 1 } else { high = middle }
                }
                return low < values.count ? values[low] : nil
            }
        case .buckets, .percentiles: return nil
        }
    }
}
