/// A closed range of plausible values, in the unit of the quantity it belongs to; a side that no data bounds is infinite.
public struct Interval: Sendable, Hashable {
    /// Lower end; -infinity where the data give none.
    public let low: Double
    /// Upper end; +infinity where the data give none.
    public let high: Double

    /// An interval from `low` to `high`, as given.
    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// `high - low`.
    public var width: Double { high - low }

    /// Whether `value` lies in it, ends included.
    public func contains(_ value: Double) -> Bool { low <= value && value <= high }

    /// The part of it within `bounds`; an end outside moves to the bound.
    public func clamped(to bounds: ClosedRange<Double>) -> Interval {
        Interval(
            low: min(max(low, bounds.lowerBound), bounds.upperBound),
            high: min(max(high, bounds.lowerBound), bounds.upperBound))
    }
}
