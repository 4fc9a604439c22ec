/// The shape of a distribution on a logarithmic scale: how much was seen over steps of equal ratio, for violins.
public enum Density {
    /// Values between two ends, and how many they are.
    public struct Part: Sendable, Hashable {
        /// The lower end, above 0.
        public var from: Double
        /// The upper end.
        public var to: Double
        /// How many.
        public var count: Double

        /// Makes a part.
        public init(from: Double, to: Double, count: Double) {
            self.from = from
            self.to = to
            self.count = count
        }
    }

    /// Steps from the least to the most.
    private static let steps = 44
    /// What lies beyond all but this share is left out of a shape: single values are no shape.
    private static let tail = 0.001

    /// The shape of counted values, by rising parts; empty where they are too few or all alike.
    public static func shape(_ parts: [Part]) -> [(value: Double, weight: Double)] {
        let known = parts.filter { $0.from > 0 && $0.to >= $0.from && $0.count > 0 && $0.to.isFinite }
        let total = known.reduce(0) { $0 + $1.count }
        guard total > 0 else { return [] }
        let low = end(known, share: tail, of: total).from
        let high = end(known, share: 1 - tail, of: total).to
        guard high > low * 1.05 else { return [] }
        let scale = Double(steps) / Arithmetic.log(high / low)
        var bins = Array(repeating: 0.0, count: steps)
        for part in known {
            let start = Arithmetic.log(part.from / low) * scale
            let end = part.to > part.from ? Arithmetic.log(part.to / low) * scale : start
            spread(part.count, from: start, to: end, over: &bins)
        }
        return smooth(bins, from: low, to: high)
    }

    /// The shape of single values, in any order; those that aren't above 0 have no part in it.
    public static func shape(samples: [Double]) -> [(value: Double, weight: Double)] {
        let logs = samples.lazy.filter { $0 > 0 && $0.isFinite }.map(Arithmetic.log)
        var (low, high, count) = (Double.infinity, -Double.infinity, 0)
        let known = Array(logs)
        for value in known {
            low = min(low, value)
            high = max(high, value)
            count += 1
        }
        guard count > 0, high > low else { return [] }
        // Fine steps first: they show where the tails end without sorting.
        let fine = 1024
        let scale = Double(fine) / (high - low)
        var counts = Array(repeating: 0.0, count: fine)
        for value in known { counts[min(fine - 1, Int((value - low) * scale))] += 1 }
        let ratio = Arithmetic.power(2.718281828459045, (high - low) / Double(fine))
        var edge = Arithmetic.power(2.718281828459045, low)
        return shape(
            counts.map { count in
                let from = edge
                edge *= ratio
                return Part(from: from, to: edge, count: count)
            })
    }

    private static func end(_ parts: [Part], share: Double, of total: Double) -> Part {
        var seen = 0.0
        for part in parts {
            seen += part.count
            if seen >= share * total { return part }
        }
        return parts[parts.count - 1]
    }

    /// Shares a count over the steps that it covers.
    private static func spread(_ count: Double, from start: Double, to end: Double, over bins: inout [Double]) {
        guard end > start else {
            let bin = Int(start.rounded(.down))
            if bins.indices.contains(bin) { bins[bin] += count }
            return
        }
        let first = max(0, Int(start.rounded(.down)))
        let last = min(bins.count - 1, Int(end.rounded(.up)) - 1)
        guard first <= last else { return }
        for bin in first...last {
            let part = min(end, Double(bin + 1)) - max(start, Double(bin))
            if part > 0 { bins[bin] += count * part / (end - start) }
        }
    }

    /// A running mean of three takes away the beat between the parts' steps and the drawing's.
    private static func smooth(_ bins: [Double], from low: Double, to high: Double) -> [(value: Double, weight: Double)]
    {
        let step = Arithmetic.power(high / low, 1 / Double(bins.count))
        var value = low * step.squareRoot()
        return bins.indices.map { place in
            let (first, last) = (max(0, place - 1), min(bins.count - 1, place + 1))
            var sum = 0.0
            for index in first...last { sum += bins[index] }
            defer { value *= step }
            return (value, sum / Double(last - first + 1))
        }
    }
}
