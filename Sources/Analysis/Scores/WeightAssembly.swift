import Portfolio
import Statistics

/// How much the ranking of a workload depends on the weights (methods.md 11.1).
struct WeightAssembly {
    let workload: Workload
    let policy: Policy
    let contenders: [Contender]

    /// More models than these are not compared under open weights: those with the highest scores are.
    private static let most = 40

    private struct Entry {
        var model: ModelID
        var score: Double
        /// ln s of each indicator with weight.
        var values: [Double]
    }

    /// The study; nil with fewer than two models that have a score and miss no limit.
    var study: WeightStudy? {
        let parts = contenders.lazy.compactMap(\.score?.contributions).first ?? []
        let weighed = parts.indices.filter { parts[$0].weight > 0 }
        let weights = weighed.map { parts[$0].weight }
        let entries = contenders.filter { $0.verdict != .fail }.compactMap { entry($0, weighed) }
            .sorted { ($1.score, $0.model) < ($0.score, $1.model) }
        guard entries.count > 1, let leader = entries.first, let space = WeightSpace(importance: weights) else {
            return nil
        }
        let beaters = beaters(entries)
        let compared = Array(entries.filter { beaters[$0.model] == nil }.prefix(Self.most))
        var random = RandomSource(seed: policy.seed, names: workload.id.name, "weights")
        guard
            let found = RankAcceptability(
                values: compared.map(\.values), space: space, draws: RankAcceptability.defaultDraws, random: &random)
        else { return nil }
        let standings = compared.indices.map { index in
            WeightStudy.Standing(
                model: compared[index].model, shares: found.shares[index], meanRank: found.meanRanks[index],
                centralWeights: found.centralWeights[index])
        }
        let order = standings.indices.sorted { left, right in
            let (l, r) = (standings[left].first, standings[right].first)
            return l != r ? l > r : left < right
        }
        return WeightStudy(
            leader: leader.model, indicators: weighed.map { parts[$0].indicator },
            draws: RankAcceptability.defaultDraws, seed: policy.seed,
            standings: order.map { place in
                var standing = standings[place]
                standing.wins = order.map { found.wins[place][$0] }
                return standing
            },
            flips: weighed.indices.map { index in
                let (at, to) = flip(leader, among: compared, weights, index)
                return .init(indicator: parts[weighed[index]].indicator, weight: weights[index], at: at, to: to)
            },
            neverFirst: beaters.sorted { $0.key < $1.key }.map { .init(model: $0.key, by: $0.value) })
    }

    private func entry(_ contender: Contender, _ weighed: [Int]) -> Entry? {
        guard let finding = contender.score, let score = finding.score?.value else { return nil }
        let values = weighed.compactMap { finding.contributions[$0].normalised.map(CompositeScore.logarithm) }
        guard values.count == weighed.count else { return nil }
        return Entry(model: contender.model.id, score: score, values: values)
    }

    /// Who is nowhere worse and somewhere better than a model: of several the one with the highest score.
    private func beaters(_ entries: [Entry]) -> [ModelID: ModelID] {
        var beaters: [ModelID: ModelID] = [:]
        var kept: [Entry] = []
        // Whoever beats a model on everything has a higher score, and what beats a beaten one beats on through it.
        for entry in entries {
            let beater = kept.first { other in
                zip(other.values, entry.values).allSatisfy { $0 >= $1 } && other.values != entry.values
            }
            if let beater {
                beaters[entry.model] = beater.model
            } else {
                kept.append(entry)
            }
        }
        return beaters
    }

    /// The nearest weight of an indicator at which another overtakes the leader.
    private func flip(
        _ leader: Entry, among entries: [Entry], _ weights: [Double], _ index: Int
    ) -> (Double?, ModelID?) {
        var nearest: (at: Double, to: ModelID)?
        for other in entries where other.model != leader.model && other.values != leader.values {
            guard
                let found = WeightFlip(first: leader.values, second: other.values, weights: weights, index: index),
                let at = found.flip
            else { continue }
            if let best = nearest, abs(best.at - weights[index]) <= abs(at - weights[index]) { continue }
            nearest = (at, other.model)
        }
        return (nearest?.at, nearest?.to)
    }
}
