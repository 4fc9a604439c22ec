/// A stretch of numbers, each end in it or not.
public struct Stretch: Hashable, Sendable {
    /// The lower end; -infinity where there is none.
    public var low: Double
    /// The upper end; infinity where there is none.
    public var high: Double
    /// Whether the lower end is part of it.
    public var holdsLow: Bool
    /// Whether the upper end is part of it.
    public var holdsHigh: Bool

    /// Every number.
    public static let all = Stretch(-.infinity, .infinity, holdsLow: false, holdsHigh: false)

    /// Makes a stretch.
    public init(_ low: Double, _ high: Double, holdsLow: Bool = true, holdsHigh: Bool = true) {
        self.low = low
        self.high = high
        self.holdsLow = holdsLow
        self.holdsHigh = holdsHigh
    }

    /// The numbers that lie so to `value`.
    init(_ relation: Expression.Comparison, _ value: Double) {
        switch relation {
        case .less: self.init(-.infinity, value, holdsLow: false, holdsHigh: false)
        case .atMost: self.init(-.infinity, value, holdsLow: false)
        case .greater: self.init(value, .infinity, holdsLow: false, holdsHigh: false)
        case .atLeast: self.init(value, .infinity, holdsHigh: false)
        }
    }

    /// Whether no number lies in it.
    public var isEmpty: Bool { low > high || low == high && !(holdsLow && holdsHigh) }

    /// What lies in both.
    public func met(_ other: Stretch) -> Stretch {
        var met = self
        if other.low > low || other.low == low && !other.holdsLow {
            (met.low, met.holdsLow) = (other.low, other.holdsLow)
        }
        if other.high < high || other.high == high && !other.holdsHigh {
            (met.high, met.holdsHigh) = (other.high, other.holdsHigh)
        }
        return met
    }

    /// What lies below and above it, where there is something.
    public var outside: [Stretch] {
        [
            Stretch(-.infinity, low, holdsLow: false, holdsHigh: !holdsLow),
            Stretch(high, .infinity, holdsLow: !holdsHigh, holdsHigh: false),
        ].filter { !$0.isEmpty && !($0.low == .infinity || $0.high == -.infinity) }
    }

    /// A number in it, a plain one where there is one; nil where it is empty.
    public var example: Double? {
        guard !isEmpty else { return nil }
        // The middle of a range that nobody fills is no example.
        let isNarrow = high - low < 1e6
        if isNarrow { return low == high ? low : (low + high) / 2 }
        if low.isFinite, low > -1e12 { return holdsLow ? low : low + 1 }
        if high.isFinite { return holdsHigh ? high : high - 1 }
        return 0
    }
}
