import Formulas
import Portfolio
import Statistics

/// The ladder of a workload from its contenders (methods.md 5, 7).
enum LadderAssembly {
    /// The ladder of those that pass every gate, and who is left out and why; `worth` of a point per 1,000 requests.
    static func finding(_ contenders: [Contender], worth: Double?) -> LadderFinding {
        var leftOut: [LadderFinding.LeftOut] = []
        var options: [Contender] = []
        for contender in contenders.sorted(by: { $0.model.id < $1.model.id }) {
            if let reason = reason(contender) {
                leftOut.append(.init(model: contender.model.id, reason: reason))
            } else {
                options.append(contender)
            }
        }
        let ladder = CostEffectivenessLadder(
            costs: options.map { $0.cost.comparable?.value ?? 0 }, effects: options.map { $0.quality?.value ?? 0 })
        var status: [ModelID: LadderFinding.Status] = [:]
        for (option, found) in zip(options, ladder.status) {
            status[option.model.id] = LadderFinding.Status(rawValue: found.rawValue)
        }
        let rungs = ladder.rungs.enumerated().map { position, rung in
            let ties = ladder.ties.filter { $0.value == rung.option }.keys.sorted().map { options[$0].model.id }
            let step = position > 0 ? (options[ladder.rungs[position - 1].option], options[rung.option]) : nil
            let worthOfStep = worth.flatMap { worth in step.map { Self.worth(from: $0.0, to: $0.1, worth) } }
            return LadderFinding.Rung(
                model: options[rung.option].model.id, ties: ties, extraCost: rung.extraCost,
                extraQuality: rung.extraEffect, pricePerPoint: rung.ratio, worth: worthOfStep?.0, pays: worthOfStep?.1)
        }
        let choice = worth.flatMap { ladder.choice(worth: $0) }.map { options[$0.option].model.id }
        let tooDear = worth.flatMap { worth in rungs.first { ($0.pricePerPoint ?? -.infinity) > worth } }
        return LadderFinding(rungs: rungs, status: status, choice: choice, firstTooDear: tooDear, leftOut: leftOut)
    }

    private static func reason(_ contender: Contender) -> LadderFinding.LeftOut.Reason? {
        if contender.quality == nil { return .noQuality }
        if !contender.hasPoint { return .partOfQuality }
        if let unlike = contender.otherQuestions ?? contender.cost.notAlike { return .unlike(unlike) }
        switch contender.cost.knowledge {
        case .unknown(let why): return .noCost(why)
        case .atLeast(let why): return .partOfCost(why)
        case .known, .free: break
        }
        switch contender.verdict {
        case .fail: return .missesLimit
        case .inconclusive: return .openLimit
        case .pass: return nil
        }
    }

    /// What a step is worth per 1,000 requests, and how sure it is that it pays.
    private static func worth(from below: Contender, to above: Contender, _ worth: Double) -> (Estimate, Double?) {
        let points = (above.quality?.value ?? 0) - (below.quality?.value ?? 0)
        let cost = (above.cost.comparable?.value ?? 0) - (below.cost.comparable?.value ?? 0)
        let draws = zip(above.benefitDraws(worth: worth), below.benefitDraws(worth: worth)).map { $0 - $1 }
        let isSpread = (draws.max() ?? 0) > (draws.min() ?? 0)
        let sources =
            [above, below].flatMap { ($0.quality?.lineage.sources ?? []) + ($0.cost.comparable?.lineage.sources ?? []) }
        return (
            Estimate(
                value: Benefit.perThousand(worth: worth, quality: points, cost: cost),
                spread: isSpread ? .computed(DrawSummary.interval(draws)) : .notSupplied,
                unit: .moneyPerThousand,
                lineage: Lineage(
                    sources: sources,
                    steps: [
                        .formula(
                            .stepWorth, Benefit.expression(worth: worth, quality: points, cost: cost), .perThousand)
                    ], methods: [.returns, .draws])),
            DrawSummary.probability(draws) { $0 > 0 }
        )
    }
}
