/// One value of the tidy table: an indicator of a model on a workload, for all data or one slice.
public struct Measurement: Hashable, Sendable {
    /// The model.
    public var model: ModelID
    /// The workload.
    public var workload: WorkloadID
    /// The indicator.
    public var indicator: IndicatorID
    /// The slice; nil for all data.
    public var slice: SliceID?
    /// The value in the indicator's unit; nil when the author says that it was not measured.
    public var value: Double?
    /// The number of examples or calls behind it.
    public var n: Int?
    /// The supplied 95% interval's lower end.
    public var low: Double?
    /// The supplied 95% interval's upper end.
    public var high: Double?
    /// The basis, for costs.
    public var basis: CostBasis?
    /// Why it is unknown, for a cost that says 0 or nothing.
    public var unknown: String?
    /// Why it is right although it is many times, or a small part of, that of the last cycle; nil when nobody said so.
    public var acknowledged: String?
    /// Where it stands, and what it was measured over.
    public var source: Source

    /// Makes a measurement.
    public init(
        model: ModelID, workload: WorkloadID, indicator: IndicatorID, slice: SliceID? = nil, value: Double?,
        n: Int? = nil, low: Double? = nil, high: Double? = nil, basis: CostBasis? = nil, unknown: String? = nil,
        source: Source
    ) {
        self.model = model
        self.workload = workload
        self.indicator = indicator
        self.slice = slice
        self.value = value
        self.n = n
        self.low = low
        self.high = high
        self.basis = basis
        self.unknown = unknown
        self.source = source
    }
}

/// Right answers out of those rated.
public struct Tally: Hashable, Sendable {
    /// Right answers.
    public var correct: Int
    /// Rated answers.
    public var n: Int

    /// Makes a tally; intake refuses `correct > n`.
    public init(correct: Int, n: Int) {
        self.correct = correct
        self.n = n
    }
}

/// How latencies were recorded; all in milliseconds.
public enum LatencyRecord: Hashable, Sendable {
    /// Every call.
    case samples([Double])
    /// DDSketch counts: relative accuracy, calls of 0 ms, the key of the first count, counts of neighbouring keys.
    case sketch(alpha: Double, zero: Int, first: Int, counts: [Int])
    /// Explicit upper bounds, rising; one count more than bounds, the last for everything above.
    case buckets(bounds: [Double], counts: [Int])
    /// Percentiles only, from probability to milliseconds, by rising probability.
    case percentiles([Percentile], n: Int?)

    /// A supplied percentile.
    public struct Percentile: Hashable, Sendable {
        /// The probability, 0.95.
        public var probability: Double
        /// Milliseconds.
        public var value: Double

        /// Makes a percentile.
        public init(probability: Double, value: Double) {
            self.probability = probability
            self.value = value
        }
    }
}

/// Latencies over one part of the week.
public struct LatencyMeasurement: Hashable, Sendable {
    /// The busy hours, or the whole window.
    public var span: ServiceLevel.Span
    /// Calls that failed; they count as slower than any limit.
    public var failed: Int
    /// The record.
    public var record: LatencyRecord
    /// Where it stands.
    public var source: Source

    /// Makes a measurement of latency.
    public init(span: ServiceLevel.Span, failed: Int, record: LatencyRecord, source: Source) {
        self.span = span
        self.failed = failed
        self.record = record
        self.source = source
    }
}

/// What an average hour of the week looked like.
public struct HourOfWeek: Hashable, Sendable {
    /// Hours of a mean month.
    public static let ofMonth = 730.0
    /// Weeks of a mean month.
    public static let weeksOfMonth = ofMonth / 168

    /// 0 is Monday 0:00 to 1:00, 167 Sunday 23:00 to 24:00.
    public var hour: Int
    /// Mean requests in that hour.
    public var requests: Double
    /// Mean failed calls in it.
    public var failed: Double?
    /// Mean cost of it.
    public var cost: Double?
    /// Latencies in it.
    public var latency: LatencyRecord?

