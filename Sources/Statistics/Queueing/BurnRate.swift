/// How fast an error budget is spent: 1 is as fast as the objective allows (methods.md 8, source S22).
public enum BurnRate {
    /// An alarm rings when both of its windows burn at least as fast as its rate.
    public struct Alarm: Hashable, Sendable {
        /// The rate that rings it.
        public let rate: Double
        /// The window that makes it sure, in minutes.
        public let longWindow: Int
        /// The window that ends it soon after the trouble, in minutes.
        public let shortWindow: Int
    }

    /// The alarms, most urgent first.
    public static let alarms = [
        Alarm(rate: 14.4, longWindow: 60, shortWindow: 5),
        Alarm(rate: 6, longWindow: 6 * 60, shortWindow: 30),
        Alarm(rate: 1, longWindow: 3 * 24 * 60, shortWindow: 6 * 60),
    ]

    /// Share of failed calls over the share that `objective` allows, such as 0.999. Nil without calls, or when the
    /// objective leaves no budget.
    public static func rate(failed: Int, calls: Int, objective: Double) -> Double? {
        guard calls > 0, objective < 1 else { return nil }
        return Double(failed) / Double(calls) / (1 - objective)
    }

    /// The most urgent alarm that rings; `rate` gives a window's burn rate, its length in minutes, and nil where nothing
    /// was called, which rings none.
    public static func ringing(_ rate: (Int) -> Double?) -> Alarm? {
        alarms.first { alarm in
            guard let long = rate(alarm.longWindow), let short = rate(alarm.shortWindow) else { return false }
            return long >= alarm.rate && short >= alarm.rate
        }
    }
}
