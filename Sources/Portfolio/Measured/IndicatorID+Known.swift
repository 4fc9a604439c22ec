/// The ids of the indicators that the program knows, each written once.
extension Identifier where Kind == Indicator {
    /// The share of rated examples answered right.
    public static let accuracy: Self = "accuracy"
    /// What 1,000 requests cost.
    public static let cost: Self = "cost.per_1k"
    /// What a month costs: a forecast may be of it.
    public static let costOfMonth: Self = "cost.month"
    /// What 1,000 right answers cost.
    public static let costOfRight: Self = "cost.per_1k_right"
    /// What 1,000 requests cost that were answered within the latency limit.
    public static let costWithin: Self = "cost.per_1k_within"
    /// What a million tokens cost.
    public static let costOfTokens: Self = "cost.per_1m_tokens"
    /// What 1,000 requests of the busiest hour cost.
    public static let costBusy: Self = "cost.busy.per_1k"
    /// The mean time to the answer.
    public static let meanLatency: Self = "latency.mean"
    /// The share of calls that failed.
    public static let errors: Self = "errors"
    /// How fast failed calls spend what the service level allows of them.
    public static let burn: Self = "errors.burn"
    /// How far the worst watched group lies below everybody else.
    public static let worstGap: Self = "gap.worst"
    /// Calls in the window.
    public static let requests: Self = "requests"
    /// Requests a second that one replica answers.
    public static let throughput: Self = "throughput"
    /// Trainings a year.
    public static let retrainings: Self = "retrainings"
    /// Hours of people a month.
    public static let supportHours: Self = "support.hours"
    /// The share of users who said that they were content.
    public static let contentUsers: Self = "feedback.score"

    /// The time within which so many of a hundred calls were answered, `95` or `99.9`, in the busy hours or in all.
    public static func latency(_ percent: String, isBusy: Bool) -> Self {
        Self((isBusy ? busyLatency : allLatency) + percent)
    }

    /// The same of a percentile by its name: `p95`.
    public static func latency(percentile name: String, isBusy: Bool) -> Self {
        latency(String(name.drop { $0 == "p" }), isBusy: isBusy)
    }

    /// How far quality spreads over the groups of a dimension beyond chance.
    public static func spread(over dimension: String) -> Self { Self(spreads + dimension) }

    /// The probability of a quantile of latency and whether it is one of the busy hours; nil for other indicators.
    public var quantile: (probability: Double, isBusy: Bool)? {
        for (start, isBusy) in [(Self.busyLatency, true), (Self.allLatency, false)] where name.hasPrefix(start) {
            return Double(name.dropFirst(start.count)).map { ($0 / 100, isBusy) }
        }
        return nil
    }

    /// The dimension over whose groups a spread is taken; nil for other indicators.
    public var dimension: String? {
        name.hasPrefix(Self.spreads) ? String(name.dropFirst(Self.spreads.count)) : nil
    }

    /// What it is about: as known, else by the first part of its id; nil where only its author knows.
    public var family: Indicator.Family? {
        if let known = Indicator.known(self) { return known.family }
        if name.hasPrefix("latency.") { return .latency }
        return nil
    }

    private static var busyLatency: String { "latency.busy.p" }
    private static var allLatency: String { "latency.p" }
    private static var spreads: String { "spread." }
}
