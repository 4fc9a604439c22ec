public import Portfolio

/// Everything found of one workload in one cycle.
public struct WorkloadFinding: Hashable, Sendable {
    /// What is known of no model.
    public enum Gap: Hashable, Sendable {
        /// Nobody measured quality.
        case quality
        /// Nobody's cost is known.
        case cost
    }

    /// The workload as declared.
    public var workload: Workload
    /// The model in production that others are compared with; nil when there is none.
    public var incumbent: ModelID?
    /// lambda: what one point is worth a month at the workload's traffic; nil when nobody has said, or traffic is unknown.
    public var pointWorthPerMonth: Double?
    /// What one point is worth per 1,000 requests; nil when nobody has said.
    public var pointWorthPerThousand: Double?
    /// Models that compete, in the order of display: by score, those that pass first, then by name.
    public private(set) var models: [ModelFinding]
    /// The frontier of cost and quality, by rising cost.
    public var frontier: [ModelID]
    /// The ladder.
    public var ladder: LadderFinding
    /// The ladders within families of models, by name; empty where no family has a step to judge.
    public var families: [FamilyLadder] = []
    /// The model to use: by the rules, the incumbent unless one is promoted; nil when there is neither.
    public var choice: ModelID?
    /// The weakest model in production: the standing candidate for deprecation; nil with fewer than two models in production.
    public var weakest: ModelID?
    /// Whether quality or cost can't be computed for anyone; empty when the map can be drawn.
    public var gaps: [Gap]
    /// Shares of right answers that moved since the last cycle; empty when the cycles can't be compared.
    public var alerts: [DriftAlert] = []
    /// How far distributions moved since the last cycle; empty when the cycles can't be compared.
    public var shifts: [DistributionShift] = []
    /// What becomes of it under other assumptions; nil without a scenario.
    public var scenarios: ScenarioStudy?
    /// How sure the choice is; nil with fewer than two models to choose from, or where nothing says how sure figures are.
    public var acceptability: AcceptabilityFinding?
    /// How much the ranking depends on the weights; nil with fewer than two models that have a score and miss no limit.
    public var weights: WeightStudy?
    /// What happens as load grows; nil without traffic, or where neither costs can be compared nor replicas looked at.
    public var load: LoadStudy?
    /// Its formulas, for whoever moves an assumption; nil where no model can be compared.
    public var whatIf: WhatIf?

    /// Where each model stands in `models`: a thousand of them are asked for one by one.
    private let positions: [ModelID: Int]

    init(
        workload: Workload, incumbent: ModelID?, pointWorthPerMonth: Double?, pointWorthPerThousand: Double?,
        models: [ModelFinding], frontier: [ModelID], ladder: LadderFinding, choice: ModelID?, weakest: ModelID?,
        gaps: [Gap], alerts: [DriftAlert] = [], scenarios: ScenarioStudy? = nil,
        acceptability: AcceptabilityFinding? = nil, weights: WeightStudy? = nil, load: LoadStudy? = nil
    ) {
        self.workload = workload
        self.incumbent = incumbent
        self.pointWorthPerMonth = pointWorthPerMonth
        self.pointWorthPerThousand = pointWorthPerThousand
        self.models = models
        self.frontier = frontier
        self.ladder = ladder
        self.choice = choice
        self.weakest = weakest
        self.gaps = gaps
        self.alerts = alerts
        self.scenarios = scenarios
        self.acceptability = acceptability
        self.weights = weights
        self.load = load
        positions = Dictionary(
            models.enumerated().map { ($0.element.model.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// Notes the contest in which an advice was kept.
    mutating func mark(_ kept: [Allotment.Key: Contest]) {
        for (key, contest) in kept where key.workload == workload.id {
            revise(key.model) { $0.recommendation.contest = contest }
        }
    }

    /// Changes the finding of a model in its place; nothing where it does not compete here.
    mutating func revise(_ model: ModelID, _ change: (inout ModelFinding) -> Void) {
        if let position = positions[model] { change(&models[position]) }
    }

    /// The finding of a model; nil when it does not compete here.
    public subscript(model: ModelID) -> ModelFinding? { positions[model].map { models[$0] } }
}
