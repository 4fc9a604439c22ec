/// What is read off draws of a figure (methods.md 6).
public enum DrawSummary {
    /// The 2.5% and 97.5% points.
    public static func interval(_ draws: [Double]) -> Interval {
        guard !draws.isEmpty else { return Interval(low: -.infinity, high: .infinity) }
        var values = draws
        let low = QuantileRanks.nearest(n: draws.count, p: 0.025) - 1
        let high = QuantileRanks.nearest(n: draws.count, p: 0.975) - 1
        select(low, &values, 0, values.count - 1)
        if high > low { select(high, &values, low + 1, values.count - 1) }
        return Interval(low: values[low], high: values[high])
    }

    /// Puts the value of rank `rank` in its place, smaller ones before it: a sort of which only one end is done.
    private static func select(_ rank: Int, _ values: inout [Double], _ first: Int, _ last: Int) {
        var (first, last) = (first, last)
        while first < last {
            let pivot = middle(values[first], values[(first + last) / 2], values[last])
            var (i, j) = (first, last)
            while i <= j {
                while values[i] < pivot { i += 1 }
                while pivot < values[j] { j -= 1 }
                if i <= j {
                    values.swapAt(i, j)
                    i += 1
                    j -= 1
                }
            }
            if rank <= j {
                last = j
            } else if rank >= i {
                first = i
            } else {
                return
            }
        }
    }

    private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double { max(min(a, b), min(max(a, b), c)) }

    /// The mean.
    public static func mean(_ draws: [Double]) -> Double {
        draws.isEmpty ? 0 : draws.reduce(0, +) / Double(draws.count)
    }

    /// The share of draws for which `holds`; nil without draws.
    public static func probability(_ draws: [Double], _ holds: (Double) -> Bool) -> Double? {
        draws.isEmpty ? nil : Double(draws.count(where: holds)) / Double(draws.count)
    }
}
