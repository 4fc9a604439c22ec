import Portfolio
import Statistics

/// Latencies of the quietest hours of a measured week: the nearest to service times that a measurement from end to end
/// comes, and still an upper estimate of them, since some waiting is in it (methods.md 9).
struct QuietHours: Hashable {
    /// How many hours are taken together.
    let count: Int
    /// The calls in them.
    let calls: Int
    /// Their mean, ms; nil where only bounds are known.
    let mean: Double?
    private let record: LatencyRecord

    /// Takes the quietest hours with recorded latencies, from the quietest on, until `least` calls are together.
    ///
    /// Nil without such an hour, and where all of them together have fewer.
    init?(_ week: [HourOfWeek], least: Int) {
        let hours = week.filter { $0.latency != nil && $0.requests > 0 }
            .sorted { ($0.requests, $0.hour) < ($1.requests, $1.hour) }
        var merged: LatencyRecord?
        var taken = 0
        for hour in hours {
            guard let latency = hour.latency else { continue }
            guard let before = merged else {
                merged = latency
                taken = 1
                if QuietHours.calls(latency) >= least { break }
                continue
            }
            guard let both = QuietHours.merge(before, latency) else { return nil }
            merged = both
            taken += 1
            if QuietHours.calls(both) >= least { break }
        }
        guard let merged, QuietHours.calls(merged) >= max(1, least) else { return nil }
        count = taken
        calls = QuietHours.calls(merged)
        mean = QuietHours.mean(merged)
        record = merged
    }

    /// A quantile of them, ms.
    func quantile(_ probability: Double) -> Double? {
        // Hours of a week have no place of their own, and only the value is asked for.
        let nowhere = Source(file: "", line: 0, sha256: "")
        return LatencyFigures.quantile(
            probability, of: LatencyMeasurement(span: .all, failed: 0, record: record, source: nowhere))?.value
    }

    private static func calls(_ record: LatencyRecord) -> Int {
        switch record {
        case .samples(let values): values.count
        case .sketch(_, let zero, _, let counts): zero + counts.reduce(0, +)
        case .buckets(_, let counts): counts.reduce(0, +)
        case .percentiles: 0
        }
    }

    /// Both together; nil where they can't be added (methods.md 4.6).
    private static func merge(_ left: LatencyRecord, _ right: LatencyRecord) -> LatencyRecord? {
        switch (left, right) {
        case (.samples(let a), .samples(let b)): return .samples(a + b)
        case (.sketch(let alpha, let zero, let first, let a), .sketch(let other, let more, let start, let b)):
            guard alpha == other else { return nil }
            let from = min(first, start)
            var counts = [Int](repeating: 0, count: max(first + a.count, start + b.count) - from)
            for (index, count) in a.enumerated() { counts[first - from + index] += count }
            for (index, count) in b.enumerated() { counts[start - from + index] += count }
            return .sketch(alpha: alpha, zero: zero + more, first: from, counts: counts)
        case (.buckets(let bounds, let a), .buckets(let other, let b)):
            return bounds == other ? .buckets(bounds: bounds, counts: zip(a, b).map { $0 + $1 }) : nil
        default: return nil
        }
    }

    private static func mean(_ record: LatencyRecord) -> Double? {
        let all = Double(calls(record))
        switch record {
        case .samples(let values): return values.reduce(0, +) / all
        case .sketch(let alpha, _, let first, let counts):
            let sketch = LatencySketch(alpha: alpha)
            return counts.enumerated().reduce(0) { sum, count in
                sum + sketch.representative(of: first + count.offset) * Double(count.element)
            } / all
        case .buckets, .percentiles: return nil
        }
    }
}
