/// Points one after the other in one array: a million of them are no million arrays.
struct ParetoRows: Sendable {
    /// The coordinates, point by point; zeros are all positive, so that equal values are equal bits.
    let values: [Double]
    /// How many coordinates a point has; at least 1.
    let width: Int
    /// How many points there are.
    let count: Int

    /// Points that are given one by one; the first says how many coordinates each has.
    init(_ points: [[Double]]) {
        let width = max(1, points.first?.count ?? 1)
        var values: [Double] = []
        values.reserveCapacity(points.count * width)
        for point in points { values.append(contentsOf: point) }
        self.init(values: values, width: width)
    }

    /// Points in one array; what is left over at the end is no point.
    init(values: [Double], width: Int) {
        self.values = values
        self.width = max(1, width)
        count = values.count / self.width
    }

    /// Some of the points, in this order.
    func selecting(_ indices: [Int]) -> ParetoRows {
        var some: [Double] = []
        some.reserveCapacity(indices.count * width)
        for index in indices { some += values[(index * width)..<((index + 1) * width)] }
        return ParetoRows(values: some, width: width)
    }

    /// Whether the point at `left` is at least as good everywhere as the one at `right`, and better somewhere.
    func dominates(_ left: Int, _ right: Int) -> Bool {
        var isBetter = false
        for offset in 0..<width {
            let (l, r) = (values[left * width + offset], values[right * width + offset])
            if l > r { return false }
            if l < r { isBetter = true }
        }
        return isBetter
    }
}
