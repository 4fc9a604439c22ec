/// Bins fixed at a baseline's deciles, right-closed, for the stability index (methods.md 12).
public struct DecileBins: Hashable, Sendable {
    /// The upper edges of all bins but the last, rising; equal ones are merged.
    public let edges: [Double]

    /// Bins at the nearest-rank deciles of `baseline`; one bin without any values.
    public init(baseline: [Double]) {
        let sorted = baseline.sorted()
        var edges: [Double] = []
        for decile in 1...9 where !sorted.isEmpty {
            let edge = sorted[QuantileRanks.nearest(n: sorted.count, p: Double(decile) / 10) - 1]
            if edges.last != edge { edges.append(edge) }
        }
        self.edges = edges
    }

    /// The number of values in each bin. O(n log bins).
    public func counts(_ values: [Double]) -> [Int] {
        var result = [Int](repeating: 0, count: edges.count + 1)
        for value in values {
            var low = 0
            var high = edges.count
            while low < high {
                let middle = (low + high) / 2
                if value <= edges[middle] { high = middle } else { low = middle + 1 }
            }
            result[low] += 1
        }
        return result
    }
}
