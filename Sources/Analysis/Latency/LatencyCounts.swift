import RealModule
import Portfolio
import Statistics

/// Calls by how long they took, in whatever form they were recorded: how many are at or below a bound.
struct LatencyCounts {
    /// Calls, failed ones among them, which are slower than any bound.
    let n: Int
    /// The calls' own values, rising; nil where only counts are known.
    let values: [Double]?
    /// Bounds at which the counts are exact, rising; any bound is for values.
    let bounds: [Double]
    /// Calls at or below each of `bounds`.
    private let counts: [Int]

    /// Nil where only percentiles were recorded, or nothing can be counted.
    init?(_ record: LatencyMeasurement) {
        switch record.record {
        case .samples(let samples):
            values = samples.sorted()
            bounds = []
            counts = []
            n = samples.count + record.failed
        case .sketch(let alpha, let zero, let first, let list):
            let gamma = LatencySketch(alpha: alpha).gamma
            var sum = zero
            // Every bound is computed alike from its key, so that those of two sketches are the same number.
            counts =
                [zero]
                + list.map { count in
                    sum += count
                    return sum
                }
            bounds = [0] + list.indices.map { Double.pow(gamma, Double(first + $0)) }
            values = nil
            n = sum + record.failed
        case .buckets(let ends, let list):
            var sum = 0
            counts = zip(ends, list).map { _, count in
                sum += count
                return sum
            }
            bounds = ends
            values = nil
            n = list.reduce(0, +) + record.failed
        case .percentiles: return nil
        }
        guard n > 0 else { return nil }
    }

    /// Calls at or below `bound`, one of `bounds` or any where values are known; beyond the ends of the counts too.
    func count(upTo bound: Double) -> Int {
        let list = values ?? bounds
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] <= bound { low = middle + 1 } else { high = middle }
        }
        guard values == nil else { return low }
        return low > 0 ? counts[low - 1] : 0
    }

    /// The bounds at which both are counted exactly: a sketch is so beyond its own keys too, since its counts end there.
    static func shared(_ one: LatencyCounts, _ other: LatencyCounts, isOneScale: Bool) -> [Double] {
        if one.values != nil { return other.bounds }
        if other.values != nil { return one.bounds }
        return isOneScale
            ? Set(one.bounds + other.bounds).sorted() : one.bounds.filter(Set(other.bounds).contains)
    }
}
