/// Which of several points no other beats: at least as good in every objective and better in one (methods.md 6, S2).
///
/// Comparison is exact; duplicates all keep their place.
public struct ParetoSet: Sendable {
    /// Whether each point is nondominated, in the order given.
    public let isNondominated: [Bool]
    private let points: [[Double]]

    /// The set of points to be minimised in every objective; all points have as many objectives.
    ///
    /// O(n log n) with up to three objectives; else each point is held against the front found so far.
    public init(minimising points: [[Double]]) {
        self.points = points
        var result = [Bool](repeating: false, count: points.count)
        for index in ParetoSet.front(of: Array(points.indices), points) { result[index] = true }
        isNondominated = result
    }

    /// The front of each point: 0 the nondominated ones, 1 those when front 0 is taken away, and so on.
    public func fronts() -> [Int] {
        var result = [Int](repeating: 0, count: points.count)
        var rest = Array(points.indices)
        var front = 0
        while !rest.isEmpty {
            let found = Set(ParetoSet.front(of: rest, points))
            for index in found { result[index] = front }
            rest.removeAll { found.contains($0) }
            front += 1
        }
        return result
    }

    /// The points that dominate the one at `index`, in the order given.
    public func dominators(of index: Int) -> [Int] {
        points.indices.filter { ParetoSet.dominates(points[$0], points[index]) }
    }

    /// Sorted by every objective in turn, a point can only be dominated by one before it.
    private static func front(of indices: [Int], _ points: [[Double]]) -> [Int] {
        let order = indices.sorted { left, right in
            points[left] == points[right] ? left < right : points[left].lexicographicallyPrecedes(points[right])
        }
        switch order.first.map({ points[$0].count }) ?? 0 {
        case 0: return order
        case 1, 2: return ParetoFilter.sweep(order, points)
        case 3: return ParetoFilter.staircase(order, points)
        default: return ParetoFilter.filter(order, points)
        }
    }

    private static func dominates(_ left: [Double], _ right: [Double]) -> Bool {
        var isBetter = false
        for (l, r) in zip(left, right) {
            if l > r { return false }
            if l < r { isBetter = true }
        }
        return isBetter
    }
}
