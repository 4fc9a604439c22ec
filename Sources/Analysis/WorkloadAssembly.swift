import Cores
import Portfolio
import Statistics

/// One workload of one cycle to its finding.
struct WorkloadAssembly {
    let workload: Workload
    let cycle: Cycle
    let currency: Currency
    /// The same workload in earlier cycles, newest first; empty when figures can't be compared.
    let history: [WorkloadFinding]
    /// The cycle that `history` begins with; nil when there is none.
    var previous: CycleID?
    /// How many of `history` are cycles in a row with this one, judged by the same rules.
    var inARow = 0
    /// What the budget and the hardware leave beyond what runs in production.
    var headroom = Headroom.unlimited
    /// What it must not ask for: what workloads share went to others.
    var refused: [ModelID: Contest] = [:]

    /// The finding.
    var finding: WorkloadFinding {
        let (contenders, reach, demand) = field
        var (finding, weights) = Concurrent.both {
            self.finding(contenders, reach: reach, demand: demand)
        } _: {
            WeightAssembly(workload: workload, policy: cycle.policy, contenders: contenders).study
        }
        finding.weights = weights
        return finding
    }

    /// What the rules say of every model, without the studies around it.
    var advice: [ModelID: Recommendation] {
        let contenders = field.contenders
        let worth = workload.pointWorth(cycle.policy)
        return rules(
            contenders, ladder: LadderAssembly.finding(contenders, worth: worth),
            incumbent: incumbent(contenders, worth: worth), worlds: worlds(contenders)
        ).recommendations()
    }

    /// Everybody who competes, with the draws of those that can matter, and when the calls come.
    private var field: (contenders: [Contender], reach: Reach, demand: Demand) {
        let competing = cycle.models.filter {
            ($0.workloads.contains(workload.id) || $0.workloads.isEmpty) && $0.stage != .retired
        }
        let measured = MeasuredByModel(cycle, on: workload.id)
        let policy = cycle.policy
        let demand = Demand(workload, in: cycle, measured: measured)
        let gathered = Concurrent.map(competing, slice: 64) {
            Contender(
                $0, on: workload, in: cycle, measured: measured, demand: demand, draws: policy.draws, currency: currency
            )
        }
        let peak = PeakAssembly(workload: workload, demand: demand)
        let known = gathered.map { $0.predicted(by: peak).priced(in: peak) }
        // A model is drawn where it can matter, never fewer times for the number of others.
        let reach = Reach(known)
        let choosable = Reach(known.filter(Choice.isEligible))
        let contenders = Concurrent.map(known, slice: 64) { contender in
            let id = contender.model.id
            let canBeChosen = Choice.isEligible(contender) && choosable.canMatter(id)
            return reach.farBehind.contains(id) && !contender.model.serves && !canBeChosen
                ? contender : contender.drawn(policy.draws)
        }
        return (contenders, reach, demand)
    }

    private func worlds(_ contenders: [Contender]) -> [ScenarioWorld] {
        cycle.scenarios.filter { $0.workload == nil || $0.workload == workload.id }.map {
            ScenarioWorld($0, workload: workload, cycle: cycle, planned: contenders, currency: currency)
        }
    }

    private func standing(_ contenders: [Contender]) -> Standing {
        Standing(history: Array(history.prefix(inARow)), comparable: history, now: contenders)
    }

    private func rules(
        _ contenders: [Contender], ladder: LadderFinding, incumbent: Contender?, worlds: [ScenarioWorld]
    ) -> RuleBook {
        RuleBook(
            workload: workload, cycle: cycle, contenders: contenders,
            rivals: Reach.byCost(FrontierAssembly.nondominated(contenders.filter { $0.verdict == .pass })),
            ladder: ladder, incumbent: incumbent, worth: workload.pointWorth(cycle.policy),
            standing: standing(contenders), scenarios: MustHold(worlds, policy: cycle.policy), headroom: headroom,
            currency: currency, refused: refused, worlds: worlds)
    }

