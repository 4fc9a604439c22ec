import Portfolio

/// A model on the way to its finding: its figures, its cost and what the draws need.
struct Contender {
    let model: Model
    let figures: GatheredFigures
    let cost: CostFinding
    /// The cost as traffic and prices move; nil where it isn't known.
    let curve: CostCurve?
    let quality: Estimate?
    let gates: [GateFinding]
    let verdict: Verdict
    let stale: [ModelFinding.Staleness]
    let scoring: Scoring
    /// Every figure, those computed here included.
    let allFigures: [IndicatorID: Estimate]
    /// The quality on the traffic as it is, with its draws.
    let live: LiveQuality
    /// Draws of the full cost per 1,000; empty when it isn't known.
    let costDraws: [Double]

    /// Puts together what is known of `model` on `workload`.
    ///
    /// In a scenario that leaves answers as they are, `answers` are the plan's: its draws are taken over, so that a
    /// scenario differs from the plan by its assumptions and not by chance. So are `figures` where none changes.
    init(
        _ model: Model, on workload: Workload, in cycle: Cycle, measured: MeasuredByModel, draws count: Int,
        currency: Currency, figures kept: GatheredFigures? = nil, answers: LiveQuality? = nil,
        drawsScore: Bool = true
    ) {
        let policy = cycle.policy
        let figures = kept ?? GatheredFigures(measured, of: model.id, policy: policy)
        // A stream for each model: another model in the list changes none of its numbers.
        var random = RandomSource(seed: policy.seed, names: workload.id.name, model.id.name)
        let live =
            answers ?? LiveQuality(figures, workload: workload, draws: count, random: &random)
        let full = FullCost(model: model, workload: workload, cycle: cycle, figures: figures, currency: currency)
        let cost = full.finding
        let stale = Contender.stale(figures, live.estimate, cycle)
        let keeper = GateKeeper(
            workload: workload, policy: policy, figures: figures, quality: live.estimate, cost: cost,
            stale: Set(stale.map(\.what)))
        var all = figures.figures
        all[workload.quality] = live.estimate
        all["cost.per_1k"] = cost.comparable
        let cohorts = workload.slices.filter { $0.isCohort || $0.gate != nil }
        let gaps = cohorts.compactMap {
            CohortGap(figures: figures, workload: workload).gap(of: $0, among: cohorts.count)
        }
        all["gap.worst"] = gaps.max { $0.value < $1.value }
        let comparable = cost.comparable
        let costDraws = comparable.map { DrawSummary.draws(of: $0, count: count, random: &random) } ?? []
        let goalposts = policy.goalposts(of: workload.id)
        let raw = goalposts.map { all[$0.indicator] }
        let drawn = zip(goalposts, raw).map { post, figure -> [Double] in
            guard drawsScore else { return [] }
            if post.indicator == workload.quality { return live.draws }
            if post.indicator == "cost.per_1k" { return costDraws }
            return figure.map { DrawSummary.draws(of: $0, count: count, random: &random) } ?? []
        }
        self.model = model
        self.figures = figures
        self.cost = cost
        curve = full.curve(of: cost)
        self.live = live
        quality = live.estimate
        gates = keeper.findings
        verdict = GateKeeper.verdict(gates)
        self.stale = stale
        scoring = Scoring(goalposts: goalposts, raw: raw, draws: drawn)
        allFigures = all
        self.costDraws = costDraws
    }

    /// Draws of the quality; empty when it isn't measured.
    var qualityDraws: [Double] { live.draws }

    /// Draws of the net benefit per 1,000 requests at `worth` of a point; empty when cost or quality is missing.
    func benefitDraws(worth: Double) -> [Double] {
        zip(qualityDraws, costDraws).map { worth * $0 - $1 }
    }

    /// Whether it may be compared on cost and quality.
    var isComparable: Bool { quality != nil && cost.comparable != nil }

    /// The counts behind the quality, when it is the pooled share and no mix of slices.
    var pooledTally: Tally? { quality == figures.figures["accuracy"] ? figures.tally : nil }

    /// Whether the quality is the share of right items, every one of which is given.
    var isCountedByItem: Bool { pooledTally.map { $0.n == figures.items.count } ?? false }

    /// Figures older than policy allows, counted to the day of collection.
    private static func stale(
        _ figures: GatheredFigures, _ quality: Estimate?, _ cycle: Cycle
    ) -> [ModelFinding.Staleness] {
        var groups: [(String, Source?)] = [("latency", figures.latency.map(\.source).max { isOlder($0, $1) })]
        if figures.latency.isEmpty {
            let rows = figures.figures.filter { $0.key.name.hasPrefix("latency.") }.map(\.value)
            groups[0].1 = rows.flatMap(\.lineage.sources).max { isOlder($0, $1) }
        }
        groups.append(("accuracy", quality?.lineage.sources.filter { $0.window != nil }.max { isOlder($0, $1) }))
        groups.append(("errors", figures.figures["errors"]?.lineage.sources.max { isOlder($0, $1) }))
        return groups.compactMap { what, source in
            guard let source, let last = source.window?.last else { return nil }
            let days = cycle.collected.days(since: last)
            guard days > cycle.policy.maxAgeDays else { return nil }
            return ModelFinding.Staleness(what: what, days: days, allowed: cycle.policy.maxAgeDays, source: source)
        }
    }

    private static func isOlder(_ left: Source, _ right: Source) -> Bool {
        let (l, r) = (left.window?.last.ordinal ?? .min, right.window?.last.ordinal ?? .min)
        return l != r ? l < r : left < right
    }
}
