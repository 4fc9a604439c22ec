import Portfolio

/// Which models can matter, told from their figures and before any draw (methods.md 6, N04).
///
/// One model is behind another when that one surely costs no more and surely answers better. Only models on the frontier
/// are asked, so that another dominated model in the list changes nothing for anybody.
struct Reach {
    /// How sure a difference must be, in standard errors.
    enum Sureness: Double {
        /// The 95% interval excludes no difference.
        case separated = 1.959963984540054
        /// So far that not one draw in a million would tell otherwise.
        case beyondDraws = 5
    }

    /// The models on the frontier of cost and quality, by rising cost, then name.
    let frontier: [Contender]
    /// Who surely beats a model: the cheapest on the frontier that does; a model that isn't here can matter.
    let beater: [ModelID: ModelID]
    /// Models so far behind that no draw would put them ahead.
    let farBehind: Set<ModelID>

    /// Compares those whose cost and quality are known.
    init(_ contenders: [Contender]) {
        let compared = contenders.filter(\.isComparable)
        frontier = Reach.byCost(FrontierAssembly.nondominated(compared))
        var beater: [ModelID: ModelID] = [:]
        var far = Set<ModelID>()
        for contender in compared {
            guard let first = frontier.first(where: { Reach.beats($0, contender, .separated) }) else { continue }
            beater[contender.model.id] = first.model.id
            if frontier.contains(where: { Reach.beats($0, contender, .beyondDraws) }) {
                far.insert(contender.model.id)
            }
        }
        self.beater = beater
        farBehind = far
    }

    /// Whether a model can be on the frontier or be chosen.
    func canMatter(_ model: ModelID) -> Bool { beater[model] == nil }

    /// The same by rising cost, then name.
    static func byCost(_ contenders: [Contender]) -> [Contender] {
        contenders.sorted { left, right in
            let (l, r) = (left.cost.comparable?.value ?? 0, right.cost.comparable?.value ?? 0)
            return l != r ? l < r : left.model.id < right.model.id
        }
    }

    /// Whether `left` costs no more and answers better than `right`, so surely.
    static func beats(_ left: Contender, _ right: Contender, _ sureness: Sureness) -> Bool {
        guard let cost = left.cost.comparable, let otherCost = right.cost.comparable, let quality = left.quality,
            let otherQuality = right.quality, cost.value <= otherCost.value, quality.atLow > otherQuality.atHigh
        else { return false }
        return isApart(above: otherCost, below: cost, sureness)
            && isApart(above: quality, below: otherQuality, sureness)
    }

    private static func isApart(above: Estimate, below: Estimate, _ sureness: Sureness) -> Bool {
        let scale = sureness.rawValue / Sureness.separated.rawValue
        let down = above.interval.map { above.atLow - $0.low } ?? 0
        let up = below.interval.map { $0.high - below.atHigh } ?? 0
        return above.atLow - below.atHigh >= scale * (down * down + up * up).squareRoot()
    }
}
