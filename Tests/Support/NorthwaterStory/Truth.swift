/// What is true of a model on a workload in a cycle, and how it was measured: what the snapshots are drawn from.
public struct Truth: Hashable, Sendable {
    /// Latencies are lognormal.
    public struct Latency: Hashable, Sendable {
        /// Milliseconds.
        public var median: Double
        /// The standard deviation of the logarithm.
        public var spread: Double
    }

    /// A model that was trained anew.
    public struct Retraining: Hashable, Sendable {
        /// The day, `2026-08-03`.
        public var on: String
        /// What set it off.
        public var trigger: String
        /// USD.
        public var cost: Double
    }

    /// The cycle, `2026-Q3`.
    public var cycle: String
    /// The workload.
    public var workload: String
    /// The model.
    public var model: String
    /// Which of the possible samples was drawn: chosen so that the figures read close to the truth.
    public var take: Int
    /// Examples rated.
    public var rated: Int
    /// Percent right, by value of the workload's first dimension; what isn't named wasn't measured.
    public var accuracy: [String: Double]
    /// Points lost (below 0) on values of the other dimensions: `length=long`.
    public var effects: [String: Double]
    /// In the busy hours.
    public var busy: Latency
    /// Over the whole window.
    public var all: Latency
    /// Share of calls that fail.
    public var failing: Double
    /// The share of the workload's traffic that it saw: 1 in production.
    public var trafficShare: Double
    /// USD an hour for own hardware; 0 for a vendor's.
    public var hourly: Double
    /// USD per 1,000 requests for a vendor's; nil when nobody has said or it runs on own hardware.
    public var perThousand: Double?
    /// The last day of its latency figures, where that isn't the cycle's.
    public var latencyUntil: String?
    /// The last day of its rated examples, where that isn't the cycle's.
    public var ratedUntil: String?
    /// Retrainings of the cycle.
    public var retrainings: [Retraining]

    /// Whether it answers customers.
    public var isProduction: Bool { trafficShare == 1 }
}
