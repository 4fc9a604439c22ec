/// What one more unit of effect costs, rung by rung (methods.md 5; sources S3, S18).
public struct CostEffectivenessLadder: Hashable, Sendable {
    /// A rung.
    public struct Rung: Hashable, Sendable {
        /// The option on it: an index into the options given. Its duplicates share the rung.
        public var option: Int
        /// Extra cost against the rung below; nil on the first.
        public var extraCost: Double?
        /// Extra effect against the rung below; nil on the first.
        public var extraEffect: Double?
        /// Extra cost for one unit of extra effect; nil on the first. It rises from rung to rung.
        public var ratio: Double?
    }

    /// What an option is.
    public enum Status: String, Hashable, Sendable {
        /// On the ladder.
        case nondominated = "ND"
        /// A mix of two others costs less for the same effect.
        case extended = "ED"
        /// Another has at least the effect for at most the cost, and is better in one.
        case dominated = "D"
    }

    /// By rising cost.
    public let rungs: [Rung]
    /// Of each option, in the order given.
    public let status: [Status]
    /// For an option with the same cost and effect as an earlier one: that one's index.
    public let ties: [Int: Int]

    /// The ladder of options with `costs` and `effects`, as many of each, all finite.
    ///
    /// One pass over the sorted options builds the lower convex hull by cross products; an option on the line between
    /// two others (to 1e-9) stays. O(n log n).
    public init(costs: [Double], effects: [Double]) {
        let order = costs.indices.sorted { left, right in
            if costs[left] != costs[right] { return costs[left] < costs[right] }
            if effects[left] != effects[right] { return effects[left] > effects[right] }
            return left < right
        }
        var status = [Status](repeating: .dominated, count: costs.count)
        var ties: [Int: Int] = [:]
        var hull: [Int] = []
        for (position, option) in order.enumerated() {
            if position > 0 {
                let before = order[position - 1]
                if costs[before] == costs[option], effects[before] == effects[option] {
                    ties[option] = ties[before] ?? before
                    continue
                }
            }
            // The dearest rung so far has the largest effect so far.
            if let last = hull.last, effects[option] <= effects[last] { continue }
            while hull.count >= 2,
                CostEffectivenessLadder.isAbove(
                    hull[hull.count - 1], from: hull[hull.count - 2], to: option, costs, effects)
            {
                status[hull.removeLast()] = .extended
            }
            hull.append(option)
        }
        for option in hull { status[option] = .nondominated }
        for (later, first) in ties { status[later] = status[first] }
        self.status = status
        self.ties = ties
        rungs = hull.enumerated().map { position, option in
            guard position > 0 else { return Rung(option: option) }
            let below = hull[position - 1]
            let cost = costs[option] - costs[below]
            let effect = effects[option] - effects[below]
            return Rung(option: option, extraCost: cost, extraEffect: effect, ratio: cost / effect)
        }
    }

    /// The last rung whose ratio is at most `worth`, the one with the largest net benefit; nil without rungs.
    public func choice(worth: Double) -> Rung? {
        rungs.last { rung in rung.ratio.map { $0 <= worth } ?? true }
    }

    /// Whether `middle` lies strictly above the line from `start` to `end`.
    private static func isAbove(
        _ middle: Int, from start: Int, to end: Int, _ costs: [Double], _ effects: [Double]
    ) -> Bool {
        let left = (costs[middle] - costs[start]) * (effects[end] - effects[start])
        let right = (costs[end] - costs[start]) * (effects[middle] - effects[start])
        return left - right > 1e-9 * max(abs(left), abs(right))
    }
}
