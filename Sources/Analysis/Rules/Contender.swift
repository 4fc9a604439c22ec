import Portfolio
import Statistics

/// A model on the way to its finding: its figures, its cost and what the draws need.
struct Contender {
    let model: Model
    let figures: GatheredFigures
    private(set) var cost: CostFinding
    /// Its replicas at any volume; nil without own hardware.
    let sizing: Sizing?
    /// The cost as traffic and prices move; nil where it isn't known.
    let curve: CostCurve?
    let quality: Estimate?
    private(set) var gates: [GateFinding]
    let verdict: Verdict
    let stale: [ModelFinding.Staleness]
    /// What of it was measured under other conditions than the others.
    let unlike: [Unlike]
    /// The questions that it was rated on; nil where nobody said.
    let suite: String?
    /// The score without its rank; nil where the policy has no goalposts.
    let score: ScoreFinding?
    /// Every figure, those computed here included.
    private(set) var allFigures: [IndicatorID: Estimate]
    /// The quality on the traffic as it is.
    let live: LiveQuality
    /// What names its stream of random numbers.
    let key: DrawKey
    /// Draws of the quality; empty until `draw` is called, or when it isn't measured.
    private(set) var qualityDraws: [Double] = []
    /// Draws of the full cost per 1,000; empty until `draw` is called, or when it isn't known.
    private(set) var costDraws: [Double] = []
    private let workload: WorkloadID
    private let seed: UInt64

    /// Puts together what is known of `model` on `workload`.
    ///
    /// In a scenario `plan` is the model as planned, on the workload as `planned`, which gives the stream of random numbers. Where
    /// `keepsMix` the scenario leaves the traffic's groups as they are, so that it differs from the plan by its assumptions
    /// and not by chance; `loss` is what it takes off the quality, points. Where `keepsFigures` all that was measured is as
    /// planned.
    init(
        _ model: Model, on workload: Workload, in cycle: Cycle, measured: MeasuredByModel, demand: Demand,
        draws count: Int, currency: Currency, plan: Contender? = nil, planned: Workload? = nil, keepsMix: Bool = false,
        loss: Double = 0, keepsFigures: Bool = false
    ) {
        let policy = cycle.policy
        let figures =
            keepsFigures ? plan?.figures : nil
        let gathered = figures ?? GatheredFigures(measured, of: model.id, policy: policy)
        let sizing = Sizing(
            model, on: workload, figures: gathered, demand: demand,
            isKept: plan == nil
                && GateKeeper.keepsLatency(workload, policy, gathered, isAsked: model.serves && model.hardware != nil),
            planned: plan?.sizing)
        let full = FullCost(
            model: model, workload: workload, cycle: cycle, figures: gathered, currency: currency, sizing: sizing)
        unlike = measured.likeness.unlike(model.id)
        suite = measured.likeness.suite(of: model.id)
        var cost = full.finding
        cost.notAlike = unlike.first { $0.figure == .cost && $0.isBarred }
        let key = plan?.key ?? DrawKey(gathered, quality: workload.quality, cost: cost)
        let answers =
            (keepsMix ? plan?.live : nil)
            ?? LiveQuality(
                plan?.figures ?? gathered, workload: workload, draws: count,
                random: key.stream(of: "quality", on: workload.id, seed: policy.seed), serves: model.serves,
                plan: plan?.live, planned: planned)
        let live = answers.losing(loss, within: policy.indicator(workload.quality)?.range ?? 0...100)
        let stale = Contender.stale(gathered, live.estimate, cycle)
        let keeper = GateKeeper(
            workload: workload, policy: policy, figures: gathered, quality: live.estimate, cost: cost,
            stale: Set(stale.map(\.family)))
        var all = gathered.figures
        all[workload.quality] = live.estimate
        all[.cost] = cost.comparable
        let cohorts = workload.slices.filter { $0.isCohort || $0.gate != nil }
        let gaps = cohorts.compactMap {
            CohortGap(figures: gathered, workload: workload).gap(of: $0)
        }
        all.merge(SpreadFigures.of(gathered)) { _, new in new }
        all[.burn] = BurnFigure.of(gathered, workload)
        all[.worstGap] = gaps.max { $0.value < $1.value }
        let goalposts = policy.goalposts(of: workload.id)
        self.model = model
        self.figures = gathered
        self.cost = cost
        self.sizing = sizing
        curve = full.curve(of: cost)
        self.live = live
        self.key = key
        quality = live.estimate
        gates = keeper.findings
        verdict = GateKeeper.verdict(gates)
        self.stale = stale
        score = Scoring(goalposts: goalposts, raw: goalposts.map { all[$0.indicator] }).finding
        allFigures = all
        self.workload = workload.id
        seed = policy.seed
    }

