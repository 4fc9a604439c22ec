/// One model, or the difference of two, from answers item by item, which may hang together in clusters (methods.md 4.3;
/// source S29): answers of one customer are not independent.
public struct RatedItems: Hashable, Sendable {
    /// How the interval was found.
    public enum Method: String, Hashable, Sendable {
        /// It can't be told.
        case none
        /// Wilson's, of one model's shares.
        case wilson
        /// Newcombe's for pairs.
        case newcombePaired = "newcombe_paired"
        /// Student's t of fractions.
        case t
        /// From the clusters' sums.
        case cluster
    }

    /// Items that count.
    public let n: Int
    /// Items of the first model alone, left out; nil with one model.
    public let onlyFirst: Int?
    /// Items of the second model alone, left out.
    public let onlySecond: Int?
    /// The mean, or the mean difference, first minus second; nil without items.
    public let estimate: Double?
    /// The clusters; nil when none are named.
    public let clusters: Int?
    /// The standard error; nil where the interval isn't made of it.
    public let error: Double?
    /// The standard error if items were independent, by n.
    public let plainError: Double?
    /// How many dependent items say as much as one independent one, at least 1; nil without clusters.
    public let designEffect: Double?
    /// The interval; nil where it can't be told.
    public let interval: Interval?
    /// How it was found.
    public let method: Method

    /// With fewer clusters than this the interval is a rough one.
    public static let fewClusters = 10

    /// Scores of items by id, 0 to 1, right answers 1; `clusters` names each item's, one that it doesn't name stands alone.
    public init(
        _ first: [String: Double], _ second: [String: Double]? = nil, clusters names: [String: String]? = nil,
        level: Double = 0.95
    ) {
        let ids = first.keys.filter { second == nil || second?[$0] != nil }.sorted()
        let pairs = ids.map { (first[$0] ?? 0, second?[$0] ?? 0) }
        let values = pairs.map { $0.0 - $0.1 }
        let count = Double(values.count)
        n = values.count
        onlyFirst = second.map { _ in first.count - ids.count }
        onlySecond = second.map { $0.count - ids.count }
        guard let moments = Moments(values) else {
            (estimate, clusters, error, plainError, designEffect, interval, method) = (
                nil, nil, nil, nil, nil, nil, .none
            )
            return
        }
        let mean = moments.mean
        estimate = mean
        let plain = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count / count).squareRoot()
        plainError = plain
        let isBinary = (Array(first.values) + Array((second ?? [:]).values)).allSatisfy { $0 == 0 || $0 == 1 }
        guard let names else {
            (clusters, designEffect) = (nil, nil)
            let table = RatedItems.table(pairs)
            if isBinary, second != nil {
                (method, error) = (.newcombePaired, nil)
                interval = PairedShares.newcombe(table.0, table.1, table.2, table.3, level: level)
            } else if isBinary {
                (method, error) = (.wilson, nil)
                interval = Wilson.interval(mean, n: count, level: level)
            } else if n > 1, moments.variance > 0 {
                let one = moments.squaredError.squareRoot()
                let half = StudentDistribution(freedom: count - 1).twoSided(level: level) * one
                (method, error, interval) = (.t, one, Interval(low: mean - half, high: mean + half))
            } else {
                (method, error, interval) = (.none, nil, nil)
            }
            return
        }
        var sums: [String: Double] = [:]
        for (id, value) in zip(ids, values) { sums[names[id] ?? id, default: 0] += value - mean }
        let groups = Double(sums.count)
        clusters = sums.count
        guard sums.count > 1 else {
            (error, designEffect, interval, method) = (nil, nil, nil, .none)
            return
        }
        let squares = sums.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }
        let clustered = (groups / (groups - 1) * squares).squareRoot() / count
        let effect = plain > 0 ? max(1, clustered * clustered / (plain * plain)) : 1
        (error, designEffect, method) = (clustered, effect, .cluster)
        if isBinary, second == nil {
            // All right or all wrong: a cluster counts once.
            interval = Wilson.interval(mean, n: plain > 0 ? count / effect : groups, level: level)
        } else if plain == 0 {
            // No item differs from the others: no spread to go by, so each cluster counts as one answer.
            let table = RatedItems.table(pairs)
            let part = groups / count
            interval =
                isBinary
                ? PairedShares.newcombe(
                    table.0 * part, table.1 * part, table.2 * part, table.3 * part, level: level) : nil
        } else {
            let half = StudentDistribution(freedom: groups - 1).twoSided(level: level) * clustered
            interval = Interval(low: mean - half, high: mean + half).clamped(to: -1...1)
        }
    }

    /// Both right, only the first, only the second, neither.
    private static func table(_ pairs: [(Double, Double)]) -> (Double, Double, Double, Double) {
        func count(_ first: Double, _ second: Double) -> Double { Double(pairs.count { $0 == (first, second) }) }
        return (count(1, 1), count(1, 0), count(0, 1), count(0, 0))
    }
}
