/// Sums and histograms by group while a log is counted; one for each thread.
final class GroupTable {
    /// What is summed over a group's calls: its value, and how many calls have one.
    struct Sum {
        var total = 0
        var calls = 0

        /// Adds a call's value, unless it is missing; whether the sum still holds.
        @inline(__always) mutating func add(_ value: Int) -> Bool {
            guard value >= 0 else { return true }
            let (sum, isTooLarge) = total.addingReportingOverflow(value)
            total = sum
            calls &+= 1
            return !isTooLarge
        }
    }

    /// A group's numbers.
    struct Group {
        let pair: Int
        let part: Int
        var calls = 0
        var failed = 0
        var cost = Sum()
        var input = Sum()
        var cached = Sum()
        var output = Sum()
        var whole = Histogram()
        var firstToken = Histogram()
        var betweenTokens = Histogram()
    }

    /// More groups than this are none.
    static let most = 2_000_000

    private(set) var groups: UnsafeMutablePointer<Group>
    private(set) var count = 0
    private var capacity = 256
    private var keys: [UInt64]
    private var numbers: [Int32]
    private var mask: Int

    init() {
        groups = .allocate(capacity: capacity)
        keys = [UInt64](repeating: 0, count: 1024)
        numbers = [Int32](repeating: -1, count: 1024)
        mask = 1023
    }

    deinit {
        for index in 0..<count {
            groups[index].whole.free()
            groups[index].firstToken.free()
            groups[index].betweenTokens.free()
        }
        groups.deinitialize(count: count)
        groups.deallocate()
    }

    /// The number of the group of a pair of model and workload and a part, an hour or a slice.
    @inline(__always) func number(pair: Int, part: Int) -> Int {
        let key = UInt64(truncatingIfNeeded: pair) << 32 | UInt64(truncatingIfNeeded: part) & 0xFFFF_FFFF
        var slot = Self.hash(key) & mask
        while true {
            let known = Int(numbers[slot])
            if known < 0 { return add(key, pair, part) }
            if keys[slot] == key { return known }
            slot = (slot &+ 1) & mask
        }
    }

    @inline(__always) private static func hash(_ key: UInt64) -> Int {
        let mixed = key &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) >> 4)
    }

    private func add(_ key: UInt64, _ pair: Int, _ part: Int) -> Int {
        if count == capacity {
            let wider = UnsafeMutablePointer<Group>.allocate(capacity: capacity * 2)
            wider.moveInitialize(from: groups, count: count)
            groups.deallocate()
            (groups, capacity) = (wider, capacity * 2)
        }
        (groups + count).initialize(to: Group(pair: pair, part: part))
        count += 1
        if count * 2 > numbers.count {
            let old = zip(keys, numbers).filter { $0.1 >= 0 }
            keys = [UInt64](repeating: 0, count: numbers.count * 4)
            numbers = [Int32](repeating: -1, count: keys.count)
            mask = keys.count - 1
            for (key, number) in old { enter(key, number) }
        }
        enter(key, Int32(count - 1))
        return count - 1
    }

    private func enter(_ key: UInt64, _ number: Int32) {
        var slot = Self.hash(key) & mask
        while numbers[slot] >= 0 { slot = (slot + 1) & mask }
        (keys[slot], numbers[slot]) = (key, number)
    }
}
