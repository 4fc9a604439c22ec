public import Portfolio

/// What stands on the summary for a reader to keep in mind.
public struct Warning: Hashable, Sendable {
    /// What it is about.
    public enum Matter: Hashable, Sendable {
        /// What reading the files found, in its words.
        case note(String)
        /// A share of right answers fell.
        case loss(DriftAlert)
        /// A scenario's mix over a dimension changes nothing, since not all of its shares and answers are known.
        case mixWithoutEffect(WorkloadID, Scenario, dimension: String)
        /// An assumption of a scenario changes nothing.
        case assumptionWithoutEffect(WorkloadID, Scenario, ScenarioGaps.Gap)
        /// Nobody rated the model on a part of its traffic.
        case unmeasuredTraffic([Slice])
        /// A figure is older than policy allows.
        case stale(ModelFinding.Staleness)
        /// It is in production, and nobody answers for it.
        case withoutOwner
    }

    /// What it is about.
    public var matter: Matter
    /// The model; nil where it is about none.
    public var model: ModelID?
    /// The place.
    public var source: Source?
}
