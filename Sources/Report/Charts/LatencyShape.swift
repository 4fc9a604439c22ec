import Analysis
import Charts
import Portfolio

#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// The shape of recorded latencies for a drawing: how many calls took how long, on a logarithmic scale.
struct LatencyShape {
    /// Calls by latency, over steps of equal ratio; empty where only percentiles are known: no shape is invented.
    let density: [(value: Double, weight: Double)]

    /// Steps from the fastest to the slowest call.
    private static let steps = 44
    /// Calls faster or slower than all but this share are left out of the shape: single calls are no shape.
    private static let tail = 0.001

    /// The shape of a record; failed calls have no latency and no part in it.
    init(_ record: LatencyRecord) {
        let counts = LatencyShape.counts(record).filter { $0.from > 0 && $0.to >= $0.from && $0.count > 0 }
        let total = counts.reduce(0) { $0 + $1.count }
        guard total > 0 else {
            density = []
            return
        }
        let low = LatencyShape.end(counts, share: LatencyShape.tail, of: total).from
        let high = LatencyShape.end(counts, share: 1 - LatencyShape.tail, of: total).to
        guard high > low * 1.05 else {
            density = []
            return
        }
        let ratio = log(high / low)
        var bins = Array(repeating: 0.0, count: LatencyShape.steps)
        for part in counts {
            let start = log(part.from / low) / ratio * Double(LatencyShape.steps)
            let end = log(part.to / low) / ratio * Double(LatencyShape.steps)
            LatencyShape.spread(part.count, from: start, to: end, over: &bins)
        }
        // A running mean of three takes away the beat between the record's steps and the drawing's.
        density = bins.indices.map { place in
            let around = bins[max(0, place - 1)...min(bins.count - 1, place + 1)]
            let value = low * exp(ratio * (Double(place) + 0.5) / Double(LatencyShape.steps))
            return (value, around.reduce(0, +) / Double(around.count))
        }
    }

    /// A quantile of a record, milliseconds; nil without one, or where it falls among failed calls.
    static func quantile(_ probability: Double, of record: LatencyRecord, failed: Int = 0) -> Double? {
        switch record {
        case .percentiles(let known, _):
            return known.first { abs($0.probability - probability) < 1e-9 }?.value
        case .samples(let values):
            guard values.count + failed > 0 else { return nil }
            let rank = QuantileRanks.nearest(n: values.count + failed, p: probability)
            return rank <= values.count ? values.sorted()[rank - 1] : nil
        case .sketch(let alpha, let zero, let first, let counts):
            return sketch(alpha, zero, first, counts).quantile(probability, failed: failed)?.estimate
        case .buckets(let bounds, let counts):
            guard let found = LatencyBuckets(bounds: bounds, counts: counts)?.quantile(probability, failed: failed),
                found.high != nil
            else { return nil }
            return found.interpolated
        }
    }

    private typealias Part = (from: Double, to: Double, count: Double)

    /// Counted calls with the latencies that they lie between, rising.
    private static func counts(_ record: LatencyRecord) -> [Part] {
        switch record {
        case .percentiles: return []
        case .samples(let values):
            let sorted = values.sorted()
            let step = max(1, sorted.count / 400)
            return stride(from: 0, to: sorted.count, by: step).map { start in
                let last = min(start + step, sorted.count) - 1
                return (sorted[start], sorted[last], Double(last - start + 1))
            }
        case .sketch(let alpha, _, let first, let counts):
            let gamma = (1 + alpha) / (1 - alpha)
            return counts.enumerated().map { place, count in
                (pow(gamma, Double(first + place - 1)), pow(gamma, Double(first + place)), Double(count))
            }
        case .buckets(let bounds, let counts):
            // What lies above the last bound has no end, and nobody knows its shape.
            return zip(bounds.indices, counts).map { place, count in
                (place == 0 ? bounds[0] / 2 : bounds[place - 1], bounds[place], Double(count))
            }
        }
    }

    private static func end(_ counts: [Part], share: Double, of total: Double) -> Part {
        var seen = 0.0
        for part in counts {
            seen += part.count
            if seen >= share * total { return part }
        }
        return counts[counts.count - 1]
    }

    /// Shares a count over the steps that it covers.
    private static func spread(_ count: Double, from start: Double, to end: Double, over bins: inout [Double]) {
        for bin in bins.indices where Double(bin + 1) > start && Double(bin) < max(end, start + 1e-9) {
            let part = end > start ? max(0, min(end, Double(bin + 1)) - max(start, Double(bin))) / (end - start) : 1
            bins[bin] += count * part
        }
    }

    private static func sketch(_ alpha: Double, _ zero: Int, _ first: Int, _ counts: [Int]) -> LatencySketch {
        let pairs = counts.enumerated().map { (first + $0.offset, $0.element) }
        return LatencySketch(alpha: alpha, zeroCount: zero, counts: Dictionary(pairs) { $0 + $1 })
    }
}
