import Portfolio
import Statistics

/// The further reasons to plan the end of a model in production (methods.md 13.1 R10).
extension Hearing {
    /// Below this chance of being the best choice, whatever a point may be worth, a model is hardly ever the choice.
    private static let hardlyEver = 0.05
    /// Worths of a point are tried up to so many times what one is worth.
    private static let worths = (0...24).map { Double($0) / 8 }

    /// Whether a mix of two others beats it as planned and in every scenario that must hold.
    var isBeatenByMix: Answer {
        guard book.ladder.status[id] == .extended else { return .only(RuleFact(.noMix(nil), holds: false)) }
        var facts = [RuleFact(.mix(nil), holds: true)]
        for (scenario, status) in book.scenarios.statuses(id) {
            guard status == .extended else {
                return Answer(holds: false, facts: facts + [RuleFact(.noMix(scenario), holds: false)])
            }
            facts.append(RuleFact(.mix(scenario), holds: true))
        }
        return .all(facts)
    }

    /// Whether it is hardly ever the best choice, for no worth of a point from nothing to three times what it is worth.
    var isNeverBest: Answer {
        let options = book.contenders.filter(Choice.isEligible).map { option in
            option.costDraws.isEmpty ? option.drawn(policy.draws) : option
        }
        let isSpread = options.contains { $0.quality?.interval != nil }
        guard let worth = book.worth, isSpread, options.count > 1,
            let place = options.firstIndex(where: { $0.model.id == id })
        else { return .only(RuleFact(.chanceUnknown, holds: false)) }
        let count = options.map { min($0.costDraws.count, $0.qualityDraws.count) }.min() ?? 0
        let costs = options.map { Array($0.costDraws.prefix(count)) }
        let effects = options.map { Array($0.qualityDraws.prefix(count)) }
        let chances = Self.worths.compactMap { factor in
            NetBenefit(costs: costs, effects: effects, willingness: factor * worth)?.probabilityBest[place]
        }
        guard let most = chances.max() else { return .only(RuleFact(.chanceUnknown, holds: false)) }
        return .only(RuleFact(.mostChance, most, asked: .init(.below, Self.hardlyEver)))
    }
}
