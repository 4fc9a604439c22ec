/// A quantity computed alike for every model (S06): the build refuses a figure that is not of a known indicator.
public struct Indicator: Hashable, Sendable {
    /// What values are counted in.
    public enum Unit: String, Sendable, CaseIterable {
        /// 0 to 100.
        case percent
        /// Differences of shares, in points.
        case points
        /// Money per 1,000 requests.
        case moneyPerThousand = "money per 1,000"
        /// Milliseconds.
        case milliseconds = "ms"
        /// A whole number.
        case count
        /// Per second.
        case perSecond = "per second"
        /// Per year.
        case perYear = "per year"
        /// Hours a month.
        case hours
        /// A plain number.
        case number
    }

    /// Which direction is better.
    public enum Direction: String, Sendable {
        /// More is better.
        case higher
        /// Less is better.
        case lower
        /// Neither: it describes.
        case neither
    }

    /// Its id, such as `latency.busy.p95`.
    public let id: IndicatorID
    /// What the reader reads: "Latency p95 at the busy hour".
    public let title: String
    /// The unit of every value of it.
    public let unit: Unit
    /// The better direction.
    public let better: Direction
    /// Values outside are refused.
    public let range: ClosedRange<Double>
    /// One sentence.
    public let definition: String

    /// Makes an indicator.
    public init(
        id: IndicatorID, title: String, unit: Unit, better: Direction, range: ClosedRange<Double>, definition: String
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.better = better
        self.range = range
        self.definition = definition
    }
}

extension Indicator {
    /// The indicators that every content folder has, in the order of the methods page.
    public static let builtIn: [Indicator] = {
        let anything = 0.0...1e15
        func latency(_ id: String, _ title: String, _ which: String) -> Indicator {
            Indicator(
                id: IndicatorID(id), title: title, unit: .milliseconds, better: .lower, range: 0...1e9,
                definition: "\(which) A failed call counts as slower than any limit.")
        }
        func quantile(_ digits: String, busy: Bool) -> Indicator {
            latency(
                busy ? "latency.busy.p\(digits)" : "latency.p\(digits)",
                busy ? "Latency p\(digits) at the busy hour" : "Latency p\(digits)",
                "\(digits)% of calls\(busy ? " in the busy hours" : "") were answered within this time.")
        }
        return [
            Indicator(
                id: "accuracy", title: "Accuracy", unit: .percent, better: .higher, range: 0...100,
                definition: "Share of rated examples answered right."),
            Indicator(
                id: "cost.per_1k", title: "Cost per 1,000 requests", unit: .moneyPerThousand, better: .lower,
                range: anything, definition: "What 1,000 requests cost, on the stated basis. Unknown is never 0."),
            latency("latency.mean", "Mean latency", "Average time to the answer."),
            quantile("50", busy: false), quantile("90", busy: false), quantile("95", busy: false),
            quantile("99", busy: false), quantile("50", busy: true), quantile("95", busy: true),
            quantile("99", busy: true),
            Indicator(
                id: "errors", title: "Failed calls", unit: .percent, better: .lower, range: 0...100,
                definition: "Share of calls that failed or timed out."),
            Indicator(
                id: "gap.worst", title: "Worst group's gap", unit: .points, better: .lower, range: -100...100,
                definition: "How many points the worst watched group lies below everybody else."),
            Indicator(
                id: "requests", title: "Requests measured", unit: .count, better: .neither, range: anything,
                definition: "Calls in the window that the figures come from."),
            Indicator(
                id: "throughput", title: "Throughput of one replica", unit: .perSecond, better: .higher,
                range: anything, definition: "Requests a second that one replica answers."),
            Indicator(
                id: "retrainings", title: "Retrainings a year", unit: .perYear, better: .lower, range: 0...1000,
                definition: "How often a year the model has to be trained anew."),
            Indicator(
                id: "support.hours", title: "Support hours a month", unit: .hours, better: .lower, range: 0...1e6,
                definition: "Hours of people that running it takes each month."),
            Indicator(
                id: "feedback.score", title: "Users content", unit: .percent, better: .higher, range: 0...100,
                definition: "Share of users who said that they were content."),
        ]
    }()
}
