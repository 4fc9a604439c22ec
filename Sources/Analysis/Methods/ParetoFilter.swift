/// Passes over points in lexicographic order, in which a point can only be dominated by one before it, that keep the
/// nondominated ones. Duplicates all stay.
enum ParetoFilter {
    /// One or two objectives: only the least of the second so far counts. O(n).
    static func sweep(_ order: [Int], _ points: [[Double]]) -> [Int] {
        var front: [Int] = []
        var last: [Double]?
        for index in order {
            let point = points[index]
            if let lead = last, lead != point, point.count == 1 || point[1] >= lead[1] { continue }
            last = point
            front.append(index)
        }
        return front
    }

    /// Three objectives: of what was passed a staircase of the other two counts, looked up by halving.
    /// O(n log n) comparisons.
    static func staircase(_ order: [Int], _ points: [[Double]]) -> [Int] {
        var front: [Int] = []
        // By rising y with falling z: the least z at or below a y is the last step's at or below it.
        var steps: [(y: Double, z: Double)] = []
        var last: [Double]?
        for index in order {
            let point = points[index]
            if point == last {
                // Duplicates stand together; this one's twin has just been kept.
                front.append(index)
                continue
            }
            let (y, z) = (point[1], point[2])
            var low = 0
            var high = steps.count
            while low < high {
                let middle = (low + high) / 2
                if steps[middle].y <= y { low = middle + 1 } else { high = middle }
            }
            if low > 0, steps[low - 1].z <= z { continue }
            // The new step hides those from its y on that aren't lower, and stands in for one of the same y.
            let start = low > 0 && steps[low - 1].y == y ? low - 1 : low
            var end = low
            while end < steps.count, steps[end].z >= z { end += 1 }
            steps.replaceSubrange(start..<end, with: CollectionOfOne((y: y, z: z)))
            last = point
            front.append(index)
        }
        return front
    }

    /// Four and more: each point is held against the front so far, first against those that beat the most lately.
    /// O(n * front) at worst, near n where few are nondominated.
    static func filter(_ order: [Int], _ points: [[Double]]) -> [Int] {
        guard let width = order.first.map({ points[$0].count }) else { return [] }
        var front: [Int] = []
        // The front's coordinates in a row, for the cache's sake; `front` keeps the order in which they came.
        var rows: [Double] = []
        for index in order {
            let point = points[index]
            var beater: Int?
            var start = 0
            while start < rows.count {
                if dominates(rows, start, point) {
                    beater = start
                    break
                }
                start += width
            }
            if let beater {
                // One place forward a hit: what beats many is soon asked first.
                if beater > 0 {
                    for offset in 0..<width { rows.swapAt(beater + offset, beater - width + offset) }
                }
                continue
            }
            rows += point
            front.append(index)
        }
        return front
    }

    private static func dominates(_ rows: [Double], _ start: Int, _ point: [Double]) -> Bool {
        var isBetter = false
        for offset in 0..<point.count {
            let left = rows[start + offset]
            if left > point[offset] { return false }
            if left < point[offset] { isBetter = true }
        }
        return isBetter
    }
}
