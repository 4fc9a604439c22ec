#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Calls drawn from a truth's latency, counted in logarithmic buckets.
struct SampledLatency {
    /// The relative error of the buckets.
    let alpha: Double
    /// The key of the first count.
    let first: Int
    /// Counts of neighbouring keys.
    let counts: [Int]

    /// Draws `n` calls.
    init(_ truth: Truth.Latency, n: Int, alpha: Double, random: inout SeededGenerator) {
        let width = log((1 + alpha) / (1 - alpha))
        var found: [Int: Int] = [:]
        for _ in 0..<n {
            let logarithm = log(truth.median) + truth.spread * random.normal()
            found[Int((logarithm / width).rounded(.up)), default: 0] += 1
        }
        let low = found.keys.min() ?? 0
        self.alpha = alpha
        first = low
        counts = (low...max(low, found.keys.max() ?? low)).map { found[$0] ?? 0 }
    }

    /// As the format writes it.
    var json: String {
        "{\"alpha\": \(alpha), \"first\": \(first), \"counts\": [\(counts.map(String.init).joined(separator: ","))]}"
    }
}
