public import Portfolio

/// How far a forecast was off what came, as a number (methods.md 12).
public enum ForecastError: Hashable, Sendable {
    /// Of a range: what was measured less the middle of the range, in the forecast's unit; the same in percent of that middle, nil
    /// for a range around 0; and how far outside the range it lies, 0 inside.
    case range(off: Double, percent: Double?, outside: Double)
    /// Of a chance: the square of the chance less what happened (1 or 0), as Brier's score sums it.
    case chance(Double)

    /// The error of a forecast once `measured` came; nil where a chance can't be told to have come about or not.
    public init?(_ expectation: Forecast.Expectation, measured: Estimate, result: OutcomeFinding.Result) {
        switch expectation {
        case .range(let low, let high, _):
            let middle = (low + high) / 2
            let off = measured.value - middle
            self = .range(
                off: off, percent: middle == 0 ? nil : 100 * abs(off) / abs(middle),
                outside: max(low - measured.value, measured.value - high, 0))
        case .chance(let chance, _):
            guard result.settlesChance else { return nil }
            let miss = chance - (result == .happened ? 1 : 0)
            self = .chance(miss * miss)
        }
    }
}

extension OutcomeFinding {
    /// How far the forecast was off; nil where nothing is measured yet.
    public var error: ForecastError? {
        guard let measured, let forecast = decision.forecast else { return nil }
        return ForecastError(forecast.expectation, measured: measured, result: result)
    }

    /// What the same forecast comes to one cycle after it was due: an effect that fades is no hit for ever.
    public struct Later: Hashable, Sendable {
        /// The cycle after the one it was due in.
        public var cycle: CycleID
        /// What was measured then, in the forecast's kind.
        public var measured: Estimate
        /// How that comes out.
        public var result: Result
        /// How far the forecast was off then.
        public var error: ForecastError?
    }
}
