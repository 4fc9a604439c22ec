import Portfolio
import Statistics

/// Who is on the frontier of cost and quality, and how surely (methods.md 6).
struct FrontierAssembly {
    /// On the frontier, by rising cost.
    let models: [ModelID]
    /// Of each model that can be compared: P(on the frontier) against those that can matter; 0 without a draw where a model
    /// is beyond their reach. Empty when nothing says how sure the figures are.
    let probability: [ModelID: Double]
    /// For each model off the frontier: the cheapest one that is at least as good for less.
    let dominator: [ModelID: ModelID]

    /// Compares contenders of which cost and quality are known; a lower `quality` is worse.
    init(_ contenders: [Contender], reach: Reach) {
        let compared = contenders.filter { $0.isComparable && $0.hasPoint }
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
        // A bounded quality whose high end lies below another's low end is beaten, whatever the rest would show.
        for contender in contenders where contender.isComparable && !contender.hasPoint {
            dominator[contender.model.id] =
                order.map { compared[$0] }.first { Reach.beats($0, contender, .separated) }?.model.id
        }
        self.dominator = dominator
        probability = FrontierAssembly.probability(compared, reach)
    }

    /// Those of `contenders` that no other beats on cost and quality, in the order given.
    static func nondominated(_ contenders: [Contender]) -> [Contender] {
        let compared = contenders.filter { $0.isComparable && $0.hasPoint }
        let set = ParetoSet(minimising: compared.map { [$0.cost.comparable?.value ?? 0, -($0.quality?.value ?? 0)] })
        return compared.indices.filter { set.isNondominated[$0] }.map { compared[$0] }
    }

    private static func probability(_ compared: [Contender], _ reach: Reach) -> [ModelID: Double] {
        let drawn = compared.filter { !reach.farBehind.contains($0.model.id) }
        let draws = drawn.map(\.qualityDraws.count).min() ?? 0
        let isSpread = compared.contains { contender in
            [contender.quality, contender.cost.comparable].contains { $0?.interval != nil }
        }
        guard draws > 0, isSpread else { return [:] }
        var found = Dictionary(
            compared.map { ($0.model.id, 0.0) }, uniquingKeysWith: { first, _ in first })
        for (contender, count) in zip(drawn, counts(drawn, draws, reach)) {
            found[contender.model.id] = Double(count) / Double(draws)
        }
        return found
    }

    /// In how many draws none that can matter beats each. By rising cost, only the best quality so far counts.
    private static func counts(_ drawn: [Contender], _ draws: Int, _ reach: Reach) -> [Int] {
        let isRival = drawn.map { reach.canMatter($0.model.id) }
        let qualities = drawn.map(\.qualityDraws)
        let costs = drawn.map(\.costDraws)
        // Costs that follow from prices never move, so their order is found once.
        let isFixed = drawn.allSatisfy { $0.cost.comparable?.interval == nil }
        var order = Array(drawn.indices)
        var counts = [Int](repeating: 0, count: drawn.count)
        for draw in 0..<draws {
            if draw == 0 || !isFixed { order.sort { costs[$0][draw] < costs[$1][draw] } }
            var best = -Double.infinity
            var start = 0
            while start < order.count {
                // Equal costs together: the best of them beats the others.
                let cost = costs[order[start]][draw]
                var end = start
                var here = best
                while end < order.count, costs[order[end]][draw] == cost {
                    if isRival[order[end]] { here = max(here, qualities[order[end]][draw]) }
                    end += 1
                }
                for place in start..<end {
                    let quality = qualities[order[place]][draw]
                    if quality > best, quality >= here { counts[order[place]] += 1 }
                }
                best = here
                start = end
            }
        }
        return counts
    }
}
