import Statistics

public import Portfolio

/// How the alarms of a model's error budget rang through its series of calls (methods.md 8).
public struct BurnFinding: Hashable, Sendable {
    /// One level of alarm.
    public struct Level: Hashable, Sendable {
        /// The burn rate that rings it: 14.4, 6 or 1.
        public var rate: Double
        /// The window that makes it sure, minutes.
        public var longWindow: Int
        /// The window that ends it soon after the trouble, minutes.
        public var shortWindow: Int
        /// Why it can't be judged; nil when it can.
        public var obstacle: BurnAlarms.Obstacle?
        /// How often it rang.
        public var count: Int
        /// When it rang first; nil when it never did.
        public var first: Moment?
        /// How long it rang in all, minutes.
        public var minutes: Int
        /// The highest burn rate of a long window; nil when it can't be judged, or without calls.
        public var worst: Double?
        /// When that window ended.
        public var worstEnd: Moment?
    }

    /// The levels, most urgent first.
    public var levels: [Level]
    /// When the series begins.
    public var start: Moment
    /// When it ends.
    public var end: Moment
    /// The length of its steps, minutes.
    public var step: Int
    /// The share of calls that may fail.
    public var limit: Double
    /// The way to its files and the rule with its numbers.
    public var lineage: Lineage

    /// The most urgent level that rang; nil when none did.
    public var loudest: Level? { levels.first { $0.count > 0 } }
}
