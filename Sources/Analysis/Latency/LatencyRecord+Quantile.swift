import Statistics

public import Portfolio

/// Reading a record of latencies without its lineage, for pictures.
extension LatencyRecord {
    /// Calls recorded that were answered; nil where only percentiles are.
    public var answered: Int? {
        switch self {
        case .samples(let values): values.count
        case .sketch(_, let zero, _, let counts): counts.reduce(zero, +)
        case .buckets(_, let counts): counts.reduce(0, +)
        case .percentiles: nil
        }
    }

    /// A quantile, milliseconds, `failed` calls being slower than any; nil without one, or where it falls among them.
    public func quantile(_ probability: Double, failed: Int = 0) -> Double? {
        switch self {
        case .percentiles(let known, _):
            return known.first { abs($0.probability - probability) < 1e-9 }?.value
        case .samples(let values):
            guard values.count + failed > 0 else { return nil }
            let rank = QuantileRanks.nearest(n: values.count + failed, p: probability)
            return rank <= values.count ? values.sorted()[rank - 1] : nil
        case .sketch:
            return LatencyFigures.sketch(self)?.quantile(probability, failed: failed)?.estimate
        case .buckets(let bounds, let counts):
            guard let found = LatencyBuckets(bounds: bounds, counts: counts)?.quantile(probability, failed: failed),
                found.high != nil
            else { return nil }
            return found.interpolated
        }
    }
}
