import Portfolio

/// The plan and every scenario of a workload, each computed in full, and what they say together (methods.md 11).
struct ScenarioAssembly {
    let workload: Workload
    let cycle: Cycle
    /// The contenders as planned.
    let planned: [Contender]
    let worlds: [ScenarioWorld]
    let incumbent: ModelID?
    /// What one point is worth per 1,000 requests; nil when nobody has said.
    let worth: Double?
    let standing: Standing
    /// What the hardware leaves.
    let headroom: Headroom
    let currency: Currency
    /// What the rules say of the plan.
    let advice: [ModelID: Recommendation]
    /// The order of display.
    let order: [ModelID]

    /// The study; nil without a scenario.
    var study: ScenarioStudy? {
        guard !worlds.isEmpty else { return nil }
        let base = finding(
            Scenario(id: "as-planned", title: "As planned"), workload: workload, contenders: planned, worth: worth,
            advice: advice)
        let found = worlds.map { world in
            finding(
                world.scenario, workload: world.workload, contenders: world.contenders, worth: world.worth,
                advice: advice(in: world), queues: ScenarioQueues.findings(world))
        }
        let switches = SwitchAssembly(
            workload: workload, contenders: planned, policy: cycle.policy, worth: worth,
            scenarios: worlds.map(\.scenario))
        let moves = switches.findings
        let qualities = planned.compactMap { contender in
            contender.quality?.interval.map { (contender.model.id, $0) }
        }
        return ScenarioStudy(
            planned: base, scenarios: found, fragility: fragility([base] + found), switches: moves,
            unsplit: unsplit(moves),
            lead: LeadAssembly(
                switches: switches, qualities: Dictionary(qualities, uniquingKeysWith: { first, _ in first })
            ).study)
    }

    /// Who has a cost without a split, where a scenario or a switch point moves a price.
    private func unsplit(_ switches: [SwitchFinding]) -> [ModelID] {
        let isMoved =
            worlds.contains { $0.scenario.hardwarePrice != 1 || $0.scenario.tokenPrice != 1 }
            || switches.contains { $0.input == .hardwarePrice || $0.input == .tokenPrice }
        guard isMoved else { return [] }
        let whole = Set(planned.filter { $0.curve?.isUnsplit ?? false }.map(\.model.id))
        return order.filter(whole.contains)
    }

    private func finding(
        _ scenario: Scenario, workload: Workload, contenders: [Contender], worth: Double?,
        advice: [ModelID: Recommendation], queues: [PeakFinding] = []
    ) -> ScenarioFinding {
        let frontier = Reach.byCost(FrontierAssembly.nondominated(contenders)).map(\.model.id)
        let runs = incumbent.flatMap { id in contenders.first { $0.model.id == id } }
        let choice = Choice.best(contenders.filter { headroom.holds($0, insteadOf: runs) }, worth: worth)
        let largest = choice.flatMap { Choice.netBenefit($0, worth: worth) }
        let scale = workload.requestsPerMonth.map { $0 / 1000 } ?? 1
        let byModel = Dictionary(
            contenders.map { ($0.model.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ScenarioFinding(
            scenario: scenario, requestsPerMonth: workload.requestsPerMonth,
            standings: order.compactMap { id in
                guard let contender = byModel[id], let said = advice[id] else { return nil }
                let net = Choice.netBenefit(contender, worth: worth).map { $0 * scale }
                let regret =
                    Choice.isEligible(contender) ? net.flatMap { net in largest.map { $0 * scale - net } } : nil
                return ScenarioFinding.Standing(
                    model: id, quality: contender.quality?.value, costPerThousand: contender.cost.comparable?.value,
                    costPerMonth: contender.cost.comparable == nil ? nil : contender.cost.perMonth?.value,
                    replicas: contender.cost.replicas, score: contender.score?.score?.value,
                    verdict: contender.verdict,
                    isOnFrontier: contender.isComparable ? frontier.contains(id) : nil, netBenefit: net,
                    regret: regret, action: said.action, rule: said.rule)
            }, frontier: frontier, choice: choice?.model.id,
            choiceProbability: AcceptabilityAssembly.probability(
                of: choice?.model.id, among: contenders, worth: worth),
            unweighed: unweighed(scenario, workload: workload, byModel),
            gaps: ScenarioLimits(scenario, workload: workload, planned: planned, order: order).gaps, queues: queues)
    }

    /// Dimensions of a mix by which some or all qualities aren't weighed, so that it changes nothing for them.
    private func unweighed(
        _ scenario: Scenario, workload: Workload, _ contenders: [ModelID: Contender]
    ) -> [ScenarioFinding.Unweighed] {
        let dimensions = Set(workload.slices.filter { scenario.mix[$0.id] != nil }.map(\.dimension)).sorted()
        let known = order.filter { contenders[$0]?.quality != nil }
        return dimensions.compactMap { dimension in
            let models = known.filter { id in
                guard let live = contenders[id]?.live else { return true }
                return live.dimension != dimension && !live.shifted.contains(dimension)
            }
            guard !models.isEmpty else { return nil }
            return .init(dimension: dimension, models: models, isEverybody: models.count == known.count)
        }
    }

    /// What the rules would say in a world; no further scenario is stacked on it.
    private func advice(in world: ScenarioWorld) -> [ModelID: Recommendation] {
        RuleBook(
            workload: world.workload, cycle: world.cycle, contenders: world.contenders,
            rivals: Reach.byCost(FrontierAssembly.nondominated(world.contenders.filter { $0.verdict == .pass })),
            ladder: LadderAssembly.finding(world.contenders, worth: world.worth),
            incumbent: incumbent.flatMap { world[$0] }, worth: world.worth, standing: standing,
            scenarios: MustHold([], policy: world.cycle.policy), headroom: .unlimited, currency: currency,
            isAsMeasured: world.scenario.traffic == 1 && world.scenario.busyTraffic == 1, worlds: worlds
        ).recommendations()
    }

    private func fragility(_ all: [ScenarioFinding]) -> [ScenarioStudy.Fragility] {
        guard let planned = all.first else { return [] }
        let found = planned.standings.filter { $0.netBenefit != nil }.map { standing in
            var largest: ScenarioStudy.Fragility?
            for (place, finding) in all.enumerated() {
                let scenario = place == 0 ? nil : finding.scenario.id
                guard let regret = finding[standing.model]?.regret else {
                    return ScenarioStudy.Fragility(model: standing.model, regret: nil, scenario: scenario)
                }
                // Without traffic it is per 1,000 already.
                let each = finding.requestsPerMonth.map { $0 > 0 ? regret * 1000 / $0 : 0 } ?? regret
                if each > largest?.perThousand ?? -1 {
                    largest = ScenarioStudy.Fragility(
                        model: standing.model, regret: regret, perThousand: each, scenario: scenario)
                }
            }
            return largest ?? ScenarioStudy.Fragility(model: standing.model, regret: nil, scenario: nil)
        }
        return found.enumerated().sorted { left, right in
            let (l, r) = (left.element.perThousand ?? .infinity, right.element.perThousand ?? .infinity)
            return l != r ? l < r : left.offset < right.offset
        }.map(\.element)
    }
}
