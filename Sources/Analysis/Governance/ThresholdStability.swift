public import Portfolio

/// How far a threshold may move before a figure of this cycle falls on its other side (S57): the same for a threshold as the flip
/// weight is for a weight.
public struct ThresholdStability: Hashable, Sendable {
    /// A figure of a model that a threshold is held against.
    public struct Figure: Hashable, Sendable {
        /// The model.
        public var model: ModelID
        /// The workload.
        public var workload: WorkloadID
        /// The figure.
        public var value: Double
    }

    /// The threshold's key: `promote`.
    public var key: String
    /// Where it stands.
    public var set: Double
    /// The nearest figure that doesn't reach it; nil where none lies below.
    public var below: Figure?
    /// The nearest figure that reaches it; nil where none does.
    public var above: Figure?
    /// How many figures are held against it.
    public var count: Int

    init(_ key: String, _ set: Double, _ figures: [Figure]) {
        self.key = key
        self.set = set
        below = figures.filter { $0.value < set }.max { $0.value < $1.value }
        above = figures.filter { $0.value >= set }.min { $0.value < $1.value }
        count = figures.count
    }
}

extension EditionFinding {
    /// Each threshold that figures of this cycle are held against, in the order of the policy.
    public var thresholdStability: [ThresholdStability] {
        func figures(_ value: (ModelFinding) -> Double?) -> [ThresholdStability.Figure] {
            workloads.flatMap { workload in
                workload.models.compactMap { model in
                    value(model).map {
                        .init(model: model.model.id, workload: workload.workload.id, value: $0)
                    }
                }
            }
        }
        let thresholds = cycle.policy.thresholds
        let chances = figures { $0.recommendation.sureness }
        let answers = figures { $0.quality?.n.map(Double.init) }
        let ages = figures { model in
            model.quality?.window.map { Double(cycle.collected.days(since: $0.last)) }
        }
        return [
            ThresholdStability("promote", thresholds.promote, chances),
            ThresholdStability("keep", thresholds.keep, chances),
            ThresholdStability("minimum_n", Double(thresholds.minimumN), answers),
            ThresholdStability("max_age_days", Double(cycle.policy.maxAgeDays), ages),
        ].filter { $0.count > 0 }
    }
}
