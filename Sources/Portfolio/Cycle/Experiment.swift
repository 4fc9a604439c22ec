/// One factor changed and measured (S62).
public struct Experiment: Hashable, Sendable {
    /// What was seen on one side of an experiment.
    public enum Side: Hashable, Sendable {
        /// Summary of n values.
        case summary(mean: Double, deviation: Double, n: Int)
        /// Right answers.
        case tally(Tally)
        /// Every value.
        case values([Double])

        /// How many were seen.
        public var count: Int {
            switch self {
            case .summary(_, _, let n): n
            case .tally(let tally): tally.n
            case .values(let values): values.count
            }
        }
    }

    /// What happened to one indicator.
    public struct Effect: Hashable, Sendable {
        /// The indicator, by name; it need not be a registered one.
        public var indicator: String
        /// The unit, as written.
        public var unit: String?
        /// Which direction is better.
        public var better: Indicator.Direction
        /// The old level.
        public var control: Side
        /// The new level.
        public var variant: Side
        /// Whether it must not get worse.
        public var isGuard: Bool
        /// Whether the values of both sides are of the same requests, in the same order.
        public var isPaired = false
        /// Where it is written.
        public var source: Source

        /// Makes an effect.
        public init(
            indicator: String, unit: String?, better: Indicator.Direction, control: Side, variant: Side,
            isGuard: Bool, source: Source
        ) {
            self.indicator = indicator
            self.unit = unit
            self.better = better
            self.control = control
            self.variant = variant
            self.isGuard = isGuard
            self.source = source
        }
    }

    /// Its id: the file's name without ending.
    public var id: String
    /// As shown.
    public var title: String
    /// The model.
    public var model: ModelID
    /// The workload.
    public var workload: WorkloadID?
    /// The factor that was meant to change.
    public var factor: String
    /// The old level.
    public var control: String
    /// The new level.
    public var variant: String
    /// Every factor that changed; more than one and the record is refused.
    public var changed: [String]
    /// The share of traffic that saw the variant.
    public var trafficShare: Double?
    /// Who ran it.
    public var owner: String?
    /// What its owner concludes.
    public var verdict: String?
    /// What happened.
    public var effects: [Effect]
    /// Its file and window.
    public var source: Source

    /// Makes an experiment.
    public init(
        id: String, title: String, model: ModelID, workload: WorkloadID?, factor: String, control: String,
        variant: String, changed: [String], effects: [Effect], source: Source
    ) {
        self.id = id
        self.title = title
        self.model = model
        self.workload = workload
        self.factor = factor
        self.control = control
        self.variant = variant
        self.changed = changed
        self.effects = effects
        self.source = source
    }

    /// Whether just one factor changed, so that the effect can be put down to it.
    public var isSound: Bool { changed.count <= 1 }
}
