public import Portfolio

/// A step to how fast failed calls spend what may fail (methods.md 8).
public enum BurnStep: Hashable, Sendable {
    /// Alarms come from a series of so many steps.
    case series(Int)
    /// The mean week rings an alarm.
    case ringing(Remark.SlowAlarm)
    /// The mean week rings none.
    case quiet
    /// Failures by the hour aren't given.
    case unknown
    /// The series that alarms were judged on.
    case judged(steps: Int, minutes: Int, start: Moment, end: Moment, calls: Int, failed: Int)
    /// The burn rate of a window, with the share that may fail.
    case window(limit: Double)
    /// What one level did.
    case level(BurnFinding.Level)
}