    /// Makes an hour of the week.
    public init(hour: Int, requests: Double, failed: Double? = nil, cost: Double? = nil, latency: LatencyRecord? = nil)
    {
        self.hour = hour
        self.requests = requests
        self.failed = failed
        self.cost = cost
        self.latency = latency
    }
}

/// A line of a bill: what a month of a model cost.
public struct BillLine: Hashable, Sendable {
    /// The first day of the month.
    public var month: Day
    /// The amount.
    public var cost: Cost
    /// Requests that it paid for.
    public var requests: Double?
    /// What was bought.
    public var item: String?

    /// Makes a line.
    public init(month: Day, cost: Cost, requests: Double?, item: String?) {
        self.month = month
        self.cost = cost
        self.requests = requests
        self.item = item
    }
}

/// A retraining that took place.
public struct RetrainingRecord: Hashable, Sendable {
    /// The day.
    public var on: Day
    /// What set it off.
    public var trigger: String?
    /// What it cost.
    public var cost: Double?

    /// Makes a record.
    public init(on: Day, trigger: String?, cost: Double?) {
        self.on = on
        self.trigger = trigger
        self.cost = cost
    }
}

/// What was measured of one model on one workload over one window: the rich form of a file in snapshots/.
public struct Snapshot: Hashable, Sendable {
    /// A slice with its tally.
    public struct SliceTally: Hashable, Sendable {
        /// The slice.
        public var slice: SliceID
        /// Its tally.
        public var tally: Tally
        /// Where it stands.
        public var source: Source

        /// Makes it.
        public init(slice: SliceID, tally: Tally, source: Source) {
            self.slice = slice
            self.tally = tally
            self.source = source
        }
    }

    /// The workload.
    public var workload: WorkloadID
    /// The model.
    public var model: ModelID
    /// The file, its window and its collector.
    public var source: Source
    /// The day of collection.
    public var collected: Day?
    /// The load under which it was measured.
    public var load: String?
    /// All calls and failed calls.
    public var calls: (total: Int, failed: Int)? {
        get { totalCalls.map { ($0, failedCalls ?? 0) } }
        set { (totalCalls, failedCalls) = (newValue?.total, newValue?.failed) }
    }
    /// The evaluation suite and its version.
    public var suite: String?
    /// Right answers over all data.
    public var accuracy: Tally?
    /// Where `accuracy` stands.
    public var accuracySource: Source?
    /// Right answers by slice, in the author's order.
    public var slices: [SliceTally]
    /// Right (true) or wrong by item id, by rising id; empty when not given (N05).
    public var items: [Item]
    /// Latencies.
    public var latency: [LatencyMeasurement]
    /// The average week, by rising hour; empty when not given.
    public var week: [HourOfWeek]
    /// Bills.
    public var bill: [BillLine]
    /// Retrainings.
    public var retrainings: [RetrainingRecord]
    /// What it was asked, property by property, by name.
    public var inputs: [InputDistribution]
    /// Figures of indicators, as a tool computed them, in the file's order.
    public var figures: [Measurement] = []
    /// Calls and failed calls through time; nil when not given.
    public var series: CallSeries?

    private var totalCalls: Int?
    private var failedCalls: Int?

    /// The outcome of one item of an evaluation.
    public struct Item: Hashable, Sendable {
        /// The item's id.
        public var id: String
        /// Whether it was answered right.
        public var correct: Bool

        /// Makes an item's outcome.
        public init(id: String, correct: Bool) {
            self.id = id
            self.correct = correct
        }
    }

    /// Makes a snapshot in which nothing is measured yet.
    public init(workload: WorkloadID, model: ModelID, source: Source) {
        self.workload = workload
        self.model = model
        self.source = source
        slices = []
        items = []
        latency = []
        week = []
        bill = []
        retrainings = []
        inputs = []
    }
}
