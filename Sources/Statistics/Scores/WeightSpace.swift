/// The weights that a policy leaves open: all that add up to 1, in its order of importance, none below its least
/// (methods.md 11.1). Weights are drawn uniformly from them.
public struct WeightSpace: Hashable, Sendable {
    /// How many indicators are weighted, 1 or more.
    public let count: Int
    private let groups: [[Int]]
    private let least: [Double]
    private let open: Double
    /// Whether the order and the least weights must be met by trying.
    private let mustTry: Bool
    private static let mostTries = 10_000

    /// All weights of `count` indicators; nil when a restriction names no indicator, or no weights meet them.
    ///
    /// - order: indicators by falling weight, those of a group unordered among themselves; empty or one group of all for
    ///   none. Indicators named nowhere are free.
    /// - least: the least weight of each indicator, 0 where empty.
    public init?(count: Int, order: [[Int]] = [], least: [Double] = []) {
        let named = order.flatMap { $0 }
        let bounds = least.isEmpty ? [Double](repeating: 0, count: count) : least
        let open = 1 - bounds.reduce(0, +)
        guard count > 0, bounds.count == count, bounds.allSatisfy({ $0 >= 0 }), open >= 0,
            Set(named).count == named.count, named.allSatisfy({ (0..<count).contains($0) })
        else { return nil }
        self.count = count
        self.least = bounds
        self.open = open
        groups = order.filter { !$0.isEmpty }
        // Above a common least weight all is alike; else the order of the rest isn't the order of the whole.
        mustTry = groups.count > 1 && bounds.contains { $0 != bounds[0] }
        var random = RandomSource(seed: 1, names: "weights")
        guard draw(&random) != nil else { return nil }
    }

    /// The weights in the order of `importance`, the largest first, equal ones unordered: what a policy's own weights
    /// say of the order and no more.
    public init?(importance weights: [Double]) {
        let levels = Set(weights).sorted(by: >)
        self.init(
            count: weights.count,
            order: levels.map { level in weights.indices.filter { weights[$0] == level } })
    }

    /// Weights drawn uniformly, adding up to 1; nil where the restrictions leave too little to be met by trying.
    public func draw(_ random: inout RandomSource) -> [Double]? {
        for _ in 0..<(mustTry ? Self.mostTries : 1) {
            var weights = random.dirichlet([Double](repeating: 1, count: count))
            if !mustTry {
                for index in 0..<count { weights[index] = least[index] + open * weights[index] }
            }
            arrange(&weights, &random)
            if !mustTry || zip(weights, least).allSatisfy({ $0 >= $1 }) { return weights }
        }
        return nil
    }

    /// Sorted into the order a uniform draw stays uniform; within a group it keeps its chance order.
    private func arrange(_ weights: inout [Double], _ random: inout RandomSource) {
        guard groups.count > 1 else { return }
        let sorted = groups.flatMap { $0 }.map { weights[$0] }.sorted(by: >)
        var next = 0
        for group in groups {
            var values = Array(sorted[next..<(next + group.count)])
            if group.count > 1 { values.shuffle(using: &random) }
            for (index, value) in zip(group, values) { weights[index] = value }
            next += group.count
        }
    }
}
