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

    /// What a figure is about.
    public enum Family: String, Sendable, CaseIterable {
        /// Right answers.
        case quality
        /// Money.
        case cost
        /// Time to the answer.
        case latency
        /// Calls without an answer.
        case errors
        /// Groups held against the rest.
        case cohorts
        /// How much is asked.
        case traffic
        /// What keeping it going takes.
        case upkeep
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
    /// What it is about; nil where only its author knows.
    public let family: Family?
    /// What the reader reads: "Latency p95 at the busy hour".
    public let title: String
    /// The same as the head of a column beside others of its kind: "Per 1,000 right"; nil where that is the title.
    public let short: String?
    /// The unit of every value of it.
    public let unit: Unit
    /// The better direction.
    public let better: Direction
    /// Values outside are refused.
    public let range: ClosedRange<Double>
    /// One sentence.
    public let definition: String
    /// The section of the method sheet by which it is computed, such as `2.5`; nil where a source's figure is taken as it
    /// stands.
    public let method: String?

    /// Makes an indicator.
    public init(
        id: IndicatorID, family: Family? = nil, title: String, short: String? = nil, unit: Unit, better: Direction,
        range: ClosedRange<Double>, definition: String, method: String? = nil
    ) {
        self.id = id
        self.family = family
        self.title = title
        self.short = short
        self.unit = unit
        self.better = better
        self.range = range
        self.definition = definition
        self.method = method
    }
}
