public import Portfolio

/// What a reader must know beside a figure.
public enum Remark: Hashable, Sendable {
    /// One of the two kinds that a share tells apart.
    public enum Kind: Hashable, Sendable {
        /// Answers as they should be.
        case right
        /// Other answers.
        case wrong
        /// Calls without an answer.
        case failed
        /// Calls with one.
        case succeeded
        /// Calls that kept a limit.
        case within
        /// Calls that didn't.
        case beyond
    }

    /// Two hours and three days of the mean week in which failed calls spend the error budget faster than an alarm allows.
    public struct SlowAlarm: Hashable, Sendable {
        /// The burn rate that rings it.
        public var rate: Double
        /// The longer window, hours.
        public var longHours: Int
        /// The shorter window, hours.
        public var shortHours: Int
        /// The burn rate over the longer one, to a hundredth.
        public var longRate: Double
        /// The burn rate over the shorter one, to a hundredth.
        public var shortRate: Double
    }

    /// Fewer than thirty answers.
    case smallSample
    /// Fewer than so many answers or calls of a kind, so that the interval can miss more often than it promises.
    case rare(Kind, below: Int)
    /// The same of a slice's right or wrong answers.
    case rareInSlice(below: Int)
    /// Fewer than so many answers in all, with the same effect.
    case few(below: Int)
    /// Calls are taken as independent, which those of one busy hour or one fault are not.
    case independentCalls
    /// Some answers are of two slices, so that none can be weighed by its traffic.
    case overlappingSlices
    /// Slices with traffic on which nobody rated the model: its quality is known between bounds only.
    case unmeasuredTraffic([Slice])
    /// Read from the bounds of buckets.
    case fromBuckets
    /// The source supplies percentiles and no calls.
    case onlyPercentiles
    /// Computed of so many bills, since nobody states a price.
    case fromBills(Int)
    /// Over so many groups.
    case groups(Int)
    /// The mean week rings an alarm.
    case slowAlarm(SlowAlarm)
    /// It was measured otherwise than what it stands beside.
    case unlike(Unlike)

    /// Whether it says that an interval may miss the truth more often than it promises: such a remark goes to whatever is
    /// computed of the figure.
    public var isCaution: Bool {
        switch self {
        case .rare, .rareInSlice, .few: true
        default: false
        }
    }
}
