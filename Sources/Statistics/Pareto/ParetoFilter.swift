/// The nondominated ones of many points, by the way that is quickest for so many objectives.
enum ParetoFilter {
    /// The indices of the nondominated points, rising.
    static func front(of rows: ParetoRows) -> [Int] {
        let kept = ParetoSieve.kept(rows)
        if kept.count == rows.count { return exactFront(of: rows) }
        return exactFront(of: rows.selecting(kept)).map { kept[$0] }
    }

    /// The same, without a sieve before.
    static func exactFront(of rows: ParetoRows) -> [Int] {
        guard rows.count > 0 else { return [] }
        let order = ParetoOrder.sorted(rows)
        var isKept = [Bool](repeating: false, count: rows.count)
        let (unique, twins) = unique(order, rows)
        let found =
            switch rows.width {
            case 1, 2: sweep(unique, rows)
            case 3: climb(unique, rows)
            case 4: ParetoDivision.front(unique, rows)
            default: compare(unique, rows)
            }
        for (position, index) in unique.enumerated() where found[position] { isKept[Int(index)] = true }
        for (twin, of) in twins { isKept[Int(twin)] = isKept[Int(of)] }
        return isKept.indices.filter { isKept[$0] }
    }

    /// Each point once, and its duplicates apart: they stand together in the order.
    private static func unique(_ order: [Int32], _ rows: ParetoRows) -> (order: [Int32], twins: [(Int32, Int32)]) {
        var unique: [Int32] = []
        unique.reserveCapacity(order.count)
        var twins: [(Int32, Int32)] = []
        let width = rows.width
        rows.values.withUnsafeBufferPointer { values in
            for index in order {
                if let last = unique.last {
                    var isTwin = true
                    for offset in 0..<width
                    where values[Int(index) * width + offset] != values[Int(last) * width + offset] {
                        isTwin = false
                        break
                    }
                    if isTwin {
                        twins.append((index, last))
                        continue
                    }
                }
                unique.append(index)
            }
        }
        return (unique, twins)
    }

    /// One or two objectives: only the least of the second so far counts. O(n).
    private static func sweep(_ order: [Int32], _ rows: ParetoRows) -> [Bool] {
        guard rows.width == 2 else { return order.indices.map { $0 == 0 } }
        var least = Double.infinity
        return rows.values.withUnsafeBufferPointer { values in
            order.enumerated().map { position, index in
                let second = values[Int(index) * 2 + 1]
                guard position == 0 || second < least else { return false }
                least = second
                return true
            }
        }
    }

    /// Three objectives: of what was passed a staircase of the other two counts. O(n log n) comparisons.
    private static func climb(_ order: [Int32], _ rows: ParetoRows) -> [Bool] {
        var stairs = ParetoStaircase()
        var kept = [Bool](repeating: false, count: order.count)
        rows.values.withUnsafeBufferPointer { values in
            for (position, index) in order.enumerated() {
                kept[position] = !stairs.add(values[Int(index) * 3 + 1], values[Int(index) * 3 + 2])
            }
        }
        return kept
    }

    /// Five and more: each point is held against the front so far, first against those that beat the most lately.
    /// O(n × front) at worst, near n where few are nondominated.
    private static func compare(_ order: [Int32], _ rows: ParetoRows) -> [Bool] {
        let width = rows.width
        // The front's coordinates in a row, for the cache's sake.
        var front: [Double] = []
        return order.map { index in
            let point = rows.values[(Int(index) * width)..<((Int(index) + 1) * width)]
            var start = 0
            while start < front.count {
                if zip(front[start..<(start + width)], point).allSatisfy({ $0 <= $1 }) {
                    // One place forward a hit: what beats many is soon asked first.
                    if start > 0 {
                        for offset in 0..<width { front.swapAt(start + offset, start - width + offset) }
                    }
                    return false
                }
                start += width
            }
            front += point
            return true
        }
    }
}
