/// Several tests at once: p-values adjusted so that chance findings stay rare (methods.md 12, sources S1, S25).
public enum Multiplicity: String, Hashable, Sendable, CaseIterable {
    /// p times the number of tests.
    case bonferroni
    /// Step down: as sure as Bonferroni, never weaker.
    case holm
    /// The share of false alarms among alarms, tests independent (Benjamini and Hochberg 1995).
    case benjaminiHochberg
    /// The same for tests that depend on each other in any way (Benjamini and Yekutieli 2001).
    case benjaminiYekutieli

    /// The adjusted p-values, at most 1, in the order given. O(n log n).
    public func adjusted(_ pValues: [Double]) -> [Double] {
        let count = Double(pValues.count)
        if self == .bonferroni { return pValues.map { min(1, $0 * count) } }
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        var result = pValues
        switch self {
        case .bonferroni, .holm:
            var largest = 0.0
            for (position, index) in order.enumerated() {
                largest = max(largest, pValues[index] * (count - Double(position)))
                result[index] = min(1, largest)
            }
        case .benjaminiHochberg, .benjaminiYekutieli:
            let factor = self == .benjaminiYekutieli ? (1...max(1, pValues.count)).reduce(0) { $0 + 1 / Double($1) } : 1
            var smallest = Double.infinity
            for (position, index) in order.enumerated().reversed() {
                smallest = min(smallest, pValues[index] * count * factor / Double(position + 1))
                result[index] = min(1, smallest)
            }
        }
        return result
    }

    /// Which hypotheses are rejected at `alpha`; a p-value on the line is, whatever the last digit of its rounding.
    public func rejected(_ pValues: [Double], alpha: Double) -> [Bool] {
        adjusted(pValues).map { $0 <= alpha * (1 + 1e-12) }
    }
}
