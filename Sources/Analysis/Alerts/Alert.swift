public import Portfolio

/// Something that its owner should hear of before reading the report (S58).
public struct Alert: Hashable, Sendable {
    /// What kind of alert it is, for whoever asks for some of them only.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A figure moved since the last cycle, and the change is told from noise.
        case drift
        /// A figure of what is in service is older than the policy allows.
        case stale
        /// What is in service misses a limit, or an alarm of its error budget rang.
        case limit
        /// A review, a source or a condition is overdue.
        case overdue
        /// A forecast missed.
        case forecast
        /// A measurement is missing that an advice or a limit waits for.
        case evaluation
        /// Two things that the edition says can't both be meant.
        case contradiction
        /// A setting changed, and nobody said so.
        case undeclared
    }

    /// What it is about.
    public enum Matter: Hashable, Sendable {
        /// A share of right answers moved.
        case drift(DriftAlert)
        /// A figure is older than allowed.
        case stale(ModelFinding.Staleness)
        /// A limit is missed.
        case missed(GateFinding)
        /// An alarm of the error budget rang so many times.
        case burn(BurnFinding)
        /// Something is overdue.
        case overdue(Duty)
        /// A forecast missed in the cycle that it was due in.
        case forecast(OutcomeFinding)
        /// The same forecast misses one cycle later.
        case faded(OutcomeFinding, OutcomeFinding.Later)
        /// What has to be measured again, exactly.
        case rerun(Rerun)
        /// What contradicts each other.
        case contradiction(Contradiction)
        /// Settings that changed without a word.
        case undeclared([SettingChange])
    }

    /// A measurement to be made.
    public struct Rerun: Hashable, Sendable {
        /// The test set; nil where none is named.
        public var suite: String?
        /// The group of the data; nil for all of it.
        public var slice: Slice?
        /// What is measured.
        public var indicator: IndicatorID
        /// How many more examples would settle it, four times in five; nil where nothing was measured yet.
        public var more: Int?
        /// Measured so far.
        public var n: Int?
    }

    /// What kind it is.
    public var kind: Kind
    /// What it is about.
    public var matter: Matter
    /// The model; nil where it is of none.
    public var model: ModelID?
    /// The workload; nil where it is of none.
    public var workload: WorkloadID?
    /// The team that answers for it; nil where nobody is named.
    public var owner: String?
    /// What it is about, alike in every run: `limit/support-chat/heron-moe/latency busy`.
    public var key: String
    /// What must change for it to be told again: the parts that aren't the passing of days.
    public var state: String
}