    /// The same with what the queue of the busiest hour predicts where nobody saw the model in it: such a check stays open
    /// (methods.md 8).
    func predicted(by peak: PeakAssembly) -> Contender {
        let place = gates.firstIndex { gate in
            guard case .latency(span: .busy, _, _) = gate.subject else { return false }
            return gate.reason == .unseenBusy(predicted: nil)
        }
        guard let place, let found = peak.finding(self, paid: model.serves ? nil : cost.replicas) else { return self }
        let keeps = found.needed.map { $0 <= found.replicas } ?? false
        var predicted = self
        predicted.gates[place].reason = .unseenBusy(predicted: keeps ? .pass : .fail)
        return predicted
    }

    /// The same with what its answers cost, by themselves and in the busiest hour (methods.md 2.5, 3).
    func priced(in peak: PeakAssembly) -> Contender {
        var priced = self
        priced.allFigures.merge(RatioFigures.of(self, peak)) { _, new in new }
        return priced
    }

    /// What the checks of latency would say of another limit, ms.
    func latencyVerdict(limit: Double, _ workload: Workload, _ policy: Policy) -> Verdict {
        var other = workload
        other.serviceLevel.latencyLimit = limit
        let keeper = GateKeeper(
            workload: other, policy: policy, figures: figures, quality: quality, cost: cost,
            stale: Set(stale.map(\.family)))
        return GateKeeper.verdict(keeper.latencyGates)
    }

    /// The same at the cost of the replicas that it needs and no more (methods.md 3).
    var rightSized: Contender {
        guard let sizing = cost.sizing else { return self }
        // Where measures contradict each other an advice must hold against the fewest that they allow (methods.md 9.1).
        let count =
            sizing.contradicts
            ? max(sizing.minimum, sizing.leastNeeded, sizing.inService ?? 0) : sizing.paid - sizing.idle
        guard count < sizing.paid else { return self }
        var resized = self
        resized.cost = cost.resized(to: count, sizing.contradicts ? .leastNeed : .rightSized)
        guard !costDraws.isEmpty, let before = cost.comparable, let now = resized.cost.comparable else {
            return resized
        }
        // The same draws: what differs is a count.
        resized.costDraws = costDraws.map { $0 + now.value - before.value }
        return resized
    }

    /// The same with its draws, of the quality `kept` where they are those of the plan.
    func drawn(_ count: Int, kept: [Double]? = nil) -> Contender {
        guard isComparable else { return self }
        var drawn = self
        drawn.qualityDraws =
            kept ?? live.draws(count, random: key.stream(of: "quality", on: workload, seed: seed))
        if let comparable = cost.comparable {
            var random = key.stream(of: "cost", on: workload, seed: seed)
            drawn.costDraws = DrawSummary.draws(of: comparable, count: drawn.qualityDraws.count, random: &random)
        }
        return drawn
    }

    /// Draws of the net benefit per 1,000 requests at `worth` of a point; empty when cost or quality is missing.
    func benefitDraws(worth: Double) -> [Double] {
        zip(qualityDraws, costDraws).map { Benefit.perThousand(worth: worth, quality: $0, cost: $1) }
    }

    /// Whether it may be compared on cost and quality.
    var isComparable: Bool { quality != nil && cost.comparable != nil && otherQuestions == nil }

    /// Whether its quality is a point: part of a bounded one isn't measured, and it stands on no frontier and no ladder.
    var hasPoint: Bool { quality?.bounds == nil }

    /// Why its quality can't be compared: it answered other questions; nil when it can.
    var otherQuestions: Unlike? { unlike.first { $0.figure == .quality && $0.isBarred } }

    /// The counts behind the quality, when it is the pooled share and no mix of slices.
    var pooledTally: Tally? { live.tally }

    /// Whether the quality is the share of right items, every one of which is given.
    var isCountedByItem: Bool { pooledTally.map { $0.n == figures.items.count } ?? false }

    /// Figures older than policy allows, counted to the day of collection.
    private static func stale(
        _ figures: GatheredFigures, _ quality: Estimate?, _ cycle: Cycle
    ) -> [ModelFinding.Staleness] {
        func newest(_ sources: [Source]) -> Source? { sources.max { $0.isOlder(than: $1) } }
        let timed = figures.figures.filter { $0.key.family == .latency }.values.flatMap(\.lineage.sources)
        let groups: [(Indicator.Family, Source?)] = [
            (.latency, newest(figures.latency.isEmpty ? timed : figures.latency.map(\.source))),
            (.quality, newest(quality?.lineage.sources.filter { $0.window != nil } ?? [])),
            (.errors, newest(figures.figures[.errors]?.lineage.sources ?? [])),
        ]
        return groups.compactMap { family, source in
            guard let source, let last = source.window?.last else { return nil }
            let days = cycle.collected.days(since: last)
            guard days > cycle.policy.maxAgeDays else { return nil }
            return ModelFinding.Staleness(family: family, days: days, allowed: cycle.policy.maxAgeDays, source: source)
        }
    }
}
