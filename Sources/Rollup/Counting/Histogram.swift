/// Counts of times by bucket, over the stretch of buckets that occur.
///
/// Owned by one group table; it frees what it holds with `free`.
struct Histogram {
    /// Times of 0.
    var zero = 0
    private var counts: UnsafeMutablePointer<UInt32>?
    private var first: Int32 = 0
    private var width: Int32 = 0

    /// Room beyond the first time that comes, buckets to each side.
    private static let room = 24

    /// Counts a time of the bucket in this place of a scale.
    @inline(__always) mutating func add(_ place: Int) {
        let offset = place &- Int(first)
        guard offset >= 0, offset < Int(width), let counts else { return widen(to: place) }
        counts[offset] &+= 1
    }

    /// Places and counts, by place, those of 0 left out.
    var filled: [(place: Int, count: Int)] {
        guard let counts else { return [] }
        return (0..<Int(width)).compactMap { offset in
            counts[offset] > 0 ? (Int(first) + offset, Int(counts[offset])) : nil
        }
    }

    func free() { counts?.deallocate() }

    private mutating func widen(to place: Int) {
        let low = max(0, min(counts == nil ? place : Int(first), place) - Self.room)
        let high = max(counts == nil ? place : Int(first + width), place + 1) + Self.room
        let wider = UnsafeMutablePointer<UInt32>.allocate(capacity: high - low)
        wider.initialize(repeating: 0, count: high - low)
        if let counts {
            (wider + Int(first) - low).update(from: counts, count: Int(width))
            counts.deallocate()
        }
        (counts, first, width) = (wider, Int32(low), Int32(high - low))
        wider[place - low] += 1
    }
}
