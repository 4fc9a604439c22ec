import Analysis
import Charts
import Portfolio

import RealModule

/// The shape of recorded latencies for a drawing: how many calls took how long, on a logarithmic scale.
enum LatencyShape {
    /// Calls by latency, over steps of equal ratio; empty where only percentiles are known: no shape is invented. Failed
    /// calls have no latency and no part in it.
    static func density(_ record: LatencyRecord) -> [(value: Double, weight: Double)] {
        switch record {
        case .percentiles: return []
        case .samples(let values): return Density.shape(samples: values)
        case .sketch(let alpha, _, let first, let counts):
            let gamma = (1 + alpha) / (1 - alpha)
            return Density.shape(
                counts.enumerated().map { place, count in
                    Density.Part(
                        from: Double.pow(gamma, Double(first + place - 1)),
                        to: Double.pow(gamma, Double(first + place)),
                        count: Double(count))
                })
        case .buckets(let bounds, let counts):
            // What lies above the last bound has no end, and nobody knows its shape.
            return Density.shape(
                zip(bounds.indices, counts).map { place, count in
                    Density.Part(
                        from: place == 0 ? bounds[0] / 2 : bounds[place - 1], to: bounds[place], count: Double(count))
                })
        }
    }
}
