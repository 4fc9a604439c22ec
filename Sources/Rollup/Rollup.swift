import Portfolio

/// Request logs as counts: by model, workload and hour, and by model, workload and slice (methods.md 1, 3, 4.6).
///
/// All of it is whole numbers, so that roll-ups add up to the same in any order: yesterday's and today's, this region's
/// and that one's.
public struct Rollup: Hashable, Sendable {
    /// A log that was counted.
    public struct Log: Hashable, Sendable, Comparable {
        /// Its file's name, without folders.
        public var name: String
        /// Its length in bytes, as it lies there.
        public var size: Int
        /// A fingerprint of its first and last bytes, by which a log that is counted twice is found.
        public var fingerprint: String
        /// Calls that were counted.
        public var calls: Int
        /// Calls of other days than the cycle's.
        public var outside: Int
        /// Lines that can't be read.
        public var refused: Int

        /// By name, then fingerprint.
        public static func < (left: Log, right: Log) -> Bool {
            (left.name, left.fingerprint, left.size) < (right.name, right.fingerprint, right.size)
        }
    }

    /// Which calls are counted together.
    public struct Key: Hashable, Sendable, Comparable {
        /// The workload.
        public var workload: String
        /// The model.
        public var model: String
        /// Their hour or slice.
        public var part: Part

        /// By workload, model and part.
        public static func < (left: Key, right: Key) -> Bool {
            if left.workload != right.workload { return left.workload < right.workload }
            if left.model != right.model { return left.model < right.model }
            return left.part < right.part
        }
    }

    /// An hour, or a slice of all hours.
    public enum Part: Hashable, Sendable, Comparable {
        /// Hours since 1970, in the log's own zone.
        case hour(Int)
        /// Such as `region=eu-west-1`.
        case slice(String)
    }

    /// A sum over calls, and how many of them have a value: what isn't known is never 0.
    public struct Sum: Hashable, Sendable {
        /// The sum.
        public var total = 0
        /// Calls with a value.
        public var calls = 0

        mutating func add(_ other: Sum) throws(RollupError) {
            total = try Rollup.sum(total, other.total)
            calls = try Rollup.sum(calls, other.calls)
        }
    }

    /// Counts of times by bucket.
    public struct Times: Hashable, Sendable {
        /// Times of 0.
        public var zero = 0
        /// The key of the first count.
        public var first = 0
        /// Counts of neighbouring keys; neither the first nor the last is 0.
        public var counts: [Int] = []

        /// All times.
        public var n: Int { counts.reduce(zero, +) }

        mutating func add(_ other: Times) throws(RollupError) {
            zero = try Rollup.sum(zero, other.zero)
            for (offset, count) in other.counts.enumerated() where count > 0 {
                try add(count, to: other.first + offset)
            }
        }

        mutating func add(_ count: Int, to key: Int) throws(RollupError) {
            if counts.isEmpty { first = key }
            if key < first {
                counts.insert(contentsOf: [Int](repeating: 0, count: first - key), at: 0)
                first = key
            }
            if key - first >= counts.count {
                counts += [Int](repeating: 0, count: key - first - counts.count + 1)
            }
            counts[key - first] = try Rollup.sum(counts[key - first], count)
        }
    }

    /// The numbers of one key.
    public struct Cell: Hashable, Sendable {
        /// Calls.
        public var calls = 0
        /// Failed ones among them. Their times stand in no histogram: they are slower than any limit.
        public var failed = 0
        /// Millionths of the currency.
        public var cost = Sum()
        /// Tokens read anew.
        public var input = Sum()
        /// Tokens read from a cache.
        public var cached = Sum()
        /// Tokens written.
        public var output = Sum()
        /// Times by kind, those of calls that were answered.
        public var times: [LatencyKind: Times] = [:]

        mutating func add(_ other: Cell) throws(RollupError) {
            calls = try Rollup.sum(calls, other.calls)
            failed = try Rollup.sum(failed, other.failed)
            try cost.add(other.cost)
            try input.add(other.input)
            try cached.add(other.cached)
            try output.add(other.output)
            for (kind, times) in other.times { try self.times[kind, default: Times()].add(times) }
        }
    }

    /// The relative error of the buckets.
    public let alpha: Double
    /// The logs, by name.
    public private(set) var logs: [Log]
    /// The numbers by key.
    public private(set) var cells: [Key: Cell]

    /// A roll-up of nothing.
    public init(alpha: Double) {
        self.alpha = alpha
        logs = []
        cells = [:]
    }

    /// Both together; throws `unlike` where their buckets differ or a log stands in both, `overflow` beyond 64 bits.
    public func merged(with other: Rollup) throws(RollupError) -> Rollup {
        guard alpha == other.alpha else {
            throw .unlike(
                reason: "buckets of \(alpha) and of \(other.alpha) can't be added",
                cure: "roll both up with the same --alpha")
        }
        for log in other.logs where logs.contains(where: { $0.fingerprint == log.fingerprint && $0.size == log.size }) {
            throw .unlike(reason: "the log '\(log.name)' stands in both", cure: "leave one of them out")
        }
        var sum = self
        for log in other.logs { sum.add(log) }
        for (key, cell) in other.cells { try sum.add(cell, to: key) }
        return sum
    }

    /// All calls, each of which lies in one hour.
    public var calls: Int {
        cells.reduce(0) { sum, cell in
            if case .hour = cell.key.part { sum + cell.value.calls } else { sum }
        }
    }

    /// Notes a log of which an engine counted so many calls.
    public mutating func note(_ log: Log, calls: Int) {
        var counted = log
        counted.calls = calls
        add(counted)
    }

    mutating func add(_ log: Log) {
        logs.append(log)
        logs.sort()
    }

    mutating func add(_ cell: Cell, to key: Key) throws(RollupError) { try cells[key, default: Cell()].add(cell) }

    static func sum(_ one: Int, _ other: Int) throws(RollupError) -> Int {
        let (sum, isTooLarge) = one.addingReportingOverflow(other)
        if isTooLarge { throw .overflow }
        return sum
    }
}
