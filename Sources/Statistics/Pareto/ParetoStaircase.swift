/// The lower left steps of points in a plane: by rising y, falling z. Tells whether any point added so far is at most (y, z)
/// in both, in the logarithm of its steps.
struct ParetoStaircase: ~Copyable {
    private var steps: UnsafeMutablePointer<SIMD2<Double>>
    private var count = 0
    private var capacity = 256

    init() { steps = .allocate(capacity: capacity) }

    deinit { steps.deallocate() }

    /// Forgets all points.
    mutating func removeAll() { count = 0 }

    /// Whether a point added before is at most (y, z).
    func covers(_ y: Double, _ z: Double) -> Bool {
        let at = after(y)
        return at > 0 && steps[at - 1].y <= z
    }

    /// Adds (y, z), unless it is covered; returns whether it was.
    @discardableResult
    mutating func add(_ y: Double, _ z: Double) -> Bool {
        let low = after(y)
        if low > 0, steps[low - 1].y <= z { return true }
        // The new step hides those from its y on that aren't lower, and stands in for one of the same y.
        let start = low > 0 && steps[low - 1].x == y ? low - 1 : low
        var end = low
        while end < count, steps[end].y >= z { end += 1 }
        if end != start + 1 {
            if end == start, count == capacity { grow() }
            if count > end { (steps + start + 1).update(from: steps + end, count: count - end) }
            count += start + 1 - end
        }
        steps[start] = SIMD2(y, z)
        return false
    }

    /// The number of steps whose y is at most this one.
    private func after(_ y: Double) -> Int {
        var base = 0
        var length = count
        // Halving without a branch: which half is a matter of data, and would be mispredicted half the time.
        while length > 0 {
            let half = (length + 1) / 2
            base += steps[base + half - 1].x <= y ? half : 0
            length -= half
        }
        return base
    }

    private mutating func grow() {
        let more = UnsafeMutablePointer<SIMD2<Double>>.allocate(capacity: 2 * capacity)
        more.update(from: steps, count: count)
        steps.deallocate()
        (steps, capacity) = (more, 2 * capacity)
    }
}