    /// All but the study of weights, which takes as long as the rest.
    private func finding(_ contenders: [Contender], reach: Reach, demand: Demand) -> WorkloadFinding {
        let policy = cycle.policy
        let worth = workload.pointWorth(cycle.policy)
        let incumbent = incumbent(contenders, worth: worth)
        let frontier = FrontierAssembly(contenders, reach: reach)
        let ladder = LadderAssembly.finding(contenders, worth: worth)
        let standing = standing(contenders)
        let worlds = worlds(contenders)
        let rules = rules(contenders, ladder: ladder, incumbent: incumbent, worlds: worlds)
        let advice = rules.recommendations()
        let scores = scores(contenders, frontier: frontier.models)
        let models = contenders.compactMap { contender in
            advice[contender.model.id].flatMap {
                model(
                    contender, advice: $0, frontier: frontier,
                    score: scores[contender.model.id] ?? contender.score)
            }
        }.sorted(by: WorkloadAssembly.isShownFirst)
        let promoted = models.first { $0.recommendation.action == .promote }?.model.id
        var found = WorkloadFinding(
            workload: workload, incumbent: incumbent?.model.id,
            pointWorthPerMonth: worth.flatMap { worth in workload.requestsPerMonth.map { worth * $0 / 1000 } },
            pointWorthPerThousand: worth, models: models, frontier: frontier.models,
            ladder: ladder, choice: promoted ?? incumbent?.model.id,
            weakest: weakest(contenders, worth: worth), gaps: gaps(contenders),
            scenarios: ScenarioAssembly(
                workload: workload, cycle: cycle, planned: contenders, worlds: worlds, incumbent: incumbent?.model.id,
                worth: worth, standing: standing, headroom: headroom, currency: currency, advice: advice,
                order: models.map(\.model.id)
            ).study,
            acceptability: AcceptabilityAssembly(
                workload: workload, policy: policy, contenders: contenders, worth: worth, ladder: ladder,
                incumbent: incumbent?.model.id, advice: advice
            ).finding,
            load: LoadAssembly(
                workload: workload, demand: demand, contenders: contenders, scenarios: worlds.map(\.scenario),
                reference: promoted ?? incumbent?.model.id
            ).study)
        found.families = FamilyAssembly.ladders(contenders, worth: worth)
        found.whatIf =
            WhatIfAssembly(
                workload: workload, cycle: cycle, contenders: contenders, incumbent: incumbent?.model.id, worth: worth,
                headroom: headroom, history: history,
                named: Set(frontier.models + [promoted, incumbent?.model.id].compactMap { $0 })
            ).study
        return found
    }

    private func model(
        _ contender: Contender, advice: Recommendation, frontier: FrontierAssembly, score: ScoreFinding?
    ) -> ModelFinding? {
        guard let score else { return nil }
        let id = contender.model.id
        let before = history.first?[id]
        let isAlike = Likeness.OverCycles(before, contender)
        let changes = before.map { old in
            FigureChanges.between(
                old, figures: contender.allFigures, latency: contender.figures.latency, isAlike: isAlike,
                key: contender.key, on: workload, seed: cycle.policy.seed)
        }
        func change(_ old: Estimate?, _ now: Estimate?) -> Difference? {
            guard let old, let now else { return nil }
            return Differences.between(old, now)
        }
        return ModelFinding(
            model: contender.model, figures: Remarks.on(contender.allFigures, contender, quality: workload.quality),
            quality: contender.quality.map { Remarks.on($0, .quality, contender) },
            cost: Remarks.on(contender.cost, contender),
            slices: slices(contender, before), latency: contender.figures.latency, week: contender.figures.week,
            burn: BurnAssembly.finding(contender.figures.series, workload), inputs: contender.figures.inputs,
            unlikeInputs: InputAssembly.unlike(contender.figures.inputs, before?.inputs ?? []),
            gates: contender.gates,
            verdict: contender.verdict, score: score,
            isOnFrontier: contender.isComparable && contender.hasPoint ? frontier.models.contains(id) : nil,
            frontierProbability: frontier.probability[id], dominatedBy: frontier.dominator[id],
            stale: contender.stale, unlike: contender.unlike, suite: contender.suite,
            unmeasuredTraffic: contender.live.unmeasured, changes: changes ?? [:],
            qualityChange: isAlike.questions ? change(before?.quality, contender.quality) : nil,
            costChange: isAlike.cost ? change(before?.cost.comparable, contender.cost.comparable) : nil,
            scoreChange: change(before?.score.score, score.score),
            costSplit: split(contender, before),
            recommendation: advice,
            retrainings: contender.figures.retrainings,
            trend: trend(contender),
            advised: AdviceHistory([advice.action] + history.compactMap { $0[id]?.recommendation.action }),
            drawKey: contender.key)
    }

    /// The line through its quality of this cycle and those before that asked the same questions.
    private func trend(_ contender: Contender) -> Trend? {
        func point(_ quality: Estimate?, _ cyclesAgo: Int) -> Trend.Point? {
            guard let quality, let interval = quality.interval else { return nil }
            return Trend.Point(place: -Double(cyclesAgo), value: quality.value, reach: interval.width / 2)
        }
        let before = history.enumerated().compactMap { place, workload -> Trend.Point? in
            guard let found = workload[contender.model.id],
                Likeness.OverCycles(found, contender).questions
            else { return nil }
            return point(found.quality, place + 1)
        }
        return Trend([point(contender.quality, 0)].compactMap { $0 } + before)
    }

