public import Portfolio
public import Statistics

/// What happens as load grows: cost over volume with its replica steps, who is cheaper where, and whether own replicas
/// stand the busiest hour (methods.md 3, 9).
public struct LoadStudy: Hashable, Sendable {
    /// A volume with the cost a month at it.
    public struct Point: Hashable, Sendable {
        /// Requests a month.
        public var volume: Double
        /// Money a month.
        public var cost: Double
    }

    /// The cost of a model over volume.
    public struct Line: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// By rising volume, the same volumes for every line.
        public var points: [Point]
        /// The volumes above which another replica is needed.
        public var steps: [Double]
        /// The cost at volumes so close that a line through them is right on any axis, both sides of each step among them.
        public var samples: [Point] = []
    }

    /// Neighbouring volumes at which the same model costs less, both ends included.
    public struct Span: Hashable, Sendable {
        /// The first, requests a month.
        public var from: Double
        /// The last, requests a month.
        public var to: Double
        /// Who costs less; nil where both cost the same.
        public var cheaper: ModelID?
    }

    /// Who costs less at which volume, exactly: prices and volumes are whole numbers.
    public struct Pair: Hashable, Sendable {
        /// The model compared with.
        public var reference: ModelID
        /// The other.
        public var other: ModelID
        /// From volume 0 up to the largest.
        public var spans: [Span]
    }

    /// The volume as planned, requests a month.
    public var today: Double
    /// The largest volume compared.
    public var largest: Double
    /// Models whose cost follows exactly from prices, the reference first, then by cost today.
    public var lines: [Line]
    /// The reference against each other line.
    public var pairs: [Pair]
    /// Of models on own replicas, what the busiest hour does to them; by name.
    public var peaks: [PeakFinding]
}

/// A model on own replicas in the busiest hour: a queue before its replicas (methods.md 9).
public struct PeakFinding: Hashable, Sendable {
    /// Why no number of replicas keeps the limit.
    public enum Obstacle: String, Hashable, Sendable {
        /// The service alone takes longer than the limit allows: a faster variant is needed.
        case serviceTooSlow
        /// More replicas than anybody could run.
        case tooMany
    }

    /// What is left when one replica is lost in that hour.
    public struct OneFewer: Hashable, Sendable {
        /// Replicas left.
        public var replicas: Int
        /// The share of their time that is taken; 1 or more when the queue grows without end.
        public var utilisation: Double
        /// The mean wait of all calls, ms; nil when the queue grows without end.
        public var meanWait: Double?
        /// Whether the latency limit holds; nil without a limit or a measured latency.
        public var keepsLimit: Bool?
    }

    /// The model.
    public var model: ModelID
    /// Whether the hour happened, or is one of a mean week.
    public var basis: PeakRate.Basis
    /// The hour of the week that it is: 0 is Monday 0:00 to 1:00.
    public var hour: Int
    /// When it began; nil for an hour of a mean week.
    public var start: Moment?
    /// Calls a second in it, at the peak within the hour.
    public var arrivals: Double
    /// Calls a second that one replica finishes: its slots over the mean service time.
    public var serviceRate: Double
    /// Replicas in service.
    public var replicas: Int
    /// The share of their time that is taken; 1 or more when the queue grows without end.
    public var utilisation: Double
    /// The share of calls that wait at all; nil when the queue grows without end.
    public var waiting: Double?
    /// What waits are multiplied by, from the stated variation of arrivals and service (Allen and Cunneen); nil where
    /// that isn't stated, and both are taken as random.
    public var variability: Double?
    /// The mean service time, ms.
    public var meanService: Double
    /// Whether the mean service time was measured from end to end in the quietest hours, an upper estimate; else it is
    /// stated.
    public var isServiceMeasured: Bool
    /// The mean wait of all calls, ms; nil when the queue grows without end.
    public var meanWait: Double?
    /// The service time, ms, that all but half of the calls allowed over the limit keep, in the quietest hours where
    /// those were measured; an upper estimate, since what is measured contains waiting. Nil when no latency is measured or
    /// no limit is set.
    public var serviceTime: Double?
    /// The least replicas that keep the latency limit; nil without a limit, or with an obstacle.
    public var needed: Int?
    /// Why no number helps.
    public var obstacle: Obstacle?
    /// The least replicas that carry the load with the reserve kept, by the measure that asks for most; nil without one.
    public var carrying: Int?
    /// The same with one replica lost (N37); nil with a single one.
    public var oneFewer: OneFewer?
    /// The figures behind it.
    public var steps: [Step]
}
