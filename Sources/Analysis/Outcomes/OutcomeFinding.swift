import Statistics

public import Portfolio

/// What came of a decision's forecast.
public struct OutcomeFinding: Hashable, Sendable {
    /// How it came out (methods.md 12).
    public enum Result: String, Sendable {
        /// Inside the forecast.
        case hit
        /// Outside.
        case miss
        /// What was measured, or its interval, doesn't say: neither wholly inside nor wholly outside.
        case cannotTell
        /// What a chance was given of came about.
        case happened
        /// It didn't.
        case failed
        /// Due in a later cycle.
        case pending
        /// Due, carried out, and nothing measured it.
        case notMeasured
        /// Due, and the decision was not carried out: that is no miss.
        case notCarriedOut

        /// Whether something came that a range can be held against, be the answer open or not.
        public var settlesRange: Bool { self == .hit || self == .miss || self == .cannotTell }
        /// Whether a chance was given, and what came is known.
        public var settlesChance: Bool { self == .happened || self == .failed }

        /// How what was measured comes out against what was expected: its whole interval decides, an exact amount by itself.
        init(_ measured: Estimate, against expectation: Forecast.Expectation) {
            let value = OutcomeFinding.measured(measured)
            switch expectation {
            case .range(let low, let high, _):
                switch ForecastVerdict(value, forecast: Interval(low: low, high: high)) {
                case .landed: self = .hit
                case .missed: self = .miss
                case .cannotTell: self = .cannotTell
                }
            case .chance(_, let bound):
                switch value {
                case .exact(let amount): self = bound.holds(amount) ? .happened : .failed
                case .estimate(_, let interval?):
                    let ends = [interval.low, interval.high].map(bound.holds)
                    self = ends == [true, true] ? .happened : ends == [false, false] ? .failed : .cannotTell
                case .estimate(_, nil): self = .cannotTell
                }
            }
        }
    }

    /// The comparison at the traffic that came, where traffic alone moves the figure.
    public struct AtTraffic: Hashable, Sendable {
        /// The traffic planned when it was decided, requests a month.
        public var planned: Double
        /// The traffic that came, requests a month.
        public var realised: Double
        /// What the cost structure of the decision's cycle gives for the traffic planned.
        public var before: Double
        /// What it gives for the traffic that came.
        public var beforeAtRealised: Double
        /// The forecast at that traffic; a level moves with the cost, a change doesn't.
        public var expectation: Forecast.Expectation
        /// What was measured, against the decision's cycle at that traffic.
        public var measured: Estimate
        /// How that comes out.
        public var result: Result
    }

    /// What stands beside an outcome.
    public enum Note: Hashable, Sendable {
        /// What people add, in their words.
        case said(String)
        /// What people wrote down lies outside what the data say: their value.
        case contradicts(Double)
        /// Traffic changed in between by this share, 0.3 for a growth of 30%, and the comparison at that traffic stands
        /// beside it.
        case restated(Double)
        /// Traffic changed by this share, which may be what moved the figure, and it can't be restated.
        case confounded(Double, Obstacle)
    }

    /// Why an outcome can't be restated at the traffic that came.
    public enum Obstacle: Hashable, Sendable {
        /// No cost structure of the decision's cycle is known.
        case noCostStructure
        /// No formula leads from traffic to the figure.
        case noFormula
    }

    /// What was measured, for a verdict; an end that nothing bounds is infinite.
    static func measured(_ estimate: Estimate) -> ForecastVerdict.Measured {
        switch estimate.spread {
        case .exact: .exact(estimate.value)
        case .computed(let interval), .supplied(let interval): .estimate(estimate.value, interval)
        case .open(let low, let high):
            .estimate(estimate.value, Interval(low: low ?? -.infinity, high: high ?? .infinity))
        case .notSupplied: .estimate(estimate.value, nil)
        }
    }

    /// The decision.
    public var decision: Decision
    /// What was measured, in the forecast's kind (level, change, percent); nil when pending.
    public var measured: Estimate?
    /// How it came out.
    public var result: Result
    /// What people add, or what is to be kept in mind.
    public var note: Note?
    /// The same at the traffic that came, where that is more than a fifth off; nil where it isn't, or the figure doesn't
    /// follow from traffic.
    public var atTraffic: AtTraffic?
    /// What the same forecast comes to one cycle later; nil as long as that isn't measured.
    public var later: Later?
}