    /// The change of the cost a month by price, volume and mix; nil without a figure before.
    private func split(_ contender: Contender, _ before: ModelFinding?) -> CostSplit? {
        guard let before, let previous, let then = history.first?.workload else { return nil }
        return CostSplitting.split(
            from: .init(workload: then, model: contender.model.id, cost: before.cost),
            to: .init(workload: workload, model: contender.model.id, cost: contender.cost), against: previous)
    }

    private func slices(_ contender: Contender, _ before: ModelFinding?) -> [ModelFinding.SliceFinding] {
        let declared = workload.slices.filter { contender.figures.slices[$0.id] != nil }
        let known = Set(declared.map(\.id))
        let others = contender.figures.slices.keys.filter { !known.contains($0) }.sorted()
            .map { Slice(id: $0, title: $0.name) }
        return (declared + others).compactMap { slice in
            guard let figure = contender.figures.slices[slice.id] else { return nil }
            let isAlike = Likeness.OverCycles(before, contender).questions
            let old = !isAlike ? nil : before?.slices.first { $0.slice.id == slice.id }?.accuracy
            return ModelFinding.SliceFinding(
                slice: slice, accuracy: figure.accuracy,
                gap: CohortGap(figures: contender.figures, workload: workload).gap(of: slice),
                change: old.map { Differences.between($0, figure.accuracy) })
        }
    }

    /// The baseline as declared, else the model in production with the largest net benefit.
    private func incumbent(_ contenders: [Contender], worth: Double?) -> Contender? {
        if let named = cycle.baseline[workload.id] { return contenders.first { $0.model.id == named } }
        let production = contenders.filter { $0.model.stage == .production }
        // What the last cycle compared with isn't given up for a figure that is missing now.
        if let last = history.first?.incumbent, let kept = production.first(where: { $0.model.id == last }),
            !kept.isComparable
        {
            return kept
        }
        return production.max { left, right in
            let (l, r) = (net(left, worth), net(right, worth))
            return l != r ? l < r : right.model.id < left.model.id
        }
    }

    /// The weakest in production, where there are two or more.
    private func weakest(_ contenders: [Contender], worth: Double?) -> ModelID? {
        let production = contenders.filter(\.model.serves)
        guard production.count > 1 else { return nil }
        return production.min { left, right in
            let (l, r) = (net(left, worth), net(right, worth))
            return l != r ? l < r : left.model.id < right.model.id
        }?.model.id
    }

    private func net(_ contender: Contender, _ worth: Double?) -> Double {
        Choice.netBenefit(contender, worth: worth ?? 0) ?? -.infinity
    }

    /// The scores of those that pass, with their ranks among them and what would part those that share one.
    private func scores(_ contenders: [Contender], frontier: [ModelID]) -> [ModelID: ScoreFinding] {
        let passing = contenders.filter { $0.verdict != .fail && $0.otherQuestions == nil }
        let ranks = Ranking.ranks(passing.map { $0.score?.score })
        let ranked = zip(passing, ranks).compactMap { contender, rank in
            contender.score.map { score -> (model: ModelID, score: ScoreFinding) in
                var score = score
                score.rank = rank
                return (contender.model.id, score)
            }
        }
        let ties = TieAssembly(
            ranked.filter { $0.score.rank != nil },
            among: frontier + contenders.filter(\.model.serves).map(\.model.id), quality: workload.quality)
        var result: [ModelID: ScoreFinding] = [:]
        for (model, score) in ranked {
            result[model] = score
            result[model]?.tie = ties.tie(model, score)
        }
        return result
    }

    private func gaps(_ contenders: [Contender]) -> [WorkloadFinding.Gap] {
        var gaps: [WorkloadFinding.Gap] = []
        if !contenders.contains(where: { $0.quality != nil }) { gaps.append(.quality) }
        if !contenders.contains(where: { $0.cost.comparable != nil }) { gaps.append(.cost) }
        return gaps
    }

    /// Those that pass first, then by score, then by name.
    private static func isShownFirst(_ left: ModelFinding, _ right: ModelFinding) -> Bool {
        let (l, r) = (left.verdict == .fail ? 1 : 0, right.verdict == .fail ? 1 : 0)
        if l != r { return l < r }
        if left.score.range.low != right.score.range.low { return left.score.range.low > right.score.range.low }
        return left.model.id < right.model.id
    }
}
