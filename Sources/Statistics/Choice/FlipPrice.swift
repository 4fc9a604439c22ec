/// The factor on a price that one model pays at which that model becomes the choice: what its seller would have to offer
/// (methods.md 5). Others pay what they pay today.
public enum FlipPrice {
    /// What the factor depends on, $ per month.
    public struct Side: Hashable, Sendable {
        /// The model's net benefit, switching counted, if the item were free.
        public var withItemFree: Double
        /// What the item costs it today.
        public var item: Double
        /// The largest net benefit of the other eligible models, switching counted; nil when there are none.
        public var bestOther: Double?

        /// Makes a side.
        public init(withItemFree: Double, item: Double, bestOther: Double?) {
            self.withItemFree = withItemFree
            self.item = item
            self.bestOther = bestOther
        }
    }

    /// What a price could do.
    public enum Answer: Hashable, Sendable {
        /// It misses a limit: no price mends that.
        case missesLimit
        /// It doesn't use the item, and isn't the choice.
        case unused
        /// Not even for nothing.
        case noPrice
        /// It becomes the choice when the price falls to this factor, 0 to 1.
        case flips(factor: Double)
        /// It is the choice and stays so while the price rises up to this factor; nil when no price ends it.
        case isChoice(bears: Double?)

        /// The factor; nil where there is none.
        public var factor: Double? {
            switch self {
            case .flips(let factor): factor
            case .isChoice(let factor): factor
            case .missesLimit, .unused, .noPrice: nil
            }
        }

        /// The fall to print, in whole percent, rounded away from the claim: 30% at a factor of 0.7016.
        public var fall: Int? {
            guard case .flips(let factor) = self else { return nil }
            return Int((100 * (1 - factor) - 1e-9).rounded(.up))
        }
    }

    /// The answer at the points.
    public static func answer(_ side: Side, isEligible: Bool = true) -> Answer {
        guard isEligible else { return .missesLimit }
        guard let other = side.bestOther else { return .isChoice(bears: nil) }
        guard side.item > 0 else { return side.withItemFree >= other ? .isChoice(bears: nil) : .unused }
        let factor = (side.withItemFree - other) / side.item
        return factor < 0 ? .noPrice : factor < 1 ? .flips(factor: factor) : .isChoice(bears: factor)
    }

    /// The largest factor at which it is the choice in the share `sure` of the draws; nil when no price does that, or none
    /// is needed. At the factor of the points it is an even chance.
    public static func factor(sure: Double, draws: [Side]) -> Double? {
        let factors = draws.map { side -> Double in
            switch answer(side) {
            case .flips(let factor): factor
            case .isChoice(let factor): factor ?? .infinity
            case .missesLimit, .unused, .noPrice: -.infinity
            }
        }.sorted(by: >)
        let rank = Int((sure * Double(factors.count) - 1e-9).rounded(.up))
        guard (1...max(1, factors.count)).contains(rank), rank <= factors.count else { return nil }
        return factors[rank - 1].isFinite ? factors[rank - 1] : nil
    }
}
