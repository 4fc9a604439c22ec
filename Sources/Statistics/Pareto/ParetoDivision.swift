/// Four objectives by dividing: of points by rising first coordinate the halves are solved, then the second half is held
/// against the first in the other three by a sweep. O(n log² n) (Kung, Luccio, Preparata 1975; methods.md S2).
struct ParetoDivision: ~Copyable {
    /// Of the points by rising first coordinate: the other three; no two points are equal.
    private let points: UnsafeMutablePointer<SIMD4<Double>>
    /// Positions kept so far, each solved stretch by rising second coordinate.
    private let ids: UnsafeMutablePointer<Int32>
    /// Room for merging.
    private let room: UnsafeMutablePointer<Int32>
    private let count: Int
    private var stairs = ParetoStaircase()

    /// Few enough points for holding each against each.
    private static let few = 32

    /// Whether none before dominates, for each of `order`, which is lexicographic and without duplicates.
    static func front(_ order: [Int32], _ rows: ParetoRows) -> [Bool] {
        var division = ParetoDivision(order, rows)
        var isKept = [Bool](repeating: false, count: order.count)
        let kept = division.solve(0, order.count)
        for place in 0..<kept { isKept[Int(division.ids[place])] = true }
        return isKept
    }

    private init(_ order: [Int32], _ rows: ParetoRows) {
        count = order.count
        points = .allocate(capacity: max(1, count))
        ids = .allocate(capacity: max(1, count))
        room = .allocate(capacity: max(1, count))
        rows.values.withUnsafeBufferPointer { values in
            for (position, index) in order.enumerated() {
                let at = Int(index) * 4
                (points + position).initialize(to: SIMD4(values[at + 1], values[at + 2], values[at + 3], 0))
                (ids + position).initialize(to: Int32(position))
                (room + position).initialize(to: 0)
            }
        }
    }

    deinit {
        points.deallocate()
        ids.deallocate()
        room.deallocate()
    }

    /// Solves the positions from `start` to `end`; those kept stand from `start` on, and their number is returned.
    private mutating func solve(_ start: Int, _ end: Int) -> Int {
        if end - start <= ParetoDivision.few { return solveFew(start, end) }
        let middle = start + (end - start) / 2
        let first = solve(start, middle)
        let second = solve(middle, end)
        return merge((start, start + first), (middle, middle + second))
    }

    /// Merges two solved stretches, the second without those that the first beats.
    private mutating func merge(_ first: (from: Int, to: Int), _ second: (from: Int, to: Int)) -> Int {
        stairs.removeAll()
        var ahead = first.from
        var place = 0
        var position = second.from
        while position < second.to {
            let id = ids[position]
            let point = points[Int(id)]
            while ahead < first.to {
                let other = points[Int(ids[ahead])]
                guard other.x <= point.x else { break }
                stairs.add(other.y, other.z)
                room[place] = ids[ahead]
                place += 1
                ahead += 1
            }
            if !stairs.covers(point.y, point.z) {
                room[place] = id
                place += 1
            }
            position += 1
        }
        while ahead < first.to {
            room[place] = ids[ahead]
            place += 1
            ahead += 1
        }
        (ids + first.from).update(from: room, count: place)
        return place
    }

    private mutating func solveFew(_ start: Int, _ end: Int) -> Int {
        var kept = start
        for position in start..<end {
            let point = points[position]
            var other = start
            while other < kept, !all(points[Int(ids[other])] .<= point) { other += 1 }
            guard other == kept else { continue }
            // By rising second coordinate: moved down to its place.
            var place = kept
            while place > start, points[Int(ids[place - 1])].x > point.x {
                ids[place] = ids[place - 1]
                place -= 1
            }
            ids[place] = Int32(position)
            kept += 1
        }
        return kept - start
    }
}
