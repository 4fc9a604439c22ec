/// Which of several points no other beats: at least as good in every objective and better in one (methods.md 6, S2).
///
/// Comparison is exact; duplicates all keep their place. O(n log n) with up to three objectives, O(n log² n) with four;
/// with more each point is held against the front found so far.
///
/// A report compares two objectives, where a sort and a scan would do. The engine for more is kept for the reference cases of
/// up to five objectives (methods.md 6) and for leaderboards of thousands of models, which the benchmarks hold it to.
public struct ParetoSet: Sendable {
    /// Whether each point is nondominated, in the order given.
    public let isNondominated: [Bool]
    private let rows: ParetoRows

    /// The set of points to be minimised in every objective; all points have as many objectives.
    public init(minimising points: [[Double]]) {
        self.init(ParetoRows(points))
    }

    /// The set of points given one after the other in one array, each of as many `objectives`, at least 1; what is left
    /// over at the end is no point.
    public init(minimising values: [Double], objectives: Int) {
        self.init(ParetoRows(values: values, width: objectives))
    }

    private init(_ rows: ParetoRows) {
        self.rows = rows
        var result = [Bool](repeating: false, count: rows.count)
        for index in ParetoFilter.front(of: rows) { result[index] = true }
        isNondominated = result
    }

    /// The front of each point: 0 the nondominated ones, 1 those when front 0 is taken away, and so on.
    public func fronts() -> [Int] {
        var result = [Int](repeating: 0, count: rows.count)
        var rest = Array(0..<rows.count)
        var front = 0
        while !rest.isEmpty {
            let found = ParetoFilter.front(of: rows.selecting(rest))
            var isFound = [Bool](repeating: false, count: rest.count)
            for position in found {
                isFound[position] = true
                result[rest[position]] = front
            }
            rest = zip(rest, isFound).filter { !$0.1 }.map(\.0)
            front += 1
        }
        return result
    }

    /// The points that dominate the one at `index`, in the order given.
    public func dominators(of index: Int) -> [Int] {
        (0..<rows.count).filter { rows.dominates($0, index) }
    }
}
