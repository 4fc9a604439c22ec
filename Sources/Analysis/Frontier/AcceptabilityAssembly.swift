import Portfolio
import Statistics

/// How sure the choice of a workload is, from the draws of those that may be chosen (methods.md 6).
struct AcceptabilityAssembly {
    let workload: Workload
    let policy: Policy
    let contenders: [Contender]
    /// What one point is worth per 1,000 requests; nil when nobody has said.
    let worth: Double?
    let ladder: LadderFinding
    let incumbent: ModelID?
    let advice: [ModelID: Recommendation]

    /// Worths along the curve; the worth of policy stands at a third of it.
    private static let steps = 24

    /// The finding; nil with fewer than two models to choose from, or where nothing says how sure their figures are.
    var finding: AcceptabilityFinding? {
        let (options, leftOut) = AcceptabilityAssembly.options(contenders)
        let isSpread = options.contains { $0.quality?.interval != nil || $0.cost.comparable?.interval != nil }
        guard options.count > 1, isSpread, let most = largestWorth(options) else { return nil }
        let costs = options.map(\.costDraws)
        let effects = options.map(\.qualityDraws)
        let worths = (0...Self.steps).map { most * Double($0) / Double(Self.steps) }
        let found = worths.compactMap { NetBenefit(costs: costs, effects: effects, willingness: $0) }
        guard found.count == worths.count else { return nil }
        let now = worth.flatMap { NetBenefit(costs: costs, effects: effects, willingness: $0) }
        let scale = workload.requestsPerMonth.map { $0 / 1000 } ?? 1
        let promises = promises(options)
        return AcceptabilityFinding(
            draws: costs.first?.count ?? 0, seed: policy.seed, worths: worths,
            choices: found.compactMap { $0.best.first.map { options[$0].model.id } },
            ranges: WorthRanges.of(options, worths: worths, probabilities: found.map(\.probabilityBest)),
            options: options.indices.map { index in
                .init(
                    model: options[index].model.id, probabilities: found.map { $0.probabilityBest[index] },
                    probability: now?.probabilityBest[index], expectedLoss: now.map { $0.expectedLoss[index] * scale })
            }, worth: worth, choice: worth.flatMap { Choice.best(contenders, worth: $0)?.model.id },
            perfectInformation: now.map { $0.perfectInformation * scale }, leftOut: leftOut, promises: promises,
            isShrunk: promises.count >= Shrinkage.leastCandidates)
    }

    /// P(best) of `choice` among those that may be chosen; nil without draws or with nobody to choose between.
    static func probability(of choice: ModelID?, among contenders: [Contender], worth: Double?) -> Double? {
        let options = options(contenders).options
        guard let worth, options.count > 1, let place = options.firstIndex(where: { $0.model.id == choice }) else {
            return nil
        }
        let count = options.map(\.costDraws.count).min() ?? 0
        return NetBenefit(
            costs: options.map { Array($0.costDraws.prefix(count)) },
            effects: options.map { Array($0.qualityDraws.prefix(count)) }, willingness: worth
        )?.probabilityBest[place]
    }

    /// Those that may be chosen and can be best, by rising cost, and those that one of them surely beats.
    private static func options(
        _ contenders: [Contender]
    ) -> (options: [Contender], leftOut: [AcceptabilityFinding.LeftOut]) {
        let eligible = contenders.filter(Choice.isEligible)
        let reach = Reach(eligible)
        let options = Reach.byCost(
            eligible.filter { reach.canMatter($0.model.id) && !$0.costDraws.isEmpty })
        let leftOut = reach.beater.sorted { $0.key < $1.key }.map {
            AcceptabilityFinding.LeftOut(model: $0.key, by: $0.value)
        }
        return (options, leftOut)
    }

    /// Three times what a point is worth; without a worth half as much again as the dearest step of the ladder, or where it
    /// has no step as much as 1,000 requests of the dearest option cost.
    private func largestWorth(_ options: [Contender]) -> Double? {
        if let worth { return worth > 0 ? 3 * worth : nil }
        let dearest = options.compactMap { $0.cost.comparable?.value }.max()
        let most = ladder.rungs.compactMap(\.pricePerPoint).max().map { 1.5 * $0 } ?? dearest
        return most.flatMap { $0 > 0 ? $0 : nil }
    }

    /// The gains over the model in production, drawn to their mean as far as chance made them differ.
    private func promises(_ options: [Contender]) -> [AcceptabilityFinding.Promise] {
        let gains = options.compactMap { option -> (model: ModelID, gain: Estimate)? in
            guard option.model.id != incumbent else { return nil }
            return advice[option.model.id]?.benefit.map { (option.model.id, $0) }
        }
        guard incumbent != nil,
            let promised = Shrinkage.promised(
                gains.map(\.gain.value),
                errors: gains.map { ($0.gain.interval?.width ?? 0) / (2 * NormalDistribution.z95) })
        else { return [] }
        return zip(gains, promised).map { .init(model: $0.model, estimated: $0.gain.value, promised: $1) }
    }
}
