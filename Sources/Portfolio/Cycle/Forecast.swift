/// What a decision's makers expected of it.
public struct Forecast: Hashable, Sendable {
    /// What the expectation is about.
    public enum Kind: String, Sendable, CaseIterable {
        /// The indicator's value.
        case level
        /// Its change, in the indicator's unit.
        case change
        /// Its change, in percent.
        case percent
    }

    /// The side of a value on which something may come to lie.
    public enum Bound: Hashable, Sendable {
        /// That value or more.
        case atLeast(Double)
        /// That value or less.
        case atMost(Double)

        /// The value.
        public var value: Double {
            switch self {
            case .atLeast(let value), .atMost(let value): value
            }
        }

        /// Whether `value` lies on that side.
        public func holds(_ value: Double) -> Bool {
            switch self {
            case .atLeast(let least): value >= least
            case .atMost(let most): value <= most
            }
        }
    }

    /// How the makers said it.
    public enum Expectation: Hashable, Sendable {
        /// It would lie between two values, and how sure they were, 0.9.
        case range(low: Double, high: Double, level: Double)
        /// The probability, 0 to 1, of its lying on one side of a value.
        case chance(Double, Bound)

        /// The same about a figure that is larger by `shift`.
        public func shifted(by shift: Double) -> Expectation {
            switch self {
            case .range(let low, let high, let level): .range(low: low + shift, high: high + shift, level: level)
            case .chance(let chance, .atLeast(let value)): .chance(chance, .atLeast(value + shift))
            case .chance(let chance, .atMost(let value)): .chance(chance, .atMost(value + shift))
            }
        }
    }

    /// The indicator.
    public var indicator: IndicatorID
    /// The slice; nil for all data.
    public var slice: SliceID?
    /// What the expectation is about.
    public var kind: Kind
    /// What was expected.
    public var expectation: Expectation
    /// The unit, as written.
    public var unit: String?
    /// The cycle whose figures settle it.
    public var due: CycleID

    /// Makes a forecast.
    public init(
        indicator: IndicatorID, slice: SliceID?, kind: Kind, expectation: Expectation, unit: String?, due: CycleID
    ) {
        self.indicator = indicator
        self.slice = slice
        self.kind = kind
        self.expectation = expectation
        self.unit = unit
        self.due = due
    }
}
