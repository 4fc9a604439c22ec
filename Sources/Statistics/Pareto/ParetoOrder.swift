/// Points in lexicographic order, in which a point can only be dominated by one before it.
enum ParetoOrder {
    /// The indices of `rows` by rising first coordinate, then second, and so on; equal points by index.
    static func sorted(_ rows: ParetoRows) -> [Int32] {
        var order = byFirst(rows)
        let (values, width) = (rows.values, rows.width)
        values.withUnsafeBufferPointer { values in
            // Points that share the first coordinate are few, unless the data is coarse.
            var start = 0
            while start < order.count {
                let first = values[Int(order[start]) * width]
                var end = start + 1
                while end < order.count, values[Int(order[end]) * width] == first { end += 1 }
                if end - start > 1 {
                    order[start..<end].sort { left, right in
                        for offset in 1..<max(1, width) {
                            let (l, r) = (values[Int(left) * width + offset], values[Int(right) * width + offset])
                            if l != r { return l < r }
                        }
                        return left < right
                    }
                }
                start = end
            }
        }
        return order
    }

    private struct Entry {
        var key: UInt64
        var index: Int32
    }

    /// A radix sort of the first coordinates, eleven bits at a time: no comparison, so no branch to mispredict.
    private static func byFirst(_ rows: ParetoRows) -> [Int32] {
        let width = rows.width
        var entries = (0..<rows.count).map { Entry(key: rising(rows.values[$0 * width]), index: Int32($0)) }
        if rows.count < 256 {
            entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
            return entries.map(\.index)
        }
        var other = entries
        for shift in stride(from: 0, to: 64, by: 11) {
            var starts = [Int](repeating: 0, count: 2048)
            let isSpread = entries.withUnsafeBufferPointer { entries in
                starts.withUnsafeMutableBufferPointer { starts in
                    for entry in entries { starts[Int((entry.key >> UInt64(shift)) & 2047)] += 1 }
                    var sum = 0
                    var largest = 0
                    for digit in 0..<2048 {
                        largest = max(largest, starts[digit])
                        (starts[digit], sum) = (sum, sum + starts[digit])
                    }
                    return largest < entries.count
                }
            }
            guard isSpread else { continue }
            entries.withUnsafeBufferPointer { entries in
                other.withUnsafeMutableBufferPointer { other in
                    starts.withUnsafeMutableBufferPointer { starts in
                        for entry in entries {
                            let digit = Int((entry.key >> UInt64(shift)) & 2047)
                            other[starts[digit]] = entry
                            starts[digit] += 1
                        }
                    }
                }
            }
            swap(&entries, &other)
        }
        return entries.map(\.index)
    }

    /// Bits that rise as the value does; both zeros are alike.
    private static func rising(_ value: Double) -> UInt64 {
        let bits = (value + 0).bitPattern
        return bits >> 63 == 0 ? bits | (1 << 63) : ~bits
    }
}
