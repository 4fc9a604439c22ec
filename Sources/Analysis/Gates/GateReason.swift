import Statistics

/// Why a check is open, or on what less than an interval it rests (methods.md 8).
public enum GateReason: Hashable, Sendable {
    /// Nobody measured it.
    case notMeasured
    /// Nobody saw the model in the busy hours; the queue of the busiest hour predicts this, where there is one.
    case unseenBusy(predicted: Verdict?)
    /// Too few calls to tell.
    case fewCalls
    /// Too few answers to tell.
    case fewAnswers
    /// The interval has the limit inside it.
    case straddles
    /// Its counts can't be read.
    case unreadable
    /// The source supplies percentiles, and none near the limit.
    case noPercentileNear
    /// The source supplies percentiles: the one of the limit decides at its point value, as it stands.
    case percentilesOnly
    /// The percentile of the limit lies too near the limit to decide at its point value.
    case nearLimit
    /// The source supplies no spread.
    case noSpread
    /// What was measured is older than policy allows.
    case stale
}
