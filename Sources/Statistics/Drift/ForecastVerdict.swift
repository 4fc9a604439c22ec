/// What came of a forecast (methods.md 12): the interval of what was measured decides, not its point.
public enum ForecastVerdict: String, Hashable, Sendable, CaseIterable {
    /// All of the interval lies in the forecast.
    case landed
    /// All of it lies outside.
    case missed
    /// It straddles an end, or there is none.
    case cannotTell = "cannot_tell"

    /// What was measured.
    public enum Measured: Hashable, Sendable {
        /// A counted amount, as of a bill.
        case exact(Double)
        /// An estimate with its 95% interval; nil when nothing says how sure it is.
        case estimate(Double, Interval?)

        /// Whether anything says how sure it is.
        public var isKnown: Bool {
            if case .estimate(_, nil) = self { false } else { true }
        }
    }

    /// Judges what was measured against the `forecast`; equal ends are inside.
    public init(_ measured: Measured?, forecast: Interval) {
        switch measured {
        case .exact(let amount): self = forecast.contains(amount) ? .landed : .missed
        case .estimate(_, let interval?):
            if forecast.low <= interval.low && interval.high <= forecast.high {
                self = .landed
            } else {
                self = interval.high < forecast.low || interval.low > forecast.high ? .missed : .cannotTell
            }
        case .estimate(_, nil), nil: self = .cannotTell
        }
    }

    /// Whether what people wrote down lies outside what was measured; nil where nothing was, or nothing says how sure.
    public static func contradicts(_ typed: Double, _ measured: Measured?) -> Bool? {
        switch measured {
        case .exact(let amount): typed != amount
        case .estimate(_, let interval?): !interval.contains(typed)
        case .estimate(_, nil), nil: nil
        }
    }
}

/// How many of several forecasts landed, with those that can't be told at both ends.
public struct ForecastCoverage: Hashable, Sendable {
    /// Below this many outcomes they are listed only.
    public static let leastOutcomes = 10

    /// How many landed.
    public let landed: Int
    /// How many missed.
    public let missed: Int
    /// How many can't be told.
    public let untold: Int

    /// Counts verdicts.
    public init(_ verdicts: [ForecastVerdict]) {
        landed = verdicts.count { $0 == .landed }
        missed = verdicts.count { $0 == .missed }
        untold = verdicts.count { $0 == .cannotTell }
    }

    /// All of them.
    public var n: Int { landed + missed + untold }
    /// Whether they are enough to judge.
    public var isJudged: Bool { n >= ForecastCoverage.leastOutcomes }
    /// The share that landed, if those that can't be told all missed and if they all landed; nil without any.
    public var share: Interval? {
        n > 0 ? Interval(low: Double(landed) / Double(n), high: Double(landed + untold) / Double(n)) : nil
    }
    /// Its 95% interval: Wilson's low end of the first and high end of the second; nil with fewer than ten.
    public var interval: Interval? {
        guard isJudged else { return nil }
        return Interval(
            low: Wilson(correct: landed, n: n).interval.low, high: Wilson(correct: landed + untold, n: n).interval.high)
    }
}
