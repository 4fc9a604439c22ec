import Portfolio

/// Who is on the frontier of cost and quality, and how surely (methods.md 6).
struct FrontierAssembly {
    /// On the frontier, by rising cost.
    let models: [ModelID]
    /// Of each model that can be compared: P(on the frontier); empty when nothing says how sure the figures are.
    let probability: [ModelID: Double]
    /// For each model off the frontier: the cheapest one that is at least as good for less.
    let dominator: [ModelID: ModelID]

    /// Compares contenders of which cost and quality are known; a lower `quality` is worse.
    init(_ contenders: [Contender]) {
        let compared = contenders.filter(\.isComparable)
        let points = compared.map { [$0.cost.comparable?.value ?? 0, -($0.quality?.value ?? 0)] }
        let set = ParetoSet(minimising: points)
        let order = compared.indices.sorted { left, right in
            points[left] == points[right]
                ? compared[left].model.id < compared[right].model.id
                : points[left].lexicographicallyPrecedes(points[right])
        }
        models = order.filter { set.isNondominated[$0] }.map { compared[$0].model.id }
        var dominator: [ModelID: ModelID] = [:]
        for index in compared.indices where !set.isNondominated[index] {
            dominator[compared[index].model.id] = order.first { other in
                points[other][0] <= points[index][0] && points[other][1] <= points[index][1]
                    && points[other] != points[index]
            }.map { compared[$0].model.id }
        }
        self.dominator = dominator
        probability = FrontierAssembly.probability(compared)
    }

    /// Those of `contenders` that no other beats on cost and quality, in the order given.
    static func nondominated(_ contenders: [Contender]) -> [Contender] {
        let compared = contenders.filter(\.isComparable)
        let set = ParetoSet(minimising: compared.map { [$0.cost.comparable?.value ?? 0, -($0.quality?.value ?? 0)] })
        return compared.indices.filter { set.isNondominated[$0] }.map { compared[$0] }
    }

    private static func probability(_ compared: [Contender]) -> [ModelID: Double] {
        let draws = compared.map(\.qualityDraws.count).min() ?? 0
        let isSpread = compared.contains { contender in
            [contender.quality, contender.cost.comparable].contains { $0?.interval != nil }
        }
        guard draws > 0, isSpread else { return [:] }
        var counts = [Int](repeating: 0, count: compared.count)
        for draw in 0..<draws {
            // By rising cost, only the best quality so far counts.
            let order = compared.indices.sorted { left, right in
                let (l, r) = (compared[left].costDraws[draw], compared[right].costDraws[draw])
                return l != r ? l < r : compared[left].qualityDraws[draw] > compared[right].qualityDraws[draw]
            }
            var best = -Double.infinity
            var bestCost = -Double.infinity
            for index in order {
                let quality = compared[index].qualityDraws[draw]
                let cost = compared[index].costDraws[draw]
                if quality > best || (quality == best && cost == bestCost) {
                    counts[index] += 1
                    best = quality
                    bestCost = cost
                }
            }
        }
        return Dictionary(
            zip(compared.map(\.model.id), counts.map { Double($0) / Double(draws) }),
            uniquingKeysWith: { first, _ in first })
    }
}
