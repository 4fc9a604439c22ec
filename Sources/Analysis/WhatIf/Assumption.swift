public import Portfolio

/// Something that a reader of the what-if page may move: one of those that the formulas of all models share.
public struct Assumption: Hashable, Sendable {
    /// What moves.
    public enum Kind: Hashable, Sendable {
        /// Requests a month, as a factor on the plan.
        case traffic
        /// Prices by the hour, as a factor.
        case hardwarePrice
        /// Prices by the request or token, as a factor.
        case tokenPrice
        /// What a point of quality is worth, as a factor.
        case worth
        /// Points that every model loses.
        case drift
        /// The limit on latency, as a factor.
        case latencyLimit
        /// How often a slice comes, as a share of the traffic; shares are taken of their sum.
        case share(SliceID)
        /// The weight of an indicator in the score, points.
        case weight(IndicatorID)

        /// Its name in formulas and addresses: `traffic`, `share:language=ar`.
        public var key: String {
            switch self {
            case .traffic: "traffic"
            case .hardwarePrice: "hardware_price"
            case .tokenPrice: "token_price"
            case .worth: "worth"
            case .drift: "drift"
            case .latencyLimit: "latency_limit"
            case .share(let slice): "share:" + slice.name
            case .weight(let indicator): "weight:" + indicator.name
            }
        }

        /// Whether people may choose it; the rest happens to them.
        public var isOurs: Bool {
            switch self {
            case .worth, .latencyLimit, .weight: true
            case .traffic, .hardwarePrice, .tokenPrice, .drift, .share: false
            }
        }

        /// Whether its number is a factor on what is filed.
        public var isFactor: Bool {
            switch self {
            case .traffic, .hardwarePrice, .tokenPrice, .worth, .latencyLimit: true
            case .drift, .share, .weight: false
            }
        }
    }

    /// A value at which another model becomes the choice.
    public struct Turn: Hashable, Sendable {
        /// The value, to 0.1% of the range.
        public var value: Double
        /// The choice below; nil where nobody may be chosen.
        public var below: ModelID?
        /// The choice above.
        public var above: ModelID?
    }

    /// What one value of it makes of the outcome, all else as filed.
    public struct Point: Hashable, Sendable {
        /// The value.
        public var value: Double
        /// Net benefit a month (per 1,000 requests without traffic) of the choice as filed, less that of the best other that may be chosen; nil
        /// where it isn't defined.
        public var lead: Double?
    }

    /// What moves.
    public var kind: Kind
    /// The value as filed: 1 for a factor.
    public var filed: Double
    /// The ends that it moves between.
    public var range: ClosedRange<Double>
    /// The smallest move.
    public var step: Double
    /// What a factor of 1 stands for: 1.9 million requests a month, 1,200 ms; nil where that is many prices.
    public var amount: Double?
    /// The ends of its values in the cycles before, in the same terms; nil when none is comparable.
    public var past: ClosedRange<Double>?
    /// Where the choice changes, by rising value.
    public var turns: [Turn] = []
    /// The outcome over its range.
    public var curve: [Point] = []
}
